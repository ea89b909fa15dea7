import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'

/** To whom the thing of a sample must belong. */
export type SampleOwner = {
  readonly organisation: Id<'organisation'>
  /** KATO code of the place of that body. */
  readonly territory: string
  /** Whose it is, where things belong to people. */
  readonly account: Id<'account'>
}

/**
 * What the test of every route by every role needs to ask for an address: a thing in the database, and for a form
 * that chooses a body what a person would type into it. A slice lists its samples in its fixtures.ts, by the path
 * of the route (`'/desk/news/:id'`; for a form `'POST /desk/news'`). Parameters found for a path serve all that
 * begin with it.
 */
export type Sample = {
  /** Makes a new thing that belongs to `owner`; returns the values of the path's parameters. */
  readonly params?: (ctx: Context, owner: SampleOwner) => Promise<Readonly<Record<string, string>>>
  /** The fields by which a form without a thing in its path names the owner; for another's it must be refused. */
  readonly form?: (ctx: Context, owner: SampleOwner) => Promise<Readonly<Record<string, string>>>
  /** What things of this kind have not: a role given for it cannot reach them. */
  readonly without?: 'organisation' | 'territory'
  /** A guarded address of one thing that belongs to nobody says here why that is right. */
  readonly unowned?: string
}

export type Samples = Readonly<Record<string, Sample>>
