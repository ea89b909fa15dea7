import {
  batchesPath,
  countPaper,
  type PaperTarget,
  type PaperTargetKind,
} from '#features/paper-batches/index.ts'
import type { Context } from '#platform/context.ts'
import type { Feature } from '#platform/feature.ts'

export async function example(
  ctx: Context,
  poll: { readonly id: string },
  { title, count, expected }: PaperTargetKind['messages'],
  findPollSheets: (ctx: Context, id: string) => Promise<PaperTarget | undefined>,
): Promise<[Pick<Feature, 'paperTargets'>, string, number, number]> {
  // README src/features/paper-batches
  const sheets = { kind: 'polls.ballots', messages: { title, count, expected }, find: findPollSheets }
  const manifest = { paperTargets: [sheets] } // index.ts of the slice whose things have sheets
  const desk = batchesPath({ kind: sheets.kind, id: poll.id }) // where clerks enter them
  const { total, open } = await countPaper(ctx, { kind: sheets.kind, id: poll.id }) // where the result is needed
  // end
  return [manifest, desk, total, open]
}
