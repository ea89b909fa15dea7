import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { eraseEverything } from '#features/accounts/my-data/actions.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { newId } from '#platform/id.ts'
import { ideas as makeIdeas } from '../testing/ideas.tsx'

const ideas = makeIdeas()
const site = await testSite({ now: '2026-11-23T10:00:00+05:00', moreFeatures: [ideas.feature] })
const { db } = site
const territory = '391010000'
const organisation = await createAkimat(db, 'ideas-akimat', territory)
const range = await db
  .selectFrom('territory_place')
  .select(['ordinal as first', 'last_ordinal as last'])
  .where('code', '=', territory)
  .executeTakeFirstOrThrow()
ideas.add({ id: newId<'idea'>(site.context().now()), slug: 'park', organisation, territory, range })

test('a comment that waits to be confirmed goes with the account of its address, and no other', async () => {
  const email = 'leaves@example.kz'
  const { account } = await site.signIn()
  await db.updateTable('account').set({ email }).where('id', '=', account).execute()
  const submit = (body: string, from: string) =>
    site.post('/ru/ideas/park/comment', { kind: 'remark', seen: 'yes', body, email: from, name: 'Дана' })
  await submit('Слова того, кто уходит', 'Leaves@example.kz')
  await submit('Слова того, кто остаётся', 'stays@example.kz')
  await site.work()
  const letter = site.letters.findLast(({ to }) => to === email)?.text ?? ''
  const link = /\/ru\/account\/confirm\/\S+/.exec(letter)?.[0] ?? ''
  await eraseEverything(site.context(), { account, email, language: 'ru' })
  const { rows } = await sql`select body from comment where body like 'Слова того, кто%'`.execute(db)
  expect(rows).toEqual([{ body: 'Слова того, кто остаётся' }])
  expect((await site.post(link, {})).statusCode).toBe(404)
})
