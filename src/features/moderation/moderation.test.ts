import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { createPublicComment } from '#features/comments/fixtures.ts'
import { commentPath } from '#features/comments/index.ts'
import { createAnnouncingAkimat, createConsultation } from '#features/consultations/fixtures.ts'
import { newId } from '#platform/id.ts'
import { personalData } from './manifest/personal-data.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
const organisation = await createAnnouncingAkimat(ctx().db)
const { id: consultation, slug } = await createConsultation(ctx(), { organisation })
const [version] = await ctx().db.selectFrom('document_version').select('id').execute()
const author = await site.signIn()
const [first, second] = [
  await site.signIn([{ role: 'moderator', organisation }]),
  await site.signIn([{ role: 'moderator', organisation }]),
]
const stranger = await site.signIn([
  { role: 'moderator', organisation: await createAnnouncingAkimat(ctx().db, 'elsewhere') },
])
const HIDE = { outcome: 'hidden', rule: 'insult', 'reason-kk': 'Балағат сөз', 'reason-ru': 'Брань' }

let comment: { readonly id: Id<'comment'>; readonly number: number }
let made = 0
beforeEach(async () => {
  made += 1
  comment = await createPublicComment(ctx(), {
    target: { kind: 'consultations', id: consultation, version: version?.id ?? '' },
    author: author.account,
    body: `RUDEWORDS ${made}`,
    digest: made,
  })
})

let address = 0
const post = (path: string, form: Record<string, string>, headers?: Record<string, string>) => {
  address += 1
  return site.ask({ method: 'POST', path, form, headers, from: `10.1.${address >> 8}.${address & 255}` })
}
const report = (rule = 'insult', headers?: Record<string, string>) =>
  post(`/ru/moderation/report/consultations.comment/${comment.id}`, { rule, note: 'NOTEWORDS' }, headers)
const desk = () => `/ru/desk/moderation/things/${comment.id}`
const page = () => site.text(`/ru${commentPath(comment.number)}`)

/** Reports and hides the comment; returns the number of the decision. */
async function hide(): Promise<number> {
  await report()
  expect((await post(desk(), HIDE, first.headers)).statusCode).toBe(303)
  const [row] = await site.db
    .selectFrom('moderation_decision')
    .select(sql<number>`number::float8`.as('number'))
    .where('thing_id', '=', comment.id)
    .execute()
  return row?.number ?? 0
}

/** The link in the last letter to the author. */
async function appealLink(): Promise<string> {
  await site.work()
  const text = site.letters.at(-1)?.text ?? ''
  return /\/(?:kk|ru|en)\/moderation\/decisions\/\d+\/appeal\?key=\S+/.exec(text)?.[0] ?? ''
}
const keyOf = (link: string) => new URL(link, 'http://x').searchParams.get('key') ?? ''

describe('Reporting', () => {
  test('needs no account: each comment links to a short form with the rules in words', async () => {
    const list = await site.text(`/ru/consultations/${slug}/comments`)
    expect(list).toContain(`/ru/moderation/report/consultations.comment/${comment.id}`)
    const form = await site.text(`/ru/moderation/report/consultations.comment/${comment.id}`)
    expect(form).toContain('Чужие личные данные')
    expect(form).toContain('RUDEWORDS')
    expect((await report()).body).toContain('Жалоба принята')
    expect(await page()).toContain('RUDEWORDS')
  })

  test('is refused without content, with an unknown rule or with a too long note, and typed text is kept', async () => {
    const wrong = await report('forgotten')
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Выберите правило')
    expect(wrong.body).toContain('NOTEWORDS')
    const path = '/ru/moderation/report/consultations.comment'
    expect((await site.get(`${path}/${newId(new Date())}`)).statusCode).toBe(404)
    expect((await site.get(`${path}/nothing`)).statusCode).toBe(404)
    expect((await site.get(`/ru/moderation/report/news.item/${comment.id}`)).statusCode).toBe(404)
    const long = { rule: 'insult', note: 'x'.repeat(1001) }
    expect((await post(`${path}/${comment.id}`, long)).statusCode).toBe(422)
  })

  test('counts once for each person until the decision', async () => {
    expect((await report('insult', second.headers)).statusCode).toBe(200)
    expect((await report('threat', second.headers)).statusCode).toBe(409)
  })

  test('is limited by the hour for one address', async () => {
    const path = `/ru/moderation/report/consultations.comment/${comment.id}`
    const codes: number[] = []
    for (let n = 0; n < 11; n += 1)
      codes.push(
        (await site.ask({ method: 'POST', path, form: { rule: 'insult' }, from: '10.9.9.9' })).statusCode,
      )
    expect(codes.slice(0, 10)).toEqual(Array(10).fill(200))
    expect(codes[10]).toBe(429)
  })
})

describe('The moderation desk', () => {
  test('shows a moderator the reports within their scope, and shows others nothing', async () => {
    await report()
    expect((await site.get('/ru/desk/moderation', first.headers)).body).toContain(comment.id)
    expect((await site.get('/ru/desk/moderation', stranger.headers)).body).not.toContain(comment.id)
    expect((await site.get('/ru/desk/moderation?page=9', first.headers)).statusCode).toBe(404)
    expect((await site.get(desk(), first.headers)).body).toContain('NOTEWORDS')
    expect((await site.get(desk(), stranger.headers)).statusCode).toBe(404)
    expect((await site.get(desk(), author.headers)).statusCode).toBe(403)
    expect((await post(desk(), HIDE, stranger.headers)).statusCode).toBe(404)
    expect(await page()).toContain('RUDEWORDS')
  })

  test('requires an outcome, a rule and a reason in both languages, and keeps typed text', async () => {
    await report()
    const wrong = await post(desk(), { ...HIDE, 'reason-ru': ' ' }, first.headers)
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Напишите причину на русском')
    expect(wrong.body).toContain('Балағат сөз')
    expect((await post(desk(), { ...HIDE, outcome: '' }, first.headers)).statusCode).toBe(422)
    const long = await post(desk(), { ...HIDE, 'reason-kk': 'x'.repeat(2001) }, first.headers)
    expect(long.statusCode).toBe(422)
    expect(long.body.match(/id="reason-\w+-error"/g)).toEqual(['id="reason-kk-error"'])
    expect((await post(desk(), { ...HIDE, rule: 'forgotten' }, first.headers)).statusCode).toBe(422)
    expect(await page()).toContain('RUDEWORDS')
  })

  test('refuses moderators who decide about their own text', async () => {
    await site.db
      .updateTable('comment')
      .set({ account_id: first.account })
      .where('id', '=', comment.id)
      .execute()
    await report()
    expect((await post(desk(), HIDE, first.headers)).statusCode).toBe(422)
    expect((await post(desk(), HIDE, second.headers)).statusCode).toBe(303)
  })
})

describe('A decision', () => {
  test('hides the text everywhere, and its place says so, by which rule and why', async () => {
    const number = await hide()
    const html = await page()
    expect(html).not.toContain('RUDEWORDS')
    expect(html).toContain('Оскорбление')
    expect(html).toContain('Брань')
    expect(await site.text(`/ru/consultations/${slug}/comments`)).not.toContain(`RUDEWORDS ${made}<`)
    expect(await site.text(`/ru/consultations/${slug}/result`)).not.toContain(`RUDEWORDS ${made}<`)
    for (const path of ['/ru/moderation', `/ru/moderation/decisions/${number}`]) {
      const trace = await site.text(path)
      expect(trace).toContain('Скрыто')
      expect(trace).toContain('Оскорбление')
      expect(trace).not.toMatch(/RUDEWORDS|NOTEWORDS/)
    }
    expect(await site.countQueries('/ru/moderation')).toBeLessThanOrEqual(2)
    await site.work()
    expect(await site.text('/ru/journal')).toContain('Скрыто за нарушение правила')
    const audited = await site.db
      .selectFrom('audit_entry' as never)
      .selectAll()
      .execute()
    expect(JSON.stringify(audited)).toContain('moderation.hidden')
  })

  test('removes the links to reply to hidden text and to share it', async () => {
    const [, way = ''] = /href="([^"]+\/reply)"/.exec(await page()) ?? []
    expect((await site.get(way, author.headers)).statusCode).toBe(200)
    expect(await page()).toContain('t.me/share')
    await hide()
    expect(await page()).not.toMatch(/\/reply"|t\.me\/share/)
    expect((await site.get(way, author.headers)).statusCode).toBe(404)
    expect((await post(way, { body: 'Реплика' }, author.headers)).statusCode).toBe(404)
  })

  test('is made by one of two simultaneous moderators, and the other is told', async () => {
    await report()
    const both = await Promise.all([post(desk(), HIDE, first.headers), post(desk(), HIDE, second.headers)])
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409])
    const refused = both.find(({ statusCode }) => statusCode === 409)?.body
    expect(refused).toContain('Эту жалобу уже рассмотрел другой модератор')
    expect(refused).toMatch(/\/ru\/moderation\/decisions\/\d+/)
    expect(refused).toContain('Ваша причина')
    expect((await site.get(desk(), stranger.headers)).statusCode).toBe(404)
    const made = site.db.selectFrom('moderation_decision').select('id').where('thing_id', '=', comment.id)
    expect(await made.execute()).toHaveLength(1)
  })

  test('can keep the text: it stays, the decision is public, nobody gets a letter', async () => {
    await report()
    await site.work()
    const letters = site.letters.length
    await post(desk(), { ...HIDE, outcome: 'kept' }, first.headers)
    await site.work()
    expect(await page()).toContain('RUDEWORDS')
    expect(await site.text('/ru/moderation')).toContain('Оставлено')
    expect(site.letters).toHaveLength(letters)
  })

  test('A decision about a reply hides only that reply', async () => {
    const id = newId<'reply'>(ctx().now())
    const row = {
      id,
      comment_id: comment.id,
      language: 'ru',
      body: 'RUDEREPLY',
      account_id: author.account,
    } as const
    await ctx()
      .db.insertInto('reply')
      .values({
        ...row,
        author_name: null,
        organisation_id: null,
        state: 'public',
        hidden_rule: null,
        hidden_reason: null,
        hidden_at: null,
        digest: Buffer.alloc(32, 7),
        written_at: ctx().now(),
      })
      .execute()
    const path = `/ru/moderation/report/consultations.reply/${id}`
    expect(await page()).toContain(path)
    await post(path, { rule: 'threat', note: '' })
    await post(`/ru/desk/moderation/things/${id}`, { ...HIDE, rule: 'threat' }, first.headers)
    const html = await page()
    expect(html).not.toContain('RUDEREPLY')
    expect(html).toContain('Угроза')
    expect(html).toContain('RUDEWORDS')
  })
})

describe('An appeal', () => {
  test('is made with the link from the letter, and by nobody else', async () => {
    const number = await hide()
    const link = await appealLink()
    expect(link).toContain(`/decisions/${number}/appeal`)
    expect((await site.get(link)).body).toContain('<form')
    // A reader without the key is asked to sign in.
    const path = `/ru/moderation/decisions/${number}/appeal`
    const requested = await site.get(path)
    expect(requested.headers.location).toBe(`/ru/account/sign-in?then=${encodeURIComponent(path)}`)
    expect((await site.get(`${path}?key=guess`)).statusCode).toBe(404)
    const another = await site.get(path, second.headers)
    expect([another.statusCode, another.body.includes('<textarea')]).toEqual([403, false])
    expect(another.body).toContain('Если автор вы, откройте ссылку из письма')
    expect((await site.get(path, author.headers)).statusCode).toBe(200)
    expect((await post(path, { key: 'guess', appeal: 'Нет' })).statusCode).toBe(404)
    expect((await post(path, { key: keyOf(link), appeal: ' ' })).statusCode).toBe(422)
    expect((await post(path, { key: keyOf(link), appeal: 'Это критика' })).body).toContain(
      'Апелляция принята',
    )
    expect((await post(path, { key: keyOf(link), appeal: 'Ещё раз' })).statusCode).toBe(409)
    const again = await site.get(link)
    expect([again.statusCode, again.body.includes('<textarea')]).toEqual([200, false])
    expect(again.body).toContain('Апелляцияңыз қаралып жатыр')
  })

  test('is linked where the text was hidden, for its author', async () => {
    const number = await hide()
    const [, way = ''] = /href="(\/ru\/moderation\/hidden\/[^"]+)"/.exec(await page()) ?? []
    expect((await site.get(way)).headers.location).toBe(`/ru/moderation/decisions/${number}`)
    expect(await site.text(`/ru/moderation/decisions/${number}`)).toContain(
      `/ru/moderation/decisions/${number}/appeal`,
    )
    expect((await site.get(way.replace(/.$/, 'x'))).statusCode).toBe(404)
  })

  test('is never judged by the moderator who decided; another moderator restores the text', async () => {
    const number = await hide()
    const key = keyOf(await appealLink())
    await post(`/ru/moderation/decisions/${number}/appeal`, { key, appeal: 'Это критика' })
    const judge = `/ru/desk/moderation/appeals/${number}`
    expect((await site.get('/ru/desk/moderation', first.headers)).body).not.toContain(`appeals/${number}`)
    expect((await site.get('/ru/desk/moderation', second.headers)).body).toContain(`appeals/${number}`)
    const restore = { outcome: 'restored', 'reason-kk': 'Бұл сын', 'reason-ru': 'Это критика власти' }
    const own = await post(judge, restore, first.headers)
    expect(own.statusCode).toBe(422)
    expect(own.body).toContain('рассмотрит другой модератор')
    expect((await post(judge, restore, stranger.headers)).statusCode).toBe(404)
    expect(await page()).not.toContain('RUDEWORDS')
    expect((await post(judge, restore, second.headers)).statusCode).toBe(303)
    expect(await page()).toContain('RUDEWORDS')
    const trace = await site.text(`/ru/moderation/decisions/${number}`)
    expect(trace).toContain('Возвращено по апелляции')
    expect(trace).toContain('Это критика власти')
    expect((await post(judge, restore, second.headers)).statusCode).toBe(409)
    await site.work()
    expect(site.letters.at(-1)?.text).toContain('жазғаныңыз қайта көрсетілді')
  })

  test('can be rejected: the text stays hidden, and the author gets the reason', async () => {
    const number = await hide()
    const key = keyOf(await appealLink())
    await post(`/ru/moderation/decisions/${number}/appeal`, { key, appeal: 'Это критика' })
    const uphold = { outcome: 'upheld', 'reason-kk': 'Балағат', 'reason-ru': 'Это брань' }
    await post(`/ru/desk/moderation/appeals/${number}`, uphold, second.headers)
    await site.work()
    expect(await page()).not.toContain('RUDEWORDS')
    expect(await site.text(`/ru/moderation/decisions/${number}`)).toContain('Оставлено в силе по апелляции')
    expect(site.letters.at(-1)?.text).toContain('Балағат')
  })
})

test('an erased person leaves a decision without an author and an appeal without text', async () => {
  const number = await hide()
  const key = keyOf(await appealLink())
  await post(`/ru/moderation/decisions/${number}/appeal`, { key, appeal: 'APPEALWORDS' })
  const own = site.context()
  expect(JSON.stringify(await personalData.listRecords(own, author.account))).toContain('APPEALWORDS')
  await own.db.transaction().execute((tx) => personalData.erase({ ...own, db: tx }, author.account))
  expect(await personalData.listRecords(own, author.account)).toEqual([])
  const appeals = await own.db.selectFrom('moderation_decision').select('appeal').execute()
  expect(JSON.stringify(appeals)).not.toContain('APPEALWORDS')
  expect((await site.get(`/ru/moderation/decisions/${number}`)).statusCode).toBe(200)
})
