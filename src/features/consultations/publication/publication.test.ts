import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { officialDesk } from '../testing/official-desk.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { headers, post, get, lines, idOf, openForm, save, newest, begin, paste, publish, announced, ...desk } =
  await officialDesk(site)

describe('a document', () => {
  test('is seen before it is announced, on the pages that readers will get', async () => {
    const document = await begin('Правила показа')
    expect((await site.get(`${document}/preview`, headers)).statusCode).toBe(200)
    expect((await site.get(`${document}/preview/text`, headers)).statusCode).toBe(404)
    await paste(document)
    await desk.describe(document, 'Правила показа')
    const overview = await get(`${document}/preview`)
    for (const words of ['Это предпросмотр', 'Правила показа', 'Пояснение', 'Учтём', '/preview/text'])
      expect(overview).toContain(words)
    expect(await get(`${document}/preview/text`)).toContain('Снег убирают до восьми.')
    const beside = await get(`${document}/preview/text?view=side`)
    expect([beside.includes('Аула таза болады.'), beside.includes('Двор будет чистым.')]).toEqual([
      true,
      true,
    ])
    expect((await site.get(`${document}/preview/text?part=2`, headers)).statusCode).toBe(404)
    expect((await site.get('/ru/consultations/pravila-pokaza')).statusCode).toBe(404)
  })

  test('is announced at a set minute, if its days still allow it', async () => {
    const document = await begin('Правила к сроку')
    await paste(document)
    await desk.describe(document, 'Правила к сроку')
    const { version } = openForm(await get(document))
    const set = await post(`${document}/schedule`, { version, day: '2026-11-23', time: '12:00' })
    expect(set.statusCode).toBe(303)
    const at = '2026-11-23T07:00:00.000Z'
    await site
      .context()
      .jobs.enqueue(site.db, 'consultations.publish-scheduled', { draft: idOf(document), at })
    await site.work()
    expect(await site.text('/ru/consultations/pravila-k-sroku')).toContain('Цель')
  })

  test('keeps its versions, with the texts that each of them had', async () => {
    const document = await begin('Правила с версиями')
    await post(`${document}/ru/text`, { 'text-ru': lines.ru })
    const { version } = openForm(await get(document))
    await post(`${document}/ru/text`, { 'text-ru': lines.ru.replace('восьми', 'семи') })
    expect(await get(`${document}/ru`)).toContain('до семи')
    await post(`${document}/versions/${version}/restore`, {})
    expect(await get(`${document}/ru`)).toContain('до восьми')
    const copy = String((await post(`${document}/copy`, {})).headers.location)
    expect(await get(`${copy}/ru`)).toContain('до восьми')
    await post(`${copy}/delete`, {})
    const left = site.db.selectFrom('document_source').select('hash')
    expect(await left.where('draft_id', '=', idOf(copy)).execute()).toEqual([])
  })
})

test('a document that two officials announce or publish at the same time is announced and published once', async () => {
  const document = await begin('Вместе')
  await paste(document)
  const both = async (path: string, form: Record<string, string>) => {
    const sent = await Promise.all([post(path, form), post(path, form)])
    return sent.map(({ statusCode }) => statusCode).sort()
  }
  await desk.describe(document, 'Вместе')
  expect(await both(`${document}/publish`, await newest(document))).toEqual([303, 409])
  expect((await site.get('/ru/desk/consultations', headers)).body).toContain('>Вместе</a>')
  await paste(document, { kk: `${lines.kk}\n2. +1`, ru: `${lines.ru}\n2. +1` })
  await save(`${document}/changes`, {
    'summary-kk': 'Жаңа',
    'summary-ru': 'Новое',
    'reason-art_2__point_2-kk': 'Қажет',
    'reason-art_2__point_2-ru': 'Нужно',
  })
  expect(await both(`${document}/correct`, await newest(document))).toEqual([303, 409])
  expect(await site.text('/ru/consultations/vmeste/versions')).not.toContain('/versions/3')
})

test('a corrected description is shown with the reason, and changes neither the text nor the days', async () => {
  const document = await announced('Абзатц')
  await desk.describe(document, 'Абзац', { closesOn: '2027-01-30', kind: 'budget' })
  const page = (path = '') => site.text(`/ru/consultations/abzatts${path}`)
  expect(await page()).toContain('Абзатц')
  const unreasoned = await publish(document, 'correct')
  expect([unreasoned.statusCode, unreasoned.body.includes('Что нового, коротко: Заполните')]).toEqual([
    422,
    true,
  ])
  await save(`${document}/changes`, { 'summary-kk': 'Қате түзетілді', 'summary-ru': 'Исправлена опечатка' })
  expect((await publish(document, 'correct')).statusCode).toBe(303)
  const corrected = await page()
  for (const words of ['Абзац', 'Проект правового акта', 'Исправлено описание', 'Исправлена опечатка'])
    expect(corrected).toContain(words)
  expect(await page('/versions')).not.toContain('/versions/2')
  const days = site.db.selectFrom('consultation').select('closes_on').where('slug', '=', 'abzatts')
  expect(await days.execute()).toEqual([{ closes_on: '2026-12-10' }])
  const acts = site.db.selectFrom('journal_act').select('type').orderBy('version')
  expect((await acts.where('act_id', '=', idOf(document)).execute()).map(({ type }) => type)).toEqual([
    'consultations.announced',
    'consultations.corrected',
  ])
})

test('nothing of a closed consultation is corrected', async () => {
  const document = await announced('Закрытое')
  await site.db
    .updateTable('consultation')
    .set({ closed_at: new Date('2026-12-20T00:00:00Z') })
    .where('document_id', '=', idOf(document))
    .execute()
  await save(`${document}/changes`, { 'summary-kk': 'Кеш', 'summary-ru': 'Поздно' })
  const refused = await publish(document, 'correct')
  expect([refused.statusCode, refused.body.includes('Обсуждение уже завершено')]).toEqual([422, true])
})
