import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { reserveUpload, uploadQuotas } from './index.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const MB = 1_000_000

test('a network can send its quota of a day and no byte more, also in parallel requests', async () => {
  const uploader = { network: '203.0.113.7' }
  const parts = uploadQuotas.network / (10 * MB)
  const answers = await Promise.all(
    Array.from({ length: parts + 5 }, () => reserveUpload(site.context(), uploader, 10 * MB)),
  )
  expect(answers.filter(Boolean).length).toBe(parts)
  expect(await reserveUpload(site.context(), uploader, 1)).toBe(false)
  expect(await reserveUpload(site.context(), { network: '203.0.113.8' }, 1)).toBe(true)
})

test('a day after the first file the quota begins anew', async () => {
  const uploader = { network: '203.0.113.9' }
  expect(await reserveUpload(site.context(), uploader, uploadQuotas.network)).toBe(true)
  expect(await reserveUpload(site.context(), uploader, 1)).toBe(false)
  site.clock.set('2026-11-24T09:59:00+05:00')
  expect(await reserveUpload(site.context(), uploader, 1)).toBe(false)
  site.clock.set('2026-11-24T10:00:00+05:00')
  expect(await reserveUpload(site.context(), uploader, 1)).toBe(true)
})

test('all networks together have a quota, which signed-in people do not share', async () => {
  site.clock.set('2026-11-26T10:00:00+05:00')
  for (let n = 0; n < uploadQuotas.networks / uploadQuotas.network; n += 1)
    expect(await reserveUpload(site.context(), { network: `n${n}` }, uploadQuotas.network)).toBe(true)
  expect(await reserveUpload(site.context(), { network: 'one more' }, 1)).toBe(false)
  const { account } = await site.signIn()
  expect(await reserveUpload(site.context(), { account }, 1)).toBe(true)
})

test('neither the network nor the account can be read from the counts', async () => {
  await reserveUpload(site.context(), { network: '198.51.100.1' }, 1)
  const rows = await site.db.selectFrom('quota').selectAll().execute()
  expect(JSON.stringify(rows.map(({ owner }) => Buffer.from(owner).toString('latin1')))).not.toContain(
    '198.51',
  )
})
