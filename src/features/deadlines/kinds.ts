import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label } from '#domain/base/text.ts'
import { thingKey } from '#domain/base/thing.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { Permission } from '#platform/identity/index.ts'
import { declaredKinds, findByKind } from '#platform/kinds.ts'
import type { DeadlineAddress, DeadlineThing, OwingThing } from './model.ts'

declare module '#platform/feature.ts' {
  interface Feature {
    /** Kinds of deadlines of its things, which `features/deadlines` keeps. */
    readonly deadlines?: readonly DeadlineKind[]
  }
}

/** A kind of deadline. The slice of the things declares it in its manifest. */
export type DeadlineKind = {
  /** Slice first: 'consultations.answers'. */
  readonly kind: string
  /** What is owed: «Ответы на мнения». */
  readonly label: Label
  /** To whom: «всем, кто высказался». */
  readonly to: Label
  /** Who does it: those with this permission for the organisation are reminded. */
  readonly permission: Permission
  /** It can be done before the event from which its term counts: such deadlines are tasks from the start. */
  readonly early?: true
  /** It is done by whatever moves its event, such as the notice of another day. */
  readonly renewed?: true
  /** Tables that `find` reads: cached pages that show the things depend on them. */
  readonly cacheTags: readonly CacheTag[]
  /** Public things by id, with what they owe now. One query for any number of ids. */
  readonly find: (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, OwingThing>>
  /** Accounts of those who wait, in the order of their ids, after one; absent: nobody in particular waits. */
  readonly listWaiting?: (
    ctx: Context,
    thing: string,
    after: Id<'account'> | null,
    limit: number,
  ) => Promise<readonly Id<'account'>[]>
  /**
   * Ids of things after one, in their order: those that were there before this kind was get their deadlines. Absent: each
   * has had its deadline from the beginning.
   */
  readonly listIds?: (ctx: Context, after: string | null, limit: number) => Promise<readonly string[]>
  /** When days off were moved: the new last days, for a slice that keeps a copy. */
  readonly onRecomputed?: (
    inside: TransactionContext,
    moved: readonly { readonly thing: string; readonly dueOn: LocalDate }[],
  ) => Promise<void>
}

/** The key of a thing among those of a page: it may have deadlines of several kinds, each with its own task. */
export const deadlineKey = ({ kind, thing: id }: DeadlineAddress): string => thingKey({ kind, id })

/** The things of deadlines of any kinds by `deadlineKey`: one query for each kind. Those that are not public are left out. */
export async function findDeadlineThings(
  ctx: Context,
  deadlines: readonly DeadlineAddress[],
): Promise<ReadonlyMap<string, DeadlineThing>> {
  const addresses = deadlines.map(({ kind, thing: id }) => ({ kind, id }))
  return findByKind(ctx, addresses, declaredKinds(ctx, 'deadlines'))
}
