import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { participantNames, participationProblemMessages } from '#features/residents/index.ts'
import { writeLawDocx } from '#platform/exports/index.ts'
import { openLawFile } from '#platform/law-files/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { createAnnouncingAkimat, rules } from '../fixtures.ts'
import { officialDesk } from '../testing/official-desk.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { akimat, headers, paste, post, lines, openForm, save, begin, publish, announce } =
  await officialDesk(site)
const origin = await site.listen()
/** A form with one file, as a browser sends it. */
function upload(path: string, field: string, name: string, bytes: Uint8Array) {
  const form = new FormData()
  form.set(field, new Blob([Uint8Array.from(bytes)]), name)
  return fetch(origin + path, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { ...headers, 'sec-fetch-site': 'same-origin' },
  })
}

describe('a document', () => {
  test('goes from two pasted texts to an announced consultation', async () => {
    const document = await begin('Правила двора')
    expect(document).toMatch(/\/desk\/consultations\/documents\//)
    for (const one of ['kk', 'ru'] as const)
      expect((await post(`${document}/${one}/text`, { [`text-${one}`]: lines[one] })).statusCode).toBe(303)
    const page = await site.get(`${document}/texts`, headers)
    expect(page.body).toContain('Структура двух языков совпадает')
    expect(page.body).toContain('(вставленный текст)')
    const empty = await publish(document)
    expect(empty.statusCode).toBe(422)
    for (const named of ['Цель, одним предложением: Заполните', 'Что будет с мнениями: Заполните'])
      expect(empty.body).toContain(named)
    expect(empty.body).toContain('<a href="#closesOn">Последний день приёма мнений: Заполните')
    const short = await announce(document, 'Правила двора', { closesOn: '2026-11-30' })
    expect(short.statusCode).toBe(422)
    expect(short.body).toContain('Срок короче законного')
    expect(short.body).toContain('10 рабочих дней')
    expect((await announce(document, 'Правила двора')).statusCode).toBe(303)
    expect(await site.text('/ru/consultations/pravila-dvora/text')).toContain('Снег убирают до восьми.')
    expect((await publish(document)).statusCode).toBe(409)
  })

  test('is open to everyone with an address, or to residents of its place if the organisation says so before it is announced', async () => {
    const open = await begin('Для всех')
    await paste(open)
    expect((await announce(open, 'Для всех')).statusCode).toBe(303)
    expect(await site.text('/ru/consultations/dlya-vsekh')).toContain(participantNames.contact.ru)

    const document = await begin('Для жителей')
    await paste(document)
    expect((await announce(document, 'Для жителей', { participants: 'resident' })).statusCode).toBe(303)
    for (const language of ['kk', 'ru', 'en'] as const)
      expect(await site.text(`/${language}/consultations/dlya-zhiteley`)).toContain(
        participantNames.resident[language],
      )
    const form = '/ru/consultations/dlya-zhiteley/at/art_1/say'
    const stranger = await site.signIn()
    const refused = await site.post(form, { kind: 'remark', body: 'Издалека' }, stranger.headers)
    expect([
      refused.statusCode,
      refused.body.includes(participationProblemMessages['residence-needed'].ru),
    ]).toEqual([422, true])
    const resident = await site.signIn([], '391010000')
    const taken = await site.post(form, { kind: 'remark', body: 'Свой' }, resident.headers)
    expect(taken.statusCode).toBe(303)
    // What is announced is not changed by a form of somebody who had it open before.
    expect((await site.get(document, headers)).body).not.toContain('name="participants"')
    await save(document, { participants: 'contact', 'summary-kk': 'Ж', 'summary-ru': 'Н' })
    expect(await site.text('/ru/consultations/dlya-zhiteley')).toContain(participantNames.resident.ru)
    const again = await site.post(form, { kind: 'remark', body: 'Снова издалека' }, stranger.headers)
    expect(again.statusCode).toBe(422)
  })

  test('is described by one person while another imports its text', async () => {
    const document = await begin('Правила по частям')
    const open = openForm((await site.get(document, headers)).body)
    await post(`${document}/ru/text`, { 'text-ru': lines.ru })
    const saved = await post(document, { ...open, 'title-kk': 'Қағида', 'title-ru': 'Другое название' })
    expect(saved.statusCode).toBe(303)
    expect((await site.get(`${document}/ru`, headers)).body).toContain('Двор будет чистым.')
    expect((await site.get(document, headers)).body).toContain('Другое название')
  })

  test('is read from a Word file', async () => {
    const document = await begin('Правила из файла')
    const bytes = await writeLawDocx(rules.ru)
    const taken = await upload(`${document}/ru/file`, 'file-ru', 'правила.docx', bytes)
    expect(taken.status).toBe(303)
    const page = await site.get(`${document}/ru`, headers)
    expect(page.body).toContain('Уборка снега')
    const broken = await upload(
      `${document}/kk/file`,
      'file-kk',
      'x.docx',
      Buffer.from('PK\u0003\u0004 не архив'),
    )
    expect(broken.status).toBe(422)
  })

  test('is read from one file with both languages side by side', async () => {
    const document = await begin('Правила в двух столбцах')
    const file = readFileSync(packagePath('data/law/files/twocol.docx'))
    const send = (language: string) => upload(`${document}/${language}/file`, `file-${language}`, 'x', file)
    for (const language of ['kk', 'ru']) expect((await send(language)).status).toBe(303)
    const [kk, ru] = await Promise.all(
      ['kk', 'ru'].map(async (language) => (await site.get(`${document}/${language}`, headers)).body),
    )
    expect(ru).toContain('Колодец чист')
    expect(kk).not.toContain('Колодец чист')
    expect(kk).toContain('Құдық таза')
  })

  test('shows unclear passages, and accepts corrections', async () => {
    const document = await begin('Правила с ошибкой')
    await post(`${document}/ru/text`, {
      'text-ru': 'Статья 1. Цель\nТекст.\nСтатья 3. Пропущена вторая\nТекст.',
    })
    const before = await site.get(`${document}/ru`, headers)
    expect(before.body).toContain('Непонятных мест')
    await post(`${document}/ru`, { block: '2', seen: '4', role: 'article', num: '2' })
    const after = await site.get(`${document}/ru`, headers)
    expect(after.body).toContain('✓')
    expect(after.body).toContain('Структура распознана полностью')
  })

  test('corrected by two officials at once keeps both corrections', async () => {
    const document = await begin('Правила вдвоём')
    await post(`${document}/ru/text`, { 'text-ru': lines.ru })
    const both = [0, 2].map((block) =>
      post(`${document}/ru`, { block: String(block), seen: '4', role: 'text' }),
    )
    expect((await Promise.all(both)).map(({ statusCode }) => statusCode)).toEqual([303, 303])
    const page = (await site.get(`${document}/ru`, headers)).body
    expect(page.match(/исправлено ✓/g)).toHaveLength(2)
  })

  test('a document without its Kazakh text cannot be announced', async () => {
    const document = await begin('Только русский')
    await post(`${document}/ru/text`, { 'text-ru': lines.ru })
    const refused = await announce(document, 'Только русский')
    expect(refused.body).toContain('Загрузите текст на казахском')
    expect(refused.body).not.toContain('Загрузите текст на русском')
  })

  test('a document of another organisation cannot be created, viewed or announced', async () => {
    const foreign = await createAnnouncingAkimat(site.db, 'foreign-akimat', '790000000')
    const begun = await post('/ru/desk/consultations/documents', { organisation: 'foreign-akimat' })
    expect(begun.statusCode).toBe(403)
    const other = await site.signIn([{ role: 'secretary', organisation: foreign }])
    const document = await begin('Мой')
    for (const part of ['', '/texts', '/ru', '/preview', '/preview/text', '/publish'])
      expect([part, (await site.get(document + part, other.headers)).statusCode]).toEqual([part, 404])
    for (const part of ['/ru/text', '/ru', '/publish'])
      expect([part, (await site.post(document + part, {}, other.headers)).statusCode]).toEqual([part, 404])
    expect((await site.get('/ru/desk/consultations')).statusCode).toBe(302)
  })
})

test('the next version is published with the reason of each change, and comments link to their changes', async () => {
  const official = await site.signIn([{ role: 'official', organisation: akimat }])
  const document = await begin('Живые правила')
  for (const one of ['kk', 'ru'] as const)
    await post(`${document}/${one}/text`, { [`text-${one}`]: lines[one] })
  await announce(document, 'Живые правила')
  const desk = `/ru/desk/consultations/${document.split('/').at(-1)}`
  const resident = await site.signIn()
  const submitted = await site.post(
    '/ru/consultations/zhivye-pravila/at/art_2__point_1/say',
    { kind: 'wording', seen: 'yes', wording: 'Снег убирают до семи.', body: 'Дети идут в школу' },
    resident.headers,
  )
  const number = /comments\/(\d+)/.exec(String(submitted.headers.location))?.[1] ?? ''
  await site.post(
    `${desk}/answer`,
    { numbers: number, verdict: 'accepted', 'reason-kk': 'Дұрыс', 'reason-ru': 'Верно' },
    official.headers,
  )
  expect((await site.get(desk, headers)).body).toContain(`href="${document}/texts"`)
  await post(`${document}/kk/text`, { 'text-kk': lines.kk.replace('сегізге', 'жетіге') })
  await post(`${document}/ru/text`, { 'text-ru': lines.ru.replace('восьми', 'семи') })
  const form = await site.get(`${document}/changes`, headers)
  expect(form.body).toContain(`cause-${number}-art_2__point_1`)
  // Each official reads the change in the language of the page first, the other text folded away.
  expect(form.body).toMatch(
    /<legend>Изменение: <span lang="ru">статья 2, пункт 1<\/span><\/legend><p[^>]*lang="ru"/,
  )
  expect(form.body).toMatch(/<details><summary>Қазақша<\/summary><p[^>]*lang="kk"/)
  const kazakh = await site.get(`${document.replace('/ru/', '/kk/')}/changes`, headers)
  expect(kazakh.body).toMatch(
    /<legend>Өзгертілді: <span lang="kk">2-бап, 1-тармақ<\/span><\/legend><p[^>]*lang="kk"/,
  )
  const version = {
    'summary-kk': 'Ертерек',
    'summary-ru': 'Раньше',
    'reason-art_2__point_1-ru': 'Школа',
    [`cause-${number}-art_2__point_1`]: 'yes',
  }
  await save(`${document}/changes`, version)
  const unreasoned = await publish(document, 'correct')
  expect(unreasoned.statusCode).toBe(422)
  expect(unreasoned.body).toContain('Обоснование, статья 2, пункт 1: Заполните на казахском')
  await save(`${document}/changes`, { ...version, 'reason-art_2__point_1-kk': 'Мектеп' })
  expect((await publish(document, 'correct')).statusCode).toBe(303)
  const table = await site.text('/ru/consultations/zhivye-pravila/versions/2')
  expect(table).toContain('Школа')
  expect(table).toContain(`/ru/comments/${number}`)
  expect(await site.text(`/ru/comments/${number}`)).toContain('/versions/2#art_2__point_1')
  // The same as files: the table as Word, the version in three formats that can be imported again.
  const root = '/ru/consultations/zhivye-pravila/versions'
  const bytesOf = async (path: string) => Buffer.from((await site.get(`${root}/${path}`)).rawPayload)
  const { value } = await mammoth.extractRawText({ buffer: await bytesOf('2/comparison.docx') })
  for (const words of ['восьми', 'семи', 'Школа', `№ ${number}`, 'Предлагаемая редакция'])
    expect(value).toContain(words)
  const trees = await Promise.all(
    ['docx', 'html', 'xml'].map(async (format) => {
      const opened = await openLawFile(await bytesOf(`2/text.${format}`), 'ru')
      if (!opened.ok) throw new Error(opened.refusal)
      return opened.value.recognition.document
    }),
  )
  expect(trees[0]?.provisions.at(-1)?.children[0]?.text).toBe('Снег убирают до семи.')
  expect(trees[1]).toEqual(trees[0])
  expect(trees[2]).toEqual(trees[0])
  // What was said of this change is not said of the next one.
  expect((await site.get(`${document}/changes`, headers)).body).not.toContain('Школа')
  expect((await site.get(`${root}/1/comparison.docx`)).statusCode).toBe(404)
  expect((await site.get(`${root}/3/text.xml`)).statusCode).toBe(404)
}, 60_000)

test('documents with the same title that are created at the same time get different addresses', async () => {
  const [one, other] = await Promise.all([begin('Одно имя'), begin('Одно имя')])
  expect([one, other].every((path) => path.startsWith('/ru/desk/consultations/documents/'))).toBe(true)
  expect(one).not.toBe(other)
})
