import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { comments } from '#features/comments/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import type { Letter } from '#platform/mail/index.ts'
import { createConsultation } from './fixtures.ts'
import { decisionJob } from './lifecycle/letters.ts'
import { findConsultation } from './store.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
const yards = await createConsultation(ctx(), {
  slug: 'yards',
  closesOn: '2026-12-07',
  answersDueOn: '2026-12-21',
})
const official = await site.signIn([{ role: 'official', organisation: yards.organisation }])
const colleague = await site.signIn([{ role: 'official', organisation: yards.organisation }])
const desk = `/ru/desk/consultations/${yards.id}`

async function submit(
  anchor: string,
  body: string,
  who: { headers: Record<string, string> },
  slug = 'yards',
) {
  const submitted = await site.post(
    `/ru/consultations/${slug}/at/${anchor}/say`,
    { kind: 'remark', seen: 'yes', body },
    who.headers,
  )
  return Number(/comments\/(\d+)/.exec(String(submitted.headers.location))?.[1])
}
const answer = (numbers: string, who: { headers: object }, more: Record<string, string> = {}) =>
  site.post(
    `${desk}/answer`,
    { numbers, verdict: 'accepted', 'reason-kk': 'Дұрыс айтылған', 'reason-ru': 'Верно сказано', ...more },
    who.headers as Record<string, string>,
  )

const findCommentIds = async (number: number) =>
  (await sql<{ id: string }>`select id from comment where number = ${number}`.execute(ctx().db)).rows.map(
    ({ id }) => id,
  )

const author = await site.signIn()
const joiner = await site.signIn()
const first = await submit('art_2__point_1', 'Снег надо убирать до семи утра, дети идут в школу', author)
const alike = await submit('art_2__point_1', 'Снег надо убирать до семи утра: дети идут в школы', joiner)
const other = await submit('art_3', 'Дайте время подготовиться к новым правилам', author)

describe('the queue', () => {
  test('is sorted by provision in the order of the text, groups similar comments, and shows the due day', async () => {
    const { body } = await site.get(`${desk}/queue`, official.headers)
    expect(body).toContain('3 мнения ждут ответа')
    expect(body).toContain(`numbers=${first},${alike}`)
    const placeOf = (number: number) => body.indexOf(`№\u00a0${number}`)
    expect(placeOf(first)).toBeGreaterThan(0)
    expect(placeOf(first)).toBeLessThan(placeOf(other))
    expect(body).toContain('Ответить сразу на все 2')
  })

  test('is linked from the first page of the desk, and only for people with the permission', async () => {
    expect((await site.get('/ru/desk', official.headers)).body).toContain(`${yards.id}/queue`)
    const stranger = await site.signIn([{ role: 'editor', organisation: yards.organisation }])
    expect((await site.get(`${desk}/queue`, stranger.headers)).statusCode).toBe(403)
  })
})

describe('an answer', () => {
  test('needs a verdict and a reason in both languages; typed values are kept', async () => {
    const wrong = await answer(String(other), official, { verdict: '', 'reason-kk': '' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Верно сказано')
    expect(wrong.body).toContain('href="#reason-kk">Обоснование: Заполните на казахском.')
    expect(wrong.body).not.toContain('href="#reason-ru"')
    const half = await answer(String(other), official, { 'reason-ru': ' ' })
    expect(half.body).toContain('href="#reason-ru">Обоснование: Заполните на русском.')
    expect(half.body).toContain('id="reason-ru-error"')
    expect(half.body).not.toContain('href="#reason-kk"')
  })

  test('an answer to several comments at once is public, and their authors and those who joined are notified', async () => {
    await site.post(`/ru/comments/${first}/join`, {}, (await site.signIn()).headers)
    const before = site.letters.length
    expect((await answer(`${first},${alike}`, official)).statusCode).toBe(303)
    await site.work()
    expect(site.letters.length - before).toBe(3)
    expect(site.letters.at(-1)?.text).toContain('/comments/')
    expect(await site.text(`/ru/comments/${first}`)).toContain('Верно сказано')
    expect(await site.text(`/ru/comments/${alike}`)).toContain('Принято')
    await site.work()
    expect(site.letters.length - before).toBe(3)
  })

  test('an answer of a second official is refused: they get 409 with the first answer, and keep what they wrote', async () => {
    expect((await answer(String(other), official)).statusCode).toBe(303)
    const late = await answer(String(other), colleague, {
      number: '1',
      verdict: 'rejected',
      'reason-ru': 'Нет, не нужно',
    })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Верно сказано')
    expect(late.body).toContain('Нет, не нужно')
    expect(await site.text(`/ru/comments/${other}`)).not.toContain('Нет, не нужно')
  })

  test('has a journal entry of its own beside the entry of the comment', async () => {
    await site.work()
    const [comment] = await findCommentIds(first)
    const records = await listRecords(site.db, comment as Id<string>)
    const numbers = new Map(records.map(({ type, number }) => [type, number]))
    const page = await site.text(`/ru/comments/${first}`)
    const [answered, own] = [page.indexOf('class="verdict'), page.lastIndexOf('class="recorded')]
    const receiptOf = (type: string) => `/log/receipts/${numbers.get(type)}.tlog-proof`
    expect(page.indexOf(receiptOf('consultations.answered'))).toBeGreaterThan(answered)
    expect(page.indexOf(receiptOf('consultations.answered'))).toBeLessThan(own)
    expect(page.indexOf(receiptOf('consultations.comment'))).toBeGreaterThan(own)
  })

  test('can be corrected, and is marked as corrected', async () => {
    const form = await site.get(`${desk}/answer?numbers=${other}`, official.headers)
    expect(form.body).toContain('name="number" value="2"')
    expect((await answer(String(other), official, { number: '2', verdict: 'partly' })).statusCode).toBe(303)
    expect(await site.text(`/ru/comments/${other}`)).toContain('ответ исправлен')
  })

  test('an answer to several comments of which a colleague has answered one answers none of them', async () => {
    const one = await submit('art_1', 'Первая мысль о цели', author)
    const two = await submit('art_1', 'Вторая мысль совсем о другом', author)
    await answer(String(two), colleague)
    expect((await answer(`${one},${two}`, official, { number: '1' })).statusCode).toBe(409)
    expect(await site.text(`/ru/comments/${one}`)).toContain('Ответ обещан')
    await answer(String(one), official)
  })

  test('can be stored as a template', async () => {
    const number = await submit('art_1', 'Ещё одна мысль о цели правил', author)
    await answer(String(number), official, { template: 'Спасибо' })
    const again = await submit('art_1', 'Мысль, на которую ответят шаблоном', author)
    const { body } = await site.get(`${desk}/answer?numbers=${again}`, official.headers)
    const [, id] = /<option value="([0-9a-f-]{36})">Спасибо/.exec(body) ?? []
    expect(
      (await site.get(`${desk}/answer?numbers=${again}&template=${id}`, official.headers)).body,
    ).toContain('Верно сказано</textarea>')
  })
})

describe('the end', () => {
  test('is extended for a reason only, and the form keeps typed values', async () => {
    const { id } = await createConsultation(ctx(), { slug: 'longer', organisation: yards.organisation })
    const longer = { closesOn: '2026-12-29', answersDueOn: '2027-01-20', 'extendReason-ru': 'Мороз' }
    const extend = (form: object) =>
      site.post(`/ru/desk/consultations/${id}/extend`, { ...longer, ...form }, official.headers)
    const refused = await extend({})
    expect(refused.statusCode).toBe(422)
    expect(refused.body.match(/class="errors"/g)).toHaveLength(1)
    expect(refused.body).toContain('href="#extendReason-kk"')
    for (const typed of ['value="2026-12-29"', 'value="2027-01-20"', 'Мороз</textarea>'])
      expect(refused.body).toContain(typed)
    expect((await extend({ 'extendReason-kk': 'Аяз', closesOn: '2026-11-24' })).body).toContain(
      'только продлить',
    )
    expect((await extend({ 'extendReason-kk': 'Аяз' })).statusCode).toBe(303)
    expect(await site.text('/kk/consultations/longer')).toContain('Аяз')
    expect(await site.text('/ru/consultations/longer/result')).toContain('Причина: Мороз')
  })

  test('cannot be closed while comments are taken or one has no answer; afterwards it can, once', async () => {
    const close = () => site.post(`${desk}/close`, {}, official.headers)
    expect((await close()).body).toContain('Мнения ещё принимаются')
    site.clock.set('2026-12-08T09:00:00+05:00')
    const clerk = await site.signIn([{ role: 'official', organisation: yards.organisation }])
    const shut = () => site.post(`${desk}/close`, {}, clerk.headers)
    expect((await shut()).body).toContain('сначала ответьте')
    const { body } = await site.get(`${desk}/queue`, clerk.headers)
    for (const [, numbers] of body.matchAll(/answer\?numbers=([\d,]+)/g)) await answer(numbers ?? '', clerk)
    expect((await shut()).statusCode).toBe(303)
    expect((await shut()).body).toContain('уже завершено')
    expect(await site.text('/ru/consultations/yards')).toContain('Обсуждение завершено')
  })

  test('everybody who took part is notified of the decision once', async () => {
    const clerk = await site.signIn([{ role: 'secretary', organisation: yards.organisation }])
    await site.work()
    const before = site.letters.length
    const decided = await site.post(
      `${desk}/decide`,
      { decidedOn: '2026-12-08', 'decision-kk': '№ 12 қаулы', 'decision-ru': 'Постановление № 12' },
      clerk.headers,
    )
    expect(decided.statusCode).toBe(303)
    await site.work()
    expect(site.letters.length - before).toBe(3)
    const html = await site.text('/ru/consultations/yards')
    expect(html).toContain('Постановление № 12')
    expect(html).not.toContain('до окончания обсуждения')
    expect((await site.post(`${desk}/force`, { forceOn: '2026-12-08' }, clerk.headers)).statusCode).toBe(303)
    expect(await site.text('/ru/consultations/yards')).toContain('Действует с')
    site.clock.set('2026-11-23T10:00:00+05:00')
  })

  test('two hundred people are notified in runs of a hundred, nobody twice, despite failures of the mail server and crashes', async () => {
    const { id, slug } = await createConsultation(ctx(), { slug: 'crowd' })
    const { db } = ctx()
    const found = await findConsultation(db, { slug })
    await sql`
      with people as (
        insert into account (id, email, language, created_at)
        select gen_random_uuid(), 'crowd-' || n || '@example.kz', 'ru', now() from generate_series(1, 205) n returning id
      )
      insert into comment (id, target_kind, target_id, kind, version_id, anchor, place, language, body, state, search_key, digest,
        written_at, published_at, account_id)
      select gen_random_uuid(), 'consultations', ${id}, 'remark', ${found?.versions[0]?.id ?? ''}, '', '', 'ru', 'Слово', 'public', '',
        sha256(id::text::bytea), now(), now(), id from people`.execute(db)
    const clerk = await site.signIn([{ role: 'secretary', organisation: yards.organisation }])
    const decision = { decidedOn: '2026-11-23', 'decision-kk': '№ 13', 'decision-ru': '№ 13', early: 'yes' }
    await site.post(`/ru/desk/consultations/${id}/decide`, decision, clerk.headers)
    const sent: string[] = []
    let more = false
    const jobs = {
      enqueue: async () => {
        more = true
      },
    }
    const work = (send: (letter: Letter) => Promise<void>) => ({
      ...ctx(),
      db,
      data: { consultation: id },
      mail: { send },
      origin: 'https://kenes.example',
      jobs,
    })
    // Killed while the fortieth letter is under way: what follows never happens.
    await new Promise<void>((resolve) => {
      void decisionJob.run(
        work(async ({ to }) => {
          sent.push(to)
          if (sent.length < 40) return
          resolve()
          await new Promise(() => undefined)
        }),
      )
    })
    // Then one address is refused, and one is lost on the way without a word.
    const send = async ({ to }: Letter) => {
      if (to === 'crowd-77@example.kz' && !sent.includes('refused')) {
        sent.push('refused')
        throw Object.assign(new Error('busy'), { command: 'RCPT TO', responseCode: 450 })
      }
      sent.push(to)
      if (to === 'crowd-78@example.kz')
        throw Object.assign(new Error('the connection was lost'), { command: 'DATA' })
    }
    let ends = 0
    for (; ends < 10; ends += 1) {
      more = false
      const failed = await decisionJob.run(work(send)).then(
        () => false,
        () => true,
      )
      if (!failed && !more) break
    }
    expect(ends).toBeGreaterThanOrEqual(1)
    const letters = sent.filter((to) => to.startsWith('crowd-'))
    expect(letters).toHaveLength(205)
    expect(new Set(letters).size).toBe(205)
    // The queue itself has nothing left to send.
    const before = site.letters.length
    await site.work()
    expect(site.letters.length).toBe(before)
  })

  test('an early decision has to be confirmed, and everyone sees a warning', async () => {
    const hasty = await createConsultation(ctx(), { slug: 'hasty' })
    const clerk = await site.signIn([{ role: 'secretary', organisation: hasty.organisation }])
    const decide = (more: Record<string, string>) =>
      site.post(
        `/ru/desk/consultations/${hasty.id}/decide`,
        { decidedOn: '2026-11-23', 'decision-kk': 'Бекітілді', 'decision-ru': 'Утверждено', ...more },
        clerk.headers,
      )
    expect((await decide({})).statusCode).toBe(422)
    expect((await decide({ early: 'yes' })).statusCode).toBe(303)
    expect(await site.text('/ru/consultations/hasty')).toContain('Решение принято до окончания обсуждения')
  })
})

test('published text stays without the name when a person erases their account', async () => {
  const leaving = await site.signIn()
  const open = await createConsultation(ctx(), { slug: 'open' })
  const number = await submit('art_1', 'Слова уходящего человека', leaving, open.slug)
  expect(await site.text(`/ru/comments/${number}`)).toMatch(/Тұрғын \d+/)
  const { personalData } = comments
  if (!personalData) throw new Error('comments keep nothing about people')
  expect(await personalData.listRecords(ctx(), leaving.account)).toMatchObject([{ what: 'comment', number }])
  await ctx()
    .db.transaction()
    .execute((tx) => personalData.erase({ ...ctx(), db: tx }, leaving.account))
  await site.work()
  const html = await site.text(`/ru/comments/${number}`)
  expect(html).toContain('Слова уходящего человека')
  expect(html).not.toMatch(/Тұрғын \d+/)
})
