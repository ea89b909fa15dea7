import type { Id } from '#domain/base/id.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import type { Feature } from '#platform/feature.ts'
import type { Subject } from '#platform/identity/index.ts'
import type { PaperMessages, ShownTarget } from './model.ts'
import { sumAgreedBatches } from './store.ts'

declare module '#platform/feature.ts' {
  interface Feature {
    /** Things of this slice whose numbers come from sheets of paper (`features/paper-batches`). */
    readonly paperTargets?: readonly PaperTargetKind[]
  }
}

/** A thing whose sheets are entered. */
export type PaperTarget = ShownTarget & {
  /** The organisation whose people enter the sheets, as a subject of permissions. */
  readonly subject: Subject & { readonly organisation: Id<'organisation'> }
  /** KATO code, for the journal. */
  readonly territory: string
}

/** A kind of thing whose sheets are entered. The slice of the things provides it. */
export type PaperTargetKind = {
  /** Slice first: 'meetings.attendance'. */
  readonly kind: string
  readonly messages: PaperMessages
  readonly find: (ctx: Context, id: string) => Promise<PaperTarget | undefined>
}

const kindsOf = (features: readonly Feature[]): readonly PaperTargetKind[] =>
  features.flatMap(({ paperTargets }) => paperTargets ?? [])

/** Finds the thing of an address, with its kind. */
export async function findPaperTarget(ctx: Context, { kind: name, id }: ThingAddress) {
  const kind = kindsOf(ctx.features).find((item) => item.kind === name)
  const target = await kind?.find(ctx, id)
  return kind && target ? { kind, target } : undefined
}
export type FoundPaperTarget = NonNullable<Awaited<ReturnType<typeof findPaperTarget>>>

/** The sum of the agreed batches of a thing, and how many batches are not agreed yet. */
export const countPaper = ({ db }: Pick<Context, 'db'>, thing: ThingAddress) => sumAgreedBatches(db, thing)
