import { expect, test } from 'vitest'
import { createConsultation } from '#features/consultations/fixtures.ts'
import { newId } from '#platform/id.ts'
import { testSite } from './testing.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
const { organisation, slug } = await createConsultation(ctx(), { slug: 'yards' })
const person = await site.signIn([{ role: 'editor', organisation }])
const neighbour = await site.signIn()
const { db } = site

/** Comments on the second article; returns the number of the comment. */
async function say(body: string, headers: Readonly<Record<string, string>>) {
  const submitted = await site.post(
    `/ru/consultations/${slug}/at/art_2__point_1/say`,
    { kind: 'remark', seen: 'yes', body },
    headers,
  )
  return Number(/comments\/(\d+)/.exec(String(submitted.headers.location))?.[1])
}

/** All data that one person can leave behind on the site, in every slice that keeps any. */
async function leaveTraces() {
  const { account, headers } = person
  await say('Снег убирают поздно', headers)
  const other = await say('Фонари не горят совсем', neighbour.headers)
  await site.post(`/ru/comments/${other}/join`, {}, headers)
  await site.post(`/ru/comments/${other}/reply`, { body: 'И у нас' }, headers)
  await site.post('/ru/account/preferences', { name: 'Айгүл', language: 'kk' }, headers)
  await site.post('/ru/follow/territories.place/390000000', { frequency: 'weekly' }, headers)
  const { id: comment } = await db
    .selectFrom('comment')
    .select('id')
    .where('account_id', '=', neighbour.account)
    .executeTakeFirstOrThrow()
  await site.post(
    `/ru/moderation/report/consultations.comment/${comment}`,
    { rule: 'insult', note: 'Посмотрите' },
    headers,
  )
  await db
    .insertInto('moderation_decision')
    .values({
      id: newId(ctx().now()),
      kind: 'consultations.comment',
      thing_id: comment,
      organisation_id: organisation,
      territory_code: '390000000',
      outcome: 'hidden',
      rule: 'insult',
      reason: JSON.stringify({ kk: 'Балағат', ru: 'Брань' }) as never,
      author_id: account,
      moderator_id: neighbour.account,
      decided_at: ctx().now(),
      appeal: 'Это не так',
      appealed_at: ctx().now(),
    } as never)
    .execute()
}

test('“My data” is in the reader’s language, and every field and code has a label', async () => {
  await leaveTraces()
  const kept = JSON.parse((await site.get('/kk/account/data.json', person.headers)).body)
  expect(kept.comments.map(({ what }: { what: string }) => what).sort()).toEqual(['comment', 'join', 'reply'])
  expect(kept.moderation).toHaveLength(2)
  for (const language of ['kk', 'ru'] as const) {
    const { body } = await site.get(`/${language}/account/data`, person.headers)
    const terms = [...body.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, term = '']) => term)
    expect(terms.length).toBeGreaterThan(20)
    expect(terms.filter((term) => /^[\w.-]+$/.test(term))).toEqual([])
    const values = [...body.matchAll(/<dd>([^<]*)<\/dd>/g)].map(([, value = '']) => value)
    const codes = ['remark', 'public', 'comment', 'join', 'reply', 'insult', 'consultations.comment', 'news']
    expect(values.filter((value) => codes.includes(value) || value === '–' || value === '')).toEqual([])
    expect(values.filter((value) => /^\d{4}-\d{2}-\d{2}T/.test(value))).toEqual([])
  }
})

test('every slice has labels for all fields that its tables return to “My data”', async () => {
  const { features } = await import('./features.ts')
  for (const { name, personalData } of features) {
    if (!personalData) continue
    const records = await (personalData as { listRecords: typeof personalData.listRecords }).listRecords(
      site.context(),
      person.account,
    )
    const nameless = records
      .flatMap((record) => Object.keys(record))
      .filter((key) => !(key in personalData.fieldLabels))
    expect([name, nameless]).toEqual([name, []])
  }
})
