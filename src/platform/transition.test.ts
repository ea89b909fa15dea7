import { sql } from 'kysely'
import { beforeEach, describe, expect, expectTypeOf, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { accept, type Refusal, type Result, refuse } from '#domain/base/result.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import type { Context, TransactionContext } from './context.ts'
import { newId } from './id.ts'
import { type Actor, definePermissions, Forbidden, recordAudit } from './identity/index.ts'
import { toJournalContent } from './journal/index.ts'
import { defineTransition, inTransaction, TRANSACTIONS_AT_ONCE, type Transition } from './transition.ts'

const site = await testSite({ now: '2026-11-20T06:00:00Z' })
const { clerks, everyone } = definePermissions('trial', {
  clerks: { label: { kk: 'а', ru: 'а', en: 'a' }, who: ['clerk'], whose: 'any' },
  everyone: { label: { kk: 'а', ru: 'а', en: 'a' }, who: ['signed-in'], whose: 'any' },
})
const thing = newId<'trial'>(site.context().now())
let done: string[] = []
let actor: Actor
beforeEach(async () => {
  done = []
  const { account } = await site.signIn()
  actor = {
    account,
    session: newId(new Date()),
    name: null,
    email: null,
    language: 'kk',
    person: null,
    residence: null,
    grants: [],
    signedInAt: new Date(),
  }
})
const ctx = (): Context => ({ ...site.context(), actor })
const audits = async () =>
  Number(
    (
      await sql<{ n: string }>`select count(*) as n from audit_entry where what = 'trial.closed'`.execute(
        site.db,
      )
    ).rows[0]?.n,
  )
const acts = async () =>
  Number(
    (
      await sql<{ n: string }>`select count(*) as n from journal_act where type = 'trial.closed'`.execute(
        site.db,
      )
    ).rows[0]?.n,
  )

const close = (permission = everyone, fails = false) =>
  defineTransition({
    load: async (inside, input: { readonly open: boolean }) => {
      done.push(inside.db.isTransaction ? 'load' : 'load outside of a transaction')
      return accept(input)
    },
    allow: { permission, of: () => ({}) },
    rule: ({ thing: { open } }): Result<string, 'closed-already'> => {
      done.push('rule')
      return open ? accept('closed') : refuse('closed-already')
    },
    write: async () => {
      done.push('write')
      return 7
    },
    audit: ({ decision }) => {
      done.push('audit')
      return { what: 'trial.closed', after: { decision } }
    },
    journal: () => {
      done.push('journal')
      return {
        type: 'trial.closed',
        act: thing,
        territory: '390000000',
        body: null,
        content: toJournalContent({ a: 1 }),
      }
    },
    notify: async () => {
      done.push('notify')
      if (fails) throw new Error('the queue is away')
    },
  })

/** Records as many entries as it is told; for a number below zero it needs a permission that nobody here has. */
const severalEntries = (write: (inside: TransactionContext) => Promise<string | Refusal<'taken-already'>>) =>
  defineTransition({
    load: async (_, { count }: { readonly count: number }) => accept(count),
    allow: { permission: (count) => (count < 0 ? clerks : everyone), of: () => ({}) },
    rule: () => accept(undefined),
    write,
    audit: ({ thing: count }) => Array.from({ length: count }, () => ({ what: 'trial.closed' })),
    journal: (_, { thing: count }) =>
      Array.from({ length: count }, () => ({
        type: 'trial.closed',
        act: newId<'trial'>(new Date()),
        territory: '390000000',
        body: null,
        content: toJournalContent({}),
      })),
    notify: 'nobody',
  })

describe('A state transition', () => {
  test('writes rows, audit record and journal entry in one transaction, in this order, and drops the pages that show written tables', async () => {
    const versions = ctx().readCache.tableVersions
    const before = versions.stamp(['audit_entry'])
    const [auditsBefore, actsBefore] = [await audits(), await acts()]
    expect(await close()(ctx(), { open: true })).toEqual({ ok: true, value: 7 })
    expect(done).toEqual(['load', 'rule', 'write', 'audit', 'journal', 'notify'])
    expect([await audits(), await acts()]).toEqual([auditsBefore + 1, actsBefore + 1])
    expect(versions.stamp(['audit_entry'])).not.toBe(before)
  })

  test('is recorded in the audit record of the organisation for which the permission was asked', async () => {
    const organisation = await createAkimat(site.db, 'akimat-of-the-record', '390000000')
    const rename = defineTransition({
      load: async () => accept({ organisation }),
      allow: { permission: everyone, of: (renamed) => renamed },
      rule: () => accept(undefined),
      write: async () => undefined,
      audit: () => ({ what: 'trial.renamed' }),
      journal: 'none',
      notify: 'nobody',
    })
    await rename(ctx(), {})
    const found = await site.db
      .selectFrom('audit_entry')
      .select('organisation_id')
      .where('what', '=', 'trial.renamed')
      .execute()
    expect(found).toEqual([{ organisation_id: organisation }])
  })

  test('refused by its rule writes nothing', async () => {
    const before = [await audits(), await acts()]
    expect(await close()(ctx(), { open: false })).toEqual({ ok: false, refusal: 'closed-already' })
    expect(done).toEqual(['load', 'rule'])
    expect([await audits(), await acts()]).toEqual(before)
  })

  test('A state transition without the permission is not performed, and its rule is not called', async () => {
    await expect(close(clerks)(ctx(), { open: true })).rejects.toThrow(Forbidden)
    expect(done).toEqual(['load'])
  })

  test('A state transition without an effect leaves neither an audit record nor a journal entry', async () => {
    const before = [await audits(), await acts()]
    const repeat = defineTransition({
      load: async () => accept({}),
      allow: { permission: everyone, of: () => ({}) },
      rule: () => accept(undefined),
      write: async () => 'unchanged',
      audit: () => undefined,
      journal: () => undefined,
      notify: 'nobody',
    })
    expect(await repeat(ctx(), {})).toEqual({ ok: true, value: 'unchanged' })
    expect([await audits(), await acts()]).toEqual(before)
  })

  test('A state transition whose last step fails writes nothing', async () => {
    const before = [await audits(), await acts()]
    await expect(close(everyone, true)(ctx(), { open: true })).rejects.toThrow('the queue is away')
    expect([await audits(), await acts()]).toEqual(before)
  })

  test('A state transition inside a transaction joins it: the outer transaction decides', async () => {
    const before = [await audits(), await acts()]
    const undone = inTransaction(ctx(), async (inside) => {
      await close()(inside, { open: true })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect([await audits(), await acts()]).toEqual(before)
  })

  test('A state transition inside a transaction drops pages once that is committed: pages made before show the old state', async () => {
    const versions = ctx().readCache.tableVersions
    const before = versions.stamp(['audit_entry'])
    await inTransaction(ctx(), async (inside) => {
      await close()(inside, { open: true })
      expect(versions.stamp(['audit_entry'])).toBe(before)
    })
    expect(versions.stamp(['audit_entry'])).not.toBe(before)
  })

  test('keeps nothing of what it wrote before the database showed that somebody else was first', async () => {
    const versions = ctx().readCache.tableVersions
    const before = [await audits(), await acts(), versions.stamp(['audit_entry'])]
    const second = severalEntries(async (inside) => {
      await recordAudit(inside, { what: 'trial.closed' })
      return refuse('taken-already')
    })
    expect(await second(ctx(), { count: 3 })).toEqual({ ok: false, refusal: 'taken-already' })
    expect([await audits(), await acts(), versions.stamp(['audit_entry'])]).toEqual(before)
  })

  test('may have several entries in the audit record and the journal, or none', async () => {
    const before = [await audits(), await acts()]
    const several = severalEntries(async () => 'written')
    expect(await several(ctx(), { count: 3 })).toEqual({ ok: true, value: 'written' })
    expect([await audits(), await acts()]).toEqual([(before[0] ?? 0) + 3, (before[1] ?? 0) + 3])
    expect(await several(ctx(), { count: 0 })).toEqual({ ok: true, value: 'written' })
    expect([await audits(), await acts()]).toEqual([(before[0] ?? 0) + 3, (before[1] ?? 0) + 3])
  })

  test('may need a permission that depends on the thing', async () => {
    await expect(severalEntries(async () => 'written')(ctx(), { count: -1 })).rejects.toThrow(Forbidden)
  })

  test('A state transition with a missing step does not compile', () => {
    type Whole = Transition<string, string, string, string, never, Actor>
    expectTypeOf<Omit<Whole, 'audit'>>().not.toExtend<Whole>()
    expectTypeOf<Omit<Whole, 'journal'>>().not.toExtend<Whole>()
    expectTypeOf<Omit<Whole, 'notify'>>().not.toExtend<Whole>()
  })
})

test.runIf(site.kind === 'server')(
  'transactions that all wait leave connections to readers, and are done in turn',
  async () => {
    const started: number[] = []
    let open = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const all = Array.from({ length: 30 }, (_, n) =>
      inTransaction(ctx(), async ({ db }) => {
        await sql`select 1`.execute(db)
        started.push(n)
        await gate
        return n
      }),
    )
    await expect.poll(() => started.length).toBe(TRANSACTIONS_AT_ONCE)
    // Of the pool itself, as a page that reads a consistent state does.
    await site.db.connection().execute((db) => sql`select 1`.execute(db))
    expect(started).toHaveLength(TRANSACTIONS_AT_ONCE)
    open()
    expect(await Promise.all(all)).toEqual(Array.from({ length: 30 }, (_, n) => n))
  },
)
