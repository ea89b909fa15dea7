import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Subject } from '#platform/identity/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { type CheckedFile, storeAttachment } from '#platform/uploads/index.ts'
import { type FoundPaperTarget, findPaperTarget } from './kinds.ts'
import { agreementAct } from './manifest/journal-source.ts'
import {
  BATCHES_MAX,
  type Batch,
  CELLS_MAX,
  checkEntry,
  type EntryStep,
  type PaperEntryRefusal,
  SCANS_MAX,
  SINGLE_COLUMN,
  sumOf,
} from './model.ts'
import { paperPermissions } from './permissions.ts'
import { addBatch, addEntry, addScan, findBatch, listBatches, listScans, lockBatch } from './store.ts'

const { enter, settle } = paperPermissions
const columnsOf = ({ columns = SINGLE_COLUMN }: FoundPaperTarget['target']) => columns
const subjectOfBatch = ({ target }: Pick<FoundPaperTarget, 'target'>): Subject => target.subject

/** Opens a batch: its number is written on the paper before anybody enters it. */
export const openBatch = defineTransition({
  load: async (inside, input: { readonly thing: ThingAddress; readonly sheets: number }) => {
    const found = await findPaperTarget(inside, input.thing)
    if (!found) return refuse('target-unknown')
    return accept({ ...found, batches: (await listBatches(inside.db, input.thing)).length })
  },
  allow: { permission: enter, of: subjectOfBatch },
  rule: ({
    thing: { target, batches },
    input: { sheets },
  }): Result<
    undefined,
    'closed-already' | 'too-many-numbers' | 'too-many-batches' | 'number-taken-already'
  > => {
    if (!target.open) return refuse('closed-already')
    if (sheets * columnsOf(target).length > CELLS_MAX) return refuse('too-many-numbers')
    return batches >= BATCHES_MAX ? refuse('too-many-batches') : accept(undefined)
  },
  write: async ({ db }, { thing: { target }, input: { thing, sheets }, now }) => {
    const id = newId<'paper-batch'>(now)
    const added = await addBatch(db, {
      id,
      thing,
      organisation: target.subject.organisation,
      sheets,
      columns: columnsOf(target),
      at: now,
    })
    return added ? { id, number: added.number } : refuse('number-taken-already')
  },
  audit: ({ input: { thing, sheets } }, { id, number }) => ({
    what: 'paper-batches.opened',
    thing: id,
    after: { ...thing, number, sheets },
  }),
  journal: 'none',
  notify: 'nobody',
})

type Entry = {
  /** Made with the form, so that a form that is sent twice adds one entry. */
  readonly id: Id<'paper-entry'>
  readonly batch: Id<'paper-batch'>
  readonly step: EntryStep
  readonly counts: readonly number[]
  readonly reason: string | null
}

type OpenedBatch = FoundPaperTarget & { readonly batch: Batch }

async function loadBatch(
  inside: TransactionContext,
  input: { readonly batch: Id<'paper-batch'> },
): Promise<Result<OpenedBatch, 'batch-unknown'>> {
  const batch = await lockBatch(inside.db, input.batch)
  const found = batch && (await findPaperTarget(inside, batch.thing))
  return batch && found ? accept({ ...found, batch }) : refuse('batch-unknown')
}

const appendEntry = async (
  db: Db,
  { id: batch_id, entries }: Batch,
  { id, step, counts, reason }: Entry,
  account_id: Id<'account'>,
  entered_at: Date,
): Promise<void> => {
  const position = entries.length + 1
  await addEntry(db, { id, batch_id, position, step, account_id, counts: [...counts], reason, entered_at })
}

const auditCodes = {
  first: 'paper-batches.first',
  second: 'paper-batches.second',
  settlement: 'paper-batches.settlement',
  correction: 'paper-batches.correction',
  proposal: 'paper-batches.proposal',
  confirmation: 'paper-batches.confirmation',
  rejection: 'paper-batches.rejection',
} as const

/** A closed thing takes corrections and nothing else. */
const isCorrecting = (step: EntryStep) =>
  step === 'proposal' || step === 'confirmation' || step === 'rejection'

const writeEntry = (permission: typeof enter) =>
  defineTransition({
    load: (inside, input: Entry) => loadBatch(inside, input),
    allow: { permission, of: subjectOfBatch },
    rule: ({ thing: { batch, target }, input, actor }): Result<{ isNew: boolean }, PaperEntryRefusal> => {
      if (batch.entries.some(({ id }) => id === input.id)) return accept({ isNew: false })
      if (!target.open && !isCorrecting(input.step)) return refuse('closed-already')
      const decided = checkEntry(batch.entries, input, actor.account)
      return decided.ok ? accept({ isNew: true }) : decided
    },
    write: async ({ db }, { thing: { batch }, input, decision: { isNew }, actor, now }) => {
      if (isNew) await appendEntry(db, batch, input, actor.account, now)
    },
    audit: ({ thing: { batch }, input: { step, counts }, decision: { isNew } }) =>
      isNew
        ? {
            what: auditCodes[step],
            thing: batch.id,
            // The second clerk does not learn the numbers of the first from the audit record either.
            after: { number: batch.number, ...(step === 'first' ? {} : { total: sumOf(counts) }) },
          }
        : undefined,
    journal: async ({ db }, { thing, input: { batch: id, step }, decision: { isNew } }) => {
      const batch = isNew ? await findBatch(db, id) : undefined
      return batch && agreementAct(thing.target, batch, step)
    },
    notify: 'nobody',
  })

const enterCounts = writeEntry(enter)
const settleCounts = writeEntry(settle)

/** Adds an entry to a batch: what was entered before stays. */
export const addPaperEntry = async (ctx: Context, entry: Entry) =>
  entry.step === 'first' || entry.step === 'second' ? enterCounts(ctx, entry) : settleCounts(ctx, entry)

/** Adds an entry of the demonstration at its own time: nobody is signed in, and nobody's act is audited. */
export const importEntry = defineTransition({
  load: (inside, input: Entry & { readonly account: Id<'account'>; readonly at: Date }) =>
    loadBatch(inside, input),
  allow: 'anyone',
  rule: ({ thing: { batch }, input }) => checkEntry(batch.entries, input, input.account),
  write: ({ db }, { thing: { batch }, input }) => appendEntry(db, batch, input, input.account, input.at),
  audit: 'none',
  journal: async ({ db }, { thing, input: { batch: id, step } }) => {
    const batch = await findBatch(db, id)
    return batch && agreementAct(thing.target, batch, step)
  },
  notify: 'nobody',
})

/** Adds a scan whose bytes were inspected and reserved in the quotas; it is stored only here. */
export const addPaperScan = defineTransition({
  load: async (inside, input: { readonly batch: Id<'paper-batch'>; readonly file: CheckedFile }) => {
    const opened = await loadBatch(inside, input)
    if (!opened.ok) return opened
    return accept({ ...opened.value, scans: (await listScans(inside.db, input.batch)).length })
  },
  allow: { permission: enter, of: subjectOfBatch },
  rule: ({ thing: { scans } }): Result<undefined, 'too-many-scans' | 'file-gone'> =>
    scans >= SCANS_MAX ? refuse('too-many-scans') : accept(undefined),
  write: async (inside, { thing: { batch }, input: { file }, now }) => {
    const stored = await storeAttachment(inside, file, now)
    if (!stored) return refuse('file-gone')
    const id = newId<'paper-scan'>(now)
    await addScan(inside.db, { id, batch_id: batch.id, ...stored, added_at: now })
    return id
  },
  audit: ({ thing: { batch } }, scan) => ({
    what: 'paper-batches.scan-added',
    thing: batch.id,
    after: { number: batch.number, scan },
  }),
  journal: 'none',
  notify: 'nobody',
})
