import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { SHOWN_AGAIN_MAX } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import { createConsultation, createNextVersion, laterRules } from './fixtures.ts'

const NOW = '2026-11-23T10:00:00+05:00'
const site = await testSite({ now: NOW })
const ctx = () => site.context()
const yards = await createConsultation(ctx(), { slug: 'yards', closesOn: '2026-12-21' })
await createConsultation(ctx(), { slug: 'early', opensOn: '2026-12-01', closesOn: '2026-12-28' })

const SAY_PATH = '/consultations/yards/at/art_2__point_2/say'
type Form = Readonly<Record<string, string>>
let address = 0
/** From an address of its own, so that limits by address do not meddle. */
const post = (path: string, form: Form, headers: Form = {}) => {
  address += 1
  return site.ask({ method: 'POST', path, form, headers, from: `10.2.${address >> 8}.${address & 255}` })
}
const problemAt = (html: string, field: string) =>
  (new RegExp(`id="${field}(?:-error)?">(.*?)</p>`, 's').exec(html)?.[1] ?? '').replaceAll(
    /<span.*?<\/span>/g,
    '',
  )
const keeps = (html: string, text: string) => expect(html).toContain(`>${text}</textarea>`)
const numberOf = (location: unknown) => Number(/comments\/(\d+)/.exec(String(location))?.[1])

type Case = {
  readonly what: string
  readonly form: Form
  readonly field: string
  readonly words: Readonly<Record<Language, string>>
}
const cases: readonly Case[] = [
  {
    what: 'nothing but spaces',
    form: { kind: 'remark', body: ' \n\u00a0 ' },
    field: 'body',
    words: { kk: 'Пікіріңізді жазыңыз.', ru: 'Напишите, что вы думаете.', en: 'Write what you think.' },
  },
  {
    what: 'a comment of 10 001 characters',
    form: { kind: 'against', body: 'я'.repeat(10_001) },
    field: 'body',
    words: { kk: '10\u00a0000', ru: 'Не больше 10\u00a0000', en: '10,000' },
  },
  {
    what: 'a wording of 30 001 characters',
    form: { kind: 'wording', body: 'Вот так', wording: 'я'.repeat(30_001) },
    field: 'wording',
    words: { kk: '30\u00a0000', ru: 'не длиннее 30\u00a0000', en: '30,000' },
  },
  {
    what: 'five megabytes of words',
    form: { kind: 'remark', body: 'word '.repeat(1_040_000).trim() },
    field: 'body',
    words: { kk: '10\u00a0000', ru: 'Не больше 10\u00a0000', en: '10,000' },
  },
]

describe.each(cases)('$what', ({ form, field, words }) => {
  test.each(['kk', 'ru', 'en'] as const)(
    'is refused in %s beside the field, and stays in it, or of megabytes the beginning',
    async (language) => {
      const { headers } = await site.signIn()
      const answer = await post(`/${language}${SAY_PATH}`, { seen: 'yes', ...form }, headers)
      expect(answer.statusCode).toBe(422)
      expect(problemAt(answer.body, field)).toContain(words[language])
      expect(answer.body).toContain(`<a href="#${field}">`)
      if (form.body?.trim()) keeps(answer.body, form.body.slice(0, SHOWN_AGAIN_MAX))
      expect(answer.body.length).toBeLessThan(2 * SHOWN_AGAIN_MAX)
    },
  )
})

test('a request above the size limit is refused with a page in the reader’s language', async () => {
  const { headers } = await site.signIn()
  const answer = await post(`/kk${SAY_PATH}`, { kind: 'remark', body: 'a'.repeat(9 * 2 ** 20) }, headers)
  expect(answer.statusCode).toBe(413)
  expect(answer.body).toContain('<html lang="kk">')
})

describe('outside the term', () => {
  test.each([
    ['early', 'Приём мнений ещё не начался', NOW, 422],
    ['yards', 'Приём мнений окончен', '2026-12-22T00:00:00+05:00', 409],
  ])(
    'a person who comments on «%s» is told so before writing, and keeps what was written',
    async (slug, words, now, status) => {
      site.clock.set(now)
      const { headers } = await site.signIn()
      const path = `/ru/consultations/${slug}/at/art_1/say`
      const form = await site.get(path, headers)
      expect(form.body).toContain(words)
      expect(form.body).not.toContain('<textarea')
      const answer = await post(path, { kind: 'remark', seen: 'yes', body: 'Опоздавшая мысль' }, headers)
      expect(answer.statusCode).toBe(status)
      expect(problemAt(answer.body, 'send')).toContain(words)
      keeps(answer.body, 'Опоздавшая мысль')
      site.clock.set(NOW)
    },
  )
})

describe('a form that is sent twice', () => {
  test('a form that is sent twice at the same time creates one comment', async () => {
    const { headers } = await site.signIn()
    const form = { kind: 'remark', seen: 'yes', body: 'Двойное нажатие на медленной связи' }
    const both = await Promise.all([
      post(`/ru${SAY_PATH}`, form, headers),
      post(`/ru${SAY_PATH}`, form, headers),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
    const refused = both.find(({ statusCode }) => statusCode === 409)
    expect(problemAt(refused?.body ?? '', 'send')).toContain('Вы это уже сказали')
    keeps(refused?.body ?? '', form.body)
  })

  test('creates one join and one reply', async () => {
    const [author, other] = [await site.signIn(), await site.signIn()]
    const submitted = await post(
      `/ru${SAY_PATH}`,
      { kind: 'remark', seen: 'yes', body: 'К чему присоединятся' },
      author.headers,
    )
    const comment = `/ru/comments/${numberOf(submitted.headers.location)}`
    const joins = await Promise.all([1, 2].map(() => post(`${comment}/join`, {}, other.headers)))
    expect(joins.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
    const refused = joins.find(({ statusCode }) => statusCode === 409)
    expect(problemAt(refused?.body ?? '', 'send')).toContain('Вы уже присоединились')
    expect(await site.text(comment)).toContain('Так же думает ещё 1 человек')
    const replies = await Promise.all(
      [1, 2].map(() => post(`${comment}/reply`, { body: 'Да!' }, other.headers)),
    )
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
  })
})

describe('a reply', () => {
  test.each([
    ['', 'Напишите реплику'],
    ['я'.repeat(5001), 'Не больше 5000'],
  ])('a reply that cannot be taken is refused beside its field and stays', async (body, words) => {
    const { headers } = await site.signIn()
    const submitted = await post(
      `/ru${SAY_PATH}`,
      { kind: 'question', seen: 'yes', body: `Кто? ${body.length}` },
      headers,
    )
    const path = `/ru/comments/${numberOf(submitted.headers.location)}/reply`
    const answer = await post(path, { body }, headers)
    expect(answer.statusCode).toBe(422)
    expect(problemAt(answer.body, 'body')).toContain(words)
    keeps(answer.body, body)
  })
})

test('the form says so at the hourly limit and keeps the text; joins and replies count too', async () => {
  const { headers } = await site.signIn()
  const other = await site.signIn()
  const submitted = await post(
    `/ru${SAY_PATH}`,
    { kind: 'remark', seen: 'yes', body: 'Чужая мысль' },
    other.headers,
  )
  const comment = `/ru/comments/${numberOf(submitted.headers.location)}`
  expect((await post(`${comment}/join`, {}, headers)).statusCode).toBe(303)
  for (let n = 1; n < 30; n += 1)
    expect((await post(`${comment}/reply`, { body: `Реплика ${n}` }, headers)).statusCode).toBe(303)
  const reply = await post(`${comment}/reply`, { body: 'Тридцать первая' }, headers)
  expect(reply.statusCode).toBe(422)
  keeps(reply.body, 'Тридцать первая')
  const more = await post(`/kk${SAY_PATH}`, { kind: 'remark', seen: 'yes', body: 'Отыз бірінші' }, headers)
  expect(more.statusCode).toBe(422)
  expect(problemAt(more.body, 'send')).toContain('Бір сағатта көп жаздыңыз')
  keeps(more.body, 'Отыз бірінші')
  site.clock.set('2026-11-23T11:01:00+05:00')
  const later = await site.ask({
    method: 'POST',
    path: `/kk${SAY_PATH}`,
    form: { kind: 'remark', seen: 'yes', body: 'Отыз бірінші' },
    headers,
    from: '10.3.0.1',
  })
  expect(later.statusCode).toBe(303)
  site.clock.set(NOW)
})

test('an address receives a limited number of letters per hour, and the text is kept', async () => {
  let last = await post(`/ru${SAY_PATH}`, {
    kind: 'remark',
    seen: 'yes',
    body: 'Письмо 0',
    email: 'flood@example.kz',
  })
  for (let n = 1; n < 40 && last.statusCode === 200; n += 1)
    last = await post(`/ru${SAY_PATH}`, {
      kind: 'remark',
      seen: 'yes',
      body: `Письмо ${n}`,
      email: 'flood@example.kz',
    })
  expect(last.statusCode).toBe(422)
  expect(problemAt(last.body, 'email')).toContain('На этот адрес уже отправлено много писем')
  expect(last.body).toMatch(/>Письмо \d+<\/textarea>/)
})

test('five megabytes pasted from a word processor arrive as text, in a form as browsers send it', async () => {
  const { headers } = await site.signIn()
  const origin = await site.listen()
  const form = new FormData()
  const style = `<style>${'p.MsoNormal{mso-style:"";}'.repeat(200_000)}</style>`
  const body = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>${style}</head><body><p class=MsoNormal>Лёд у&nbsp;подъезда</p><o:p></o:p><p>и&nbsp;темно</p></body></html>`
  expect(body.length).toBeGreaterThan(5_000_000)
  for (const [name, value] of Object.entries({ kind: 'remark', seen: 'yes', body })) form.set(name, value)
  const answer = await fetch(`${origin}/ru${SAY_PATH}`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { ...headers, 'sec-fetch-site': 'same-origin' },
  })
  expect(answer.status).toBe(303)
  const submitted = await site.text(`/ru/comments/${numberOf(answer.headers.get('location'))}`)
  expect(submitted).toContain('<p>Лёд у подъезда</p><p>и темно</p>')
})

test('a draft of an older version opens on the new one, at its new place', async () => {
  await createNextVersion(ctx(), yards.id, { texts: laterRules })
  const form = await site.text('/ru/consultations/yards/at/art_1/say?kind=remark&version=1')
  expect(form).toContain('вышла новая версия')
  expect(form).toContain('data-from="consultations/yards/art_1"')
  expect(form).toContain('name="version" value="2"')
  expect((await site.get('/ru/consultations/yards/at/art_1/say?version=x')).statusCode).toBe(400)
})
