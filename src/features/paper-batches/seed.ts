import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HOUR_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { searchableByKind } from '#platform/search/model.ts'
import { importEntry } from './actions.ts'
import { findPaperTarget } from './kinds.ts'
import { type EntryStep, SINGLE_COLUMN } from './model.ts'
import { addBatch, findClerkAccount } from './store.ts'

type DemoEntry = {
  readonly step: EntryStep
  /** E-mail address of the clerk. */
  readonly by: string
  readonly hoursAgo: number
  readonly counts: readonly number[]
  readonly reason?: string
}
/** Things are named by their pages, after the language; each batch is the list of its entries. */
type DemoThing = {
  readonly kind: string
  readonly page: string
  readonly batches: readonly (readonly DemoEntry[])[]
}

/** Things of one kind. */
const THINGS_MAX = 10_000

async function getDemoThing(ctx: Context, { kind, page }: DemoThing): Promise<ThingAddress> {
  const [slice] = kind.split('.')
  for (const [name, { listIds }] of searchableByKind(ctx)) {
    if (!name.startsWith(`${slice}.`)) continue
    for (const id of await listIds(ctx, null, THINGS_MAX))
      if ((await findPaperTarget(ctx, { kind, id }))?.target.path === page) return { kind, id }
  }
  throw new Error(`paper-batches.json: there is no ${page}`)
}

async function addDemoBatch(ctx: Context, thing: ThingAddress, entries: readonly DemoEntry[]) {
  const ago = (hours: number) => new Date(Number(ctx.now()) - hours * HOUR_MS)
  const [first] = entries
  if (!first) throw new Error('paper-batches.json: a batch has no entry')
  const at = ago(first.hoursAgo)
  const id = newId<'paper-batch'>(at)
  const found = await findPaperTarget(ctx, thing)
  if (!found) throw new Error(`paper-batches.json: there is no ${thing.id}`)
  const { subject, columns = SINGLE_COLUMN } = found.target
  const { organisation } = subject
  await addBatch(ctx.db, {
    id,
    thing,
    organisation,
    sheets: first.counts.length / columns.length,
    columns,
    at,
  })
  for (const { step, by, hoursAgo, counts, reason = null } of entries) {
    const account: Id<'account'> | undefined = await findClerkAccount(ctx.db, by)
    if (!account) throw new Error(`paper-batches.json: there is no ${by}`)
    const at = ago(hoursAgo)
    const added = await importEntry(ctx, { id: newId(at), batch: id, step, counts, reason, account, at })
    if (!added.ok) throw new Error(`paper-batches.json: ${added.refusal}`)
  }
}

/** Adds the batches of the demonstration; returns how many. */
export async function seedPaperBatches(ctx: Context, folder: string, progress: Progress) {
  const things: DemoThing[] = JSON.parse(await readFile(join(folder, 'paper-batches.json'), 'utf8'))
  const total = things.reduce((sum, { batches }) => sum + batches.length, 0)
  let done = 0
  for (const demo of things) {
    const thing = await getDemoThing(ctx, demo)
    for (const entries of demo.batches) {
      await addDemoBatch(ctx, thing, entries)
      done += 1
      progress(done, total)
    }
  }
  return total
}
