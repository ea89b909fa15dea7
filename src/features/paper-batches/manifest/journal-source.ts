import type { Messages } from '#domain/base/message.ts'
import type { Context } from '#platform/context.ts'
import type { JournalSource, JournalTarget } from '#platform/feature.ts'
import { type Act, toJournalContent } from '#platform/journal/index.ts'
import { findPaperTarget, type PaperTarget } from '../kinds.ts'
import { type Batch, batchState, columnSums, type EntryStep, sumOf } from '../model.ts'
import { listBatchThings } from '../store.ts'

/** What happened to the numbers of a batch, as the public journal says it. */
const actNames = {
  'paper-batches.agreed': {
    kk: 'Қағаз парақтар топтамасының сандары келісілді',
    ru: 'Согласованы числа пачки бумажных листов',
    en: 'Numbers of a batch of paper sheets agreed',
  },
  'paper-batches.corrected': {
    kk: 'Қағаз парақтар топтамасының сандары түзетілді',
    ru: 'Исправлены числа пачки бумажных листов',
    en: 'Numbers of a batch of paper sheets corrected',
  },
} satisfies Messages

/**
 * What the journal says of a batch whose numbers were agreed or corrected; undefined while they are not agreed.
 * Neither who entered them nor the reason: reasons are typed freely and may name people.
 */
export function agreementAct(
  { subject, territory }: PaperTarget,
  { id, thing, number, columns, entries }: Batch,
  step: EntryStep,
): Act | undefined {
  const state = batchState(entries)
  // What is only proposed, or was rejected, changes no number.
  if (state.is !== 'agreed' || step === 'proposal' || step === 'rejection') return undefined
  const { counts } = state
  return {
    type: (step === 'confirmation' || step === 'correction'
      ? 'paper-batches.corrected'
      : 'paper-batches.agreed') satisfies keyof typeof actNames,
    act: id,
    territory,
    body: subject.organisation,
    content: toJournalContent({
      of: thing,
      batch: number,
      columns: columns.map(({ key }) => key),
      counts,
      totals: columnSums(counts, columns),
      total: sumOf(counts),
    }),
  }
}

export const journalSource: JournalSource = {
  entryTypes: actNames,
  findTargets: async (ctx: Context, ids) => {
    const batches = await listBatchThings(ctx.db, ids)
    const targets = new Map<string, Promise<JournalTarget | undefined>>()
    for (const { thing } of batches)
      targets.set(
        thing.id,
        targets.get(thing.id) ??
          findPaperTarget(ctx, thing).then(
            (found) => found && { path: found.target.path, title: found.target.title },
          ),
      )
    const found = await Promise.all(
      batches.map(async ({ id, thing }) => [id, await targets.get(thing.id)] as const),
    )
    return new Map(found.flatMap(([id, target]) => (target ? [[id as string, target]] : [])))
  },
}
