import { sql } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { testSite } from '#app/testing.ts'
import { DAY_MS, HOUR_MS } from '#domain/base/duration.ts'
import { fileHash } from '#platform/files/index.ts'
import { maintainSite, startMaintenance } from './maintenance.ts'

const site = await testSite({ now: '2026-11-20T06:00:00Z' })
afterAll(() => vi.useRealTimers())

test('a site that is stopped every night is maintained too, an hour after its start, and then every day', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const failed = vi.fn()
  const work = vi.fn(async () => {})
  const maintenance = startMaintenance(work, failed)
  vi.advanceTimersByTime(HOUR_MS - 1)
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(DAY_MS)
  expect(work).toHaveBeenCalledTimes(2)
  maintenance.stop()
  vi.advanceTimersByTime(2 * DAY_MS)
  expect(work).toHaveBeenCalledTimes(2)
  expect(failed).not.toHaveBeenCalled()
  vi.useRealTimers()
})

test('maintenance vacuums the embedded database, a server does it itself; it notes bytes that no file has', async () => {
  const { db, files, now } = site.context()
  const vacuumed = async () => {
    const { rows } = await sql<{
      times: bigint
    }>`select sum(vacuum_count)::bigint as times from pg_stat_user_tables`.execute(db)
    return Number(rows[0]?.times)
  }
  const before = await vacuumed()
  const bytes = Buffer.from('of an act that was rolled back')
  await files.put(fileHash(bytes), bytes)
  await maintainSite({ database: { kind: site.kind, db }, files, now })
  expect((await vacuumed()) > before).toBe(site.kind === 'embedded')
  expect(await db.selectFrom('file_orphan').select('sha256').execute()).toEqual([{ sha256: fileHash(bytes) }])
})
