import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { participationProblemMessages } from '#features/residents/index.ts'
import { newId } from '#platform/id.ts'
import { listRecords } from '#platform/journal/index.ts'
import { ideas as makeIdeas } from './testing/ideas.tsx'

const ideas = makeIdeas()
const site = await testSite({ now: '2026-11-23T10:00:00+05:00', moreFeatures: [ideas.feature] })
const ctx = () => site.context()
const territory = '391010000'
const organisation = await createAkimat(ctx().db, 'ideas-akimat', territory)
const { first, last } = await ctx()
  .db.selectFrom('territory_place')
  .select(['ordinal as first', 'last_ordinal as last'])
  .where('code', '=', territory)
  .executeTakeFirstOrThrow()
const official = await site.signIn([{ role: 'official', organisation }])

/** An idea that is open for comments; returns its id. */
function anIdea(slug: string): string {
  const id = newId<'idea'>(ctx().now())
  ideas.add({ id, slug, organisation, territory, range: { first, last } })
  return id
}

const submit = (slug: string, body: string, headers = {}, more: Record<string, string> = {}) =>
  site.post(`/ru/ideas/${slug}/comment`, { kind: 'remark', seen: 'yes', body, ...more }, headers)
const numberOf = (location: unknown) => Number(/^\/ru\/comments\/(\d+)#/.exec(String(location))?.[1])
const page = (number: number) => site.text(`/ru/comments/${number}`)
const idOf = async (number: number) =>
  (await ctx().db.selectFrom('comment').select('id').where('number', '=', number).executeTakeFirstOrThrow())
    .id

/** Opens the link of the last letter and confirms. */
async function confirm() {
  await site.work()
  const text = site.letters.at(-1)?.text ?? ''
  const link = /https?:\/\/[^/]+(\/\w\w\/account\/confirm\/\S+)/.exec(text)?.[1] ?? ''
  return site.post(link, {})
}

describe('a slice that registers a kind of target', () => {
  test('has comments that are submitted, confirmed by letter, replied to, joined, answered and hidden', async () => {
    const id = anIdea('park')
    const form = await site.get('/ru/ideas/park/comment?kind=question')
    expect(form.body).toContain('Вопрос: Идея park')
    const requested = await submit('park', 'Посадите деревья вдоль дороги', {}, { email: 'asel@example.kz' })
    expect(requested.body).toContain('Проверьте почту')
    expect(await site.text('/ru/ideas/park')).not.toContain('Посадите деревья')
    const confirmed = await confirm()
    const number = Number(/comments\/(\d+)#sent/.exec(String(confirmed.headers.location))?.[1])
    expect(await site.text('/ru/ideas/park')).toContain('Посадите деревья')
    expect(await page(number)).toContain('Идея park')

    const neighbour = await site.signIn()
    const reply = { body: 'И скамейки.' }
    expect((await site.post(`/ru/comments/${number}/reply`, reply, neighbour.headers)).statusCode).toBe(303)
    expect((await site.post(`/ru/comments/${number}/join`, {}, neighbour.headers)).statusCode).toBe(303)
    expect(await page(number)).toContain('И скамейки.')
    expect(await page(number)).toContain('Так же думает ещё 1 человек')

    const queue = await site.get(`/ru/desk/ideas/${id}/queue`, official.headers)
    expect(queue.body).toContain(`numbers=${number}`)
    const answer = { numbers: String(number), 'reason-kk': 'Отырғызамыз', 'reason-ru': 'Посадим весной' }
    const path = `/ru/desk/ideas/${id}/answer`
    const letters = site.letters.length
    expect((await site.post(path, { ...answer, verdict: 'accepted' }, official.headers)).statusCode).toBe(303)
    await site.work()
    expect(await page(number)).toContain('Посадим весной')
    expect(ideas.answered).toEqual([number])
    // The author and the neighbour who joined.
    expect(site.letters.length - letters).toBe(2)
    expect(site.letters.at(-1)?.text).toContain(`/comments/${number}`)

    const moderator = await site.signIn([{ role: 'moderator', organisation }])
    const comment = await idOf(number)
    await site.post(`/ru/moderation/report/ideas.comment/${comment}`, { rule: 'insult', note: '' })
    const hide = { outcome: 'hidden', rule: 'insult', 'reason-kk': 'Балағат сөз', 'reason-ru': 'Брань' }
    const hidden = await site.post(`/ru/desk/moderation/things/${comment}`, hide, moderator.headers)
    expect(hidden.statusCode).toBe(303)
    expect(await page(number)).not.toContain('Посадите деревья')
    expect(await page(number)).toContain('Это мнение скрыто')
    expect(await site.text('/ru/ideas/park')).not.toContain('Посадите деревья')
  })

  test('has journal entries under its own name, which link to the comments', async () => {
    anIdea('record')
    const { headers } = await site.signIn()
    const number = numberOf((await submit('record', 'Запишите это', headers)).headers.location)
    await site.work()
    const comment = await idOf(number)
    const [record] = await listRecords(site.db, comment)
    expect(record?.type).toBe('ideas.comment')
    expect(await site.text(`/ru/journal/${record?.number}`)).toContain(`/ru/comments/${number}`)
    const { content } = await site.db
      .selectFrom('journal_act')
      .select('content')
      .where('act_id', '=', comment)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(content ?? '')).toMatchObject({ target: 'record', number, anchor: '' })
  })

  test('accepts the kinds of comments and the verdicts that it declares, and no others', async () => {
    const id = anIdea('kinds')
    const { headers } = await site.signIn()
    expect(await site.text('/ru/ideas/kinds')).not.toContain('kind=support')
    const against = await submit('kinds', 'Я против', headers, { kind: 'against' })
    expect(against.statusCode).toBe(404)
    const number = numberOf((await submit('kinds', 'Только замечание', headers)).headers.location)
    const reason = { numbers: String(number), 'reason-kk': 'Жоқ', 'reason-ru': 'Нет' }
    const path = `/ru/desk/ideas/${id}/answer`
    const refused = await site.post(path, { ...reason, verdict: 'rejected' }, official.headers)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).not.toContain('value="rejected"')
  })

  test('decides whether comments are taken: none after the last day, and nothing once it is closed', async () => {
    const id = anIdea('over')
    const { headers } = await site.signIn()
    await submit('over', 'Подтвержу потом', {}, { email: 'late@example.kz' })
    const number = numberOf((await submit('over', 'Пока можно', headers)).headers.location)
    ideas.set(id, { intake: 'over' })
    const refused = await submit('over', 'Уже нельзя', headers)
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('>Уже нельзя</textarea>')
    expect(await site.text('/ru/ideas/over')).not.toContain('/comment?kind')
    const late = await site.signIn()
    expect((await site.post(`/ru/comments/${number}/join`, {}, late.headers)).statusCode).toBe(409)
    // The organisation may still explain itself, residents may not.
    const reply = (as: string, who: typeof late) =>
      site.post(`/ru/comments/${number}/reply`, { body: `Ещё слово ${as}`, as }, who.headers)
    expect((await reply('', late)).statusCode).toBe(409)
    expect((await reply('organisation', official)).statusCode).toBe(303)
    ideas.set(id, { closed: true })
    expect((await reply('organisation', official)).statusCode).toBe(409)
    await confirm()
    expect(await site.text('/ru/ideas/over')).not.toContain('Подтвержу потом')
    const answer = { numbers: String(number), verdict: 'noted', 'reason-kk': 'Кеш', 'reason-ru': 'Поздно' }
    expect((await site.post(`/ru/desk/ideas/${id}/answer`, answer, official.headers)).statusCode).toBe(409)
  })

  test('keeps its comments apart from those of other targets', async () => {
    const [one, other] = [anIdea('one'), anIdea('other')]
    const { headers } = await site.signIn()
    const number = numberOf((await submit('one', 'Слова об одной идее', headers)).headers.location)
    expect(await site.text('/ru/ideas/other')).not.toContain('Слова об одной идее')
    expect((await submit('other', 'Слова об одной идее', headers)).statusCode).toBe(303)
    expect((await submit('one', 'Слова об одной идее', headers)).statusCode).toBe(409)
    const answer = { numbers: String(number), verdict: 'noted', 'reason-kk': 'Ия', 'reason-ru': 'Да' }
    expect((await site.post(`/ru/desk/ideas/${other}/answer`, answer, official.headers)).statusCode).toBe(404)
    expect((await site.post(`/ru/desk/ideas/${one}/answer`, answer, official.headers)).statusCode).toBe(303)
  })

  test('lets people join its things, signed in or by letter, and counts each person once', async () => {
    const id = anIdea('bench')
    const { headers } = await site.signIn()
    const path = '/ru/ideas/bench/support'
    expect((await site.get(path, headers)).body).toContain('Поддержать идею')
    const joined = await site.post(path, {}, headers)
    expect([joined.statusCode, joined.headers.location]).toEqual([303, '/ru/ideas/bench#joined'])
    expect((await site.post(path, {}, headers)).body).toContain('Вы уже поддержали')
    expect((await site.get(path, headers)).body).not.toContain('Поддержать</button>')
    const kept = JSON.parse((await site.get('/ru/account/data.json', headers)).body)
    expect(kept.comments).toEqual([
      expect.objectContaining({
        what: 'join-idea',
        target: { kk: 'Идея bench', ru: 'Идея bench' },
        number: null,
      }),
    ])
    expect((await site.get('/ru/account/data', headers)).body).toContain('Вы поддержали идею')
    const contributed = (who: Record<string, string>) => site.get('/ru/account/contributions', who)
    const own = (await contributed(headers)).body
    for (const shown of ['href="/ru/ideas/bench"', 'Вы поддержали идею', 'Учтено'])
      expect(own).toContain(shown)
    expect((await contributed((await site.signIn()).headers)).body).not.toContain('/ru/ideas/bench')
    await site.post(path, { email: 'dana@example.kz' })
    expect(ideas.supported).toEqual([id])
    expect((await confirm()).headers.location).toBe('/ru/ideas/bench')
    expect(ideas.supported).toEqual([id, id])
    ideas.set(id, { intake: 'over' })
    const late = await site.post(path, {}, (await site.signIn()).headers)
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Приём мнений окончен')
  })
})

describe('a target that is open to residents of its place', () => {
  const registered = { registerDay: '2026-11-23', ofAge: false, place: { first, last } } as const
  const forResidents = (slug: string) => {
    const id = anIdea(slug)
    ideas.set(id, { participation: { who: 'resident', ...registered } })
    return id
  }
  const reported = participationProblemMessages

  test('takes comments, replies and joins of verified residents, and tells everybody else why not', async () => {
    forResidents('yard')
    const resident = await site.signIn([], territory)
    const neighbour = await site.signIn([], territory)
    const elsewhere = await site.signIn([], '750000000')
    const unverified = await site.signIn()
    expect((await site.get('/ru/ideas/yard/comment', resident.headers)).body).not.toContain('Кто участвует')
    const number = numberOf((await submit('yard', 'Свой двор', resident.headers)).headers.location)
    expect(number).toBeGreaterThan(0)
    for (const [who, refusal] of [
      [elsewhere.headers, 'resident-elsewhere'],
      [unverified.headers, 'residence-needed'],
    ] as const) {
      const form = (await site.get('/ru/ideas/yard/comment', who)).body
      expect(form).toContain(reported[refusal].ru)
      expect(form).toContain('href="/ru/account/residence"')
      const refused = await submit('yard', 'Чужой двор', who)
      expect(refused.statusCode).toBe(422)
      expect(refused.body).toContain(reported[refusal].ru)
      expect(refused.body).toContain('>Чужой двор</textarea>')
      for (const path of [`/ru/comments/${number}/join`, '/ru/ideas/yard/support']) {
        expect((await site.get(path, who)).body).toContain(reported[refusal].ru)
        const join = await site.post(path, {}, who)
        expect([join.statusCode, join.body.includes(reported[refusal].ru)]).toEqual([422, true])
      }
      const reply = await site.post(`/ru/comments/${number}/reply`, { body: 'Нет' }, who)
      expect([reply.statusCode, reply.body.includes(reported[refusal].ru)]).toEqual([422, true])
    }
    for (const path of [`/ru/comments/${number}/join`, '/ru/ideas/yard/support'])
      expect((await site.post(path, {}, neighbour.headers)).statusCode).toBe(303)
    const reply = { body: 'И мой тоже' }
    expect((await site.post(`/ru/comments/${number}/reply`, reply, neighbour.headers)).statusCode).toBe(303)
    // The organisation explains itself, wherever its officials live.
    const ofBody = { body: 'Спасибо', as: 'organisation' }
    expect((await site.post(`/ru/comments/${number}/reply`, ofBody, official.headers)).statusCode).toBe(303)
  })

  test('sends no letter to an address, since an address alone does not make a resident', async () => {
    forResidents('letter')
    const letters = site.letters.length
    const refused = await submit('letter', 'Без входа', {}, { email: 'nobody@example.kz' })
    expect([refused.statusCode, refused.body.includes(reported['residence-needed'].ru)]).toEqual([422, true])
    const join = await site.post('/ru/ideas/letter/support', { email: 'nobody@example.kz' })
    expect(join.statusCode).toBe(422)
    await site.work()
    expect(site.letters.length).toBe(letters)
  })

  test('takes those who lived there on the register day, and tells those who came later', async () => {
    const id = forResidents('register')
    ideas.set(id, { participation: { who: 'resident', ...registered, registerDay: '2026-11-22' } })
    const { headers } = await site.signIn([], territory)
    const refused = await submit('register', 'Позже', headers)
    expect([refused.statusCode, refused.body.includes(reported['resident-later'].ru)]).toEqual([422, true])
  })

  test('asks nothing about people where an address is enough', async () => {
    anIdea('counted')
    const { headers } = await site.signIn()
    const open = await site.countQueries('/ru/ideas/counted/comment', headers)
    forResidents('counted-residents')
    expect(await site.countQueries('/ru/ideas/counted-residents/comment', headers)).toBe(open + 1)
  })
})

test('unconfirmed comments are erased after eight days, and not before', async () => {
  anIdea('silence')
  await submit('silence', 'Слова без автора', {}, { email: 'silent@example.kz' })
  const kept = () =>
    ctx().db.selectFrom('comment').select('id').where('body', '=', 'Слова без автора').execute()
  try {
    site.clock.set('2026-12-01T09:59:00+05:00')
    await site.eraseExpired()
    expect(await kept()).toHaveLength(1)
    site.clock.set('2026-12-01T10:01:00+05:00')
    await site.eraseExpired()
    expect(await kept()).toHaveLength(0)
  } finally {
    site.clock.set('2026-11-23T10:00:00+05:00')
  }
})

test('joins of things count towards the hourly limit with comments and replies', async () => {
  anIdea('flood')
  const { headers } = await site.signIn()
  for (let n = 0; n < 29; n += 1) {
    anIdea(`flood-${n}`)
    expect((await site.post(`/ru/ideas/flood-${n}/support`, {}, headers)).statusCode).toBe(303)
  }
  expect((await submit('flood', 'Тридцатое', headers)).statusCode).toBe(303)
  expect((await submit('flood', 'Тридцать первое', headers)).body).toContain('За час вы написали очень много')
})

describe('former addresses of comments', () => {
  test('redirect permanently, and still accept posts', async () => {
    anIdea('former')
    const { headers } = await site.signIn()
    const number = numberOf((await submit('former', 'Старый адрес', headers)).headers.location)
    for (const rest of ['', '/join', '/reply', '/files/0']) {
      const moved = await site.get(`/ru/consultations/comments/${number}${rest}`)
      expect([moved.statusCode, moved.headers.location]).toEqual([301, `/ru/comments/${number}${rest}`])
    }
    for (const rest of ['0x1', `${number}/files/%0d%0aset-cookie:x`, `${number}/files/..%2f..`])
      expect((await site.get(`/ru/consultations/comments/${rest}`)).statusCode).toBe(404)
    const other = await site.signIn()
    const former = `/ru/consultations/comments/${number}`
    expect((await site.post(`${former}/join`, {}, other.headers)).headers.location).toBe(
      `/ru/comments/${number}#joined`,
    )
    expect(
      (await site.post(`${former}/reply`, { body: 'Из старой вкладки' }, other.headers)).statusCode,
    ).toBe(303)
    expect(await page(number)).toContain('Из старой вкладки')
  })
})
