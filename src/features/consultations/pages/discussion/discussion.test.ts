import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { createConsultation, createNextVersion, lawOf } from '../../fixtures.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
await createConsultation(ctx(), { slug: 'yards', closesOn: '2026-12-21' })
const place = (anchor: string, slug = 'yards') => `/ru/consultations/${slug}/at/${anchor}`
const submit = (anchor: string, form: Record<string, string>, headers = {}, slug = 'yards') =>
  site.post(`${place(anchor, slug)}/say`, { kind: 'remark', seen: 'yes', ...form }, headers)
const numberOf = (location: unknown) => Number(/comments\/(\d+)/.exec(String(location))?.[1])

/** Follows the link of the last letter and presses its button. */
async function confirm() {
  await site.work()
  const link =
    /https?:\/\/[^/]+(\/\w\w\/account\/confirm\/\S+)/.exec(site.letters.at(-1)?.text ?? '')?.[1] ?? ''
  expect((await site.get(link)).statusCode).toBe(200)
  return site.post(link, {})
}

describe('a signed-in person', () => {
  test('comments on a provision, and the comment is public there with its number and receipt', async () => {
    const { headers } = await site.signIn()
    const submitted = await submit(
      'art_2__point_1',
      { body: 'Пусть убирают до семи: дети идут в школу.' },
      headers,
    )
    expect(submitted.statusCode).toBe(303)
    const number = numberOf(submitted.headers.location)
    const html = await site.text(place('art_2__point_1'))
    expect(html).toContain('Пусть убирают до семи')
    expect(html).toMatch(/Тұрғын \d+/)
    expect(await site.text('/ru/consultations/yards/text')).toContain(
      'aria-label="статья 2, пункт 1, мнений: 1">1<',
    )
    await site.work()
    expect(await site.text(`/ru/comments/${number}`)).toContain('.tlog-proof')
  })

  test('proposes another wording, shown as a difference to the text', async () => {
    const { headers } = await site.signIn()
    const form = await site.get(`${place('art_2__point_2')}/say?kind=wording`, headers)
    expect(form.body).toContain('Наледь скалывают в тот же день.</textarea>')
    const submitted = await submit(
      'art_2__point_2',
      { kind: 'wording', wording: 'Наледь скалывают в течение двух часов.', body: '' },
      headers,
    )
    expect(submitted.statusCode).toBe(303)
    const html = await site.text(place('art_2__point_2'))
    expect(html).toMatch(/<del>.*?тот же день<\/del>|<ins>.*?двух часов<\/ins>/)
  })

  test('sees the errors, and keeps what they typed', async () => {
    const { headers } = await site.signIn()
    const empty = await submit('art_1', { body: '  ' }, headers)
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Напишите, что вы думаете.')
    const same = await submit(
      'art_2__point_2',
      { kind: 'wording', wording: 'Наледь скалывают в тот же день.', body: 'Вот' },
      headers,
    )
    expect(same.statusCode).toBe(422)
    expect(same.body).toContain('Вы ничего не изменили')
    expect(same.body).toContain('>Вот</textarea>')
    const long = await submit('art_1', { body: 'я'.repeat(10_001) }, headers)
    expect(long.body).toContain('Не больше 10\u00a0000')
  })

  test('can submit the same text at the same place once', async () => {
    const { headers } = await site.signIn()
    const words = { body: 'Согласна с целью этих правил полностью.' }
    expect((await submit('art_1', words, headers)).statusCode).toBe(303)
    const twice = await submit('art_1', { body: 'СОГЛАСНА с целью этих правил полностью' }, headers)
    expect(twice.statusCode).toBe(409)
    expect(twice.body).toContain('Вы это уже сказали')
    expect((await submit('art_3', words, headers)).statusCode).toBe(303)
  })

  test('is asked to wait at the hourly limit; others are not', async () => {
    const flooder = await site.signIn()
    const codes: number[] = []
    for (let n = 0; n < 31; n += 1)
      codes.push((await submit('art_1', { body: `Мысль номер ${n}` }, flooder.headers)).statusCode)
    expect(codes.slice(0, 30)).toEqual(Array(30).fill(303))
    expect(codes[30]).toBe(422)
  })

  test('loses nothing when they paste a page of a word processor', async () => {
    const { headers } = await site.signIn()
    const body = `<html xmlns:w="w"><style>${'p{}'.repeat(700_000)}</style><body><p class=MsoNormal>Нужен свет во дворе</p></body></html>`
    expect((await submit('art_1', { body }, headers)).statusCode).toBe(303)
    expect(await site.text(`${place('art_1')}?sort=newest`)).toContain('<p>Нужен свет во дворе</p>')
  })
})

describe('somebody who is not signed in', () => {
  test('gives a name and an address; the comment is published when the link is opened', async () => {
    const requested = await submit('art_3', {
      body: 'Дайте месяц на подготовку.',
      name: 'Айгерім',
      email: 'aigerim@example.kz',
    })
    expect(requested.statusCode).toBe(200)
    expect(requested.body).toContain('Проверьте почту')
    expect(await site.text(place('art_3'))).not.toContain('Дайте месяц')
    const confirmed = await confirm()
    expect(confirmed.statusCode).toBe(303)
    expect(String(confirmed.headers.location)).toMatch(/\/comments\/\d+#sent$/)
    const html = await site.text(place('art_3'))
    expect(html).toContain('Дайте месяц на подготовку.')
    expect(html).toContain('Айгерім')
    expect(html).not.toContain('aigerim@example.kz')
  })

  test('keeps the text when the address is invalid', async () => {
    const wrong = await submit('art_3', { body: 'Ещё одна мысль', name: 'Я', email: 'нет' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Адрес написан неверно')
    expect(wrong.body).toContain('>Ещё одна мысль</textarea>')
    expect((await submit('art_3', { body: 'Ещё одна мысль' })).body).toContain('Укажите электронную почту')
  })
})

describe('Joining a comment', () => {
  test('is counted once per person, never for one’s own comment, and offered before a similar comment is submitted', async () => {
    const [author, other] = [await site.signIn(), await site.signIn()]
    const body = 'Во дворах нужно поставить больше урн и скамеек для пожилых.'
    const number = numberOf((await submit('whole', { body }, author.headers)).headers.location)
    const again = await site.post(
      `${place('whole')}/say`,
      { kind: 'remark', body: 'Нужно поставить во дворах больше урн, скамеек для пожилых' },
      other.headers,
    )
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('Похожее уже сказали')
    expect(again.body).toContain(`/ru/comments/${number}/join`)
    expect(again.body).toContain('>Нужно поставить во дворах больше урн, скамеек для пожилых</textarea>')
    const join = (who: { headers: object }) =>
      site.post(`/ru/comments/${number}/join`, {}, { ...who.headers } as Record<string, string>)
    expect((await join(other)).statusCode).toBe(303)
    expect((await join(other)).body).toContain('Вы уже присоединились')
    expect((await join(author)).body).toContain('Это ваше собственное мнение')
    expect(await site.text(`/ru/comments/${number}`)).toContain('Так же думает ещё 1 человек')
    for (const [who, why] of [
      [author, 'Это ваше собственное мнение'],
      [other, 'Вы уже присоединились'],
    ] as const) {
      const { body: page } = await site.get(`/ru/comments/${number}/join`, who.headers)
      expect([page.includes(why), page.includes('>Присоединиться</button>')]).toEqual([true, false])
    }
    const { body: open } = await site.get(`/ru/comments/${number}/join`, (await site.signIn()).headers)
    expect(open).toContain('Присоединиться</button>')
  })

  test('works by a link in a letter too', async () => {
    const { headers } = await site.signIn()
    const number = numberOf(
      (await submit('art_2', { body: 'Соль вредит деревьям, нужен песок.' }, headers)).headers.location,
    )
    const requested = await site.post(`/ru/comments/${number}/join`, { email: 'marat@example.kz' })
    expect(requested.body).toContain('Проверьте почту')
    expect(await site.text(`/ru/comments/${number}`)).not.toContain('Так же дума')
    expect((await confirm()).statusCode).toBe(303)
    expect(await site.text(`/ru/comments/${number}`)).toContain('Так же думает ещё 1 человек')
  })
})

test('replies are one level deep, by signed-in people', async () => {
  const { headers } = await site.signIn()
  const number = numberOf(
    (await submit('art_2', { body: 'Кто будет проверять уборку?', kind: 'question' }, headers)).headers
      .location,
  )
  const path = `/ru/comments/${number}/reply`
  expect((await site.get(path)).statusCode).toBe(302)
  expect((await site.post(path, { body: 'Жители.' })).statusCode).toBe(401)
  expect((await site.post(path, { body: ' ' }, headers)).statusCode).toBe(422)
  expect((await site.post(path, { body: 'Жители дома.' }, headers)).statusCode).toBe(303)
  expect(await site.text(`/ru/comments/${number}`)).toContain('Жители дома.')
})

test('the form offers a text at its new place when a version is published while somebody writes', async () => {
  const { slug, id } = await createConsultation(ctx(), { slug: 'moving' })
  const { headers } = await site.signIn()
  await submit('art_3', { body: 'Эта статья важна для всех.' }, headers, slug)
  await submit('art_2__point_2', { body: 'Наледь опасна для пожилых.' }, headers, slug)

  const next = {
    kk: lawOf('kk', [
      '1-тарау. Жалпы ережелер',
      '1-бап. Мақсаты',
      'Осы қағидалар аулаларды күтіп ұстау тәртібін айқындайды.',
      '2-бап. Қар тазалау',
      '1. Қар сағат сегізге дейін тазаланады.',
      '2-тарау. Қорытынды',
      '3-бап. Жаңа бап',
      'Аулаларда көшет отырғызылады және суарылады.',
      '4-бап. Күшіне енуі',
      'Қағидалар жарияланған күннен бастап қолданылады.',
    ]),
    ru: lawOf('ru', [
      'Глава 1. Общие положения',
      'Статья 1. Цель',
      'Настоящие правила определяют порядок содержания дворов.',
      'Статья 2. Уборка снега',
      '1. Снег убирают до восьми часов.',
      'Глава 2. Заключение',
      'Статья 3. Новая статья',
      'Во дворах сажают и поливают деревья.',
      'Статья 4. Вступление в силу',
      'Правила применяются со дня опубликования.',
    ]),
  }
  await createNextVersion(ctx(), id, { texts: next })
  const offered = await submit(
    'art_3',
    { version: '1', body: 'Пусть вступает в силу с января.' },
    headers,
    slug,
  )
  expect(offered.statusCode).toBe(422)
  expect(offered.body).toContain('вышла новая версия')
  expect(offered.body).toContain('Статья 4')
  expect(offered.body).toContain('>Пусть вступает в силу с января.</textarea>')
  expect(offered.body).toContain('name="version" value="2"')
  // What was said before stands where its provision went; what is gone says so.
  expect(await site.text(place('art_4', slug))).toContain('Эта статья важна для всех.')
  const all = await site.text(`/ru/consultations/${slug}/comments`)
  expect(all).toContain('Наледь опасна')
  expect(all).toContain('В новой версии этого положения нет')
})

describe('the last day', () => {
  test('ends at midnight in the capital', async () => {
    const { headers } = await site.signIn()
    site.clock.set('2026-12-21T23:59:00+05:00')
    const { headers: late } = await site.signIn()
    expect((await submit('art_1', { body: 'Успела в последний день.' }, late)).statusCode).toBe(303)
    site.clock.set('2026-12-22T00:00:00+05:00')
    const refused = await submit('art_1', { body: 'Опоздала на минуту.' }, headers)
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Приём мнений окончен')
    expect(refused.body).toContain('>Опоздала на минуту.</textarea>')
    expect(await site.text(place('art_1'))).not.toContain('/say?kind')
    site.clock.set('2026-11-23T10:00:00+05:00')
  })
})

test('comments on what does not exist are not found', async () => {
  const { headers } = await site.signIn()
  expect((await submit('art_77', { body: 'Что-то' }, headers)).statusCode).toBe(404)
  expect((await submit('art_1', { body: 'Что-то' }, headers, 'nothing')).statusCode).toBe(404)
  expect((await site.get('/ru/comments/999999')).statusCode).toBe(404)
  expect((await site.get('/ru/comments/0x1')).statusCode).toBe(404)
})
