import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { personalData } from './personal-data.ts'

const NOW = new Date('2026-11-23T09:00:00+05:00')
const site = await testSite({ now: NOW.toISOString() })

test('“My data” has the residence with the day of coming of age, an unsigned statement and failed attempts, until the account is erased', async () => {
  const { account } = await site.signIn([], '396630100')
  const ofAgeOn = '2027-05-01'
  await site.db
    .updateTable('resident')
    .set({ of_age_on: ofAgeOn, age_checked: true })
    .where('account_id', '=', account)
    .execute()
  await site.db
    .insertInto('residence_statement')
    .values({
      account_id: account,
      number: '0123456789abcdef',
      language: 'ru',
      territory_code: '551010000',
      since: '2026-11-01',
      expires_at: new Date(NOW.getTime() + 60_000),
    })
    .execute()
  await site.db
    .insertInto('residence_refusal')
    .values({ id: newId<'residence-refusal'>(NOW), account_id: account, at: NOW })
    .execute()
  const ctx = site.context()
  expect(await personalData.listRecords(ctx, account)).toMatchObject([
    { territory: '396630100', ofAgeOn, age: 'checked' },
    { statement: '0123456789abcdef', territory: '551010000' },
    { refusedAt: NOW },
  ])
  await inTransaction(ctx, (inside) => personalData.erase(inside, account))
  expect(await personalData.listRecords(ctx, account)).toEqual([])
})
