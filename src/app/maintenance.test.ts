import { sql } from 'kysely'
import { afterAll, expect, inject, test, vi } from 'vitest'
import { testSite } from '#app/testing.ts'
import type { Database } from '#platform/db/index.ts'
import { startMaintenance } from './maintenance.ts'

const embedded = inject('template').kind === 'embedded'
const site = await testSite({ now: '2026-11-20T06:00:00Z' })
afterAll(() => vi.useRealTimers())

const HOUR = 60 * 60 * 1000

test('a site that is stopped every night is maintained too, and a server maintains itself', async () => {
  const { db } = site.context()
  const cleared = async () => {
    const { rows } = await sql<{
      times: bigint
    }>`select sum(vacuum_count)::bigint as times from pg_stat_user_tables`.execute(db)
    return Number(rows[0]?.times)
  }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const before = await cleared()
  const failed = vi.fn()
  const database = { kind: embedded ? 'embedded' : 'server', db } as unknown as Database
  const care = startMaintenance(database, failed)
  vi.advanceTimersByTime(HOUR - 1)
  expect(await cleared()).toBe(before)
  vi.advanceTimersByTime(1)
  const once = await cleared()
  expect(once > before).toBe(embedded)
  vi.advanceTimersByTime(24 * HOUR)
  expect((await cleared()) > once).toBe(embedded)
  care.stop()
  vi.advanceTimersByTime(48 * HOUR)
  expect(failed).not.toHaveBeenCalled()
})
