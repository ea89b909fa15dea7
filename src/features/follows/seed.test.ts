import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { newId } from '#platform/id.ts'
import { packagePath } from '#platform/package-path.ts'
import { seedFollows } from './seed.ts'

test('a person of the demonstration follows places and a topic that exist', async () => {
  const site = await testSite({ now: '2026-11-23T09:00:00+05:00' })
  const at = site.context().now()
  const rest = { name: 'Виктор', language: 'ru' as const, person_id: null, erased_at: null, demo: true }
  await site.db
    .insertInto('account')
    .values({ id: newId<'account'>(at), email: 'resident.ru@people.invalid', created_at: at, ...rest })
    .execute()
  expect(await seedFollows(site.context(), packagePath('data/demo'), () => {})).toBe(3)
  expect(await site.db.selectFrom('follow').select('frequency').execute()).toHaveLength(3)
})
