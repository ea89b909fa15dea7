import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'

/** The owner that the thing of a sample must have. */
export type SampleOwner = {
  readonly organisation: Id<'organisation'>
  /** KATO code of the organisation's place. */
  readonly territory: string
  /** The account of the owner, where things belong to people. */
  readonly account: Id<'account'>
}

/**
 * What the test of every route by every role needs for an address: a thing in the database, and for a form that
 * chooses an organisation the fields to submit. A slice lists its samples in its fixtures.ts by the path of the route
 * (`'/desk/news/:id'`; for a form `'POST /desk/news'`). Parameters found for a path serve all paths that begin
 * with it.
 */
export type Sample = {
  /** Makes a new thing that belongs to `owner`; returns the values of the path's parameters. */
  readonly params?: (ctx: Context, owner: SampleOwner) => Promise<Readonly<Record<string, string>>>
  /**
   * The fields that name the owner in a form without a thing in its path; with another owner the form must be
   * refused. `params`: those of the path.
   */
  readonly form?: (
    ctx: Context,
    owner: SampleOwner,
    params: Readonly<Record<string, string>>,
  ) => Promise<Readonly<Record<string, string>>>
  /** What things of this kind lack: a role granted for it cannot reach them. */
  readonly without?: 'organisation' | 'territory' | 'both'
  /** Why a guarded address of one thing needs no owner. */
  readonly unowned?: string
  /** For such an address, which answers the same to everybody: whether the thing is as it was when it was made. */
  readonly isUntouched?: (ctx: Context, params: Readonly<Record<string, string>>) => Promise<boolean>
}

export type Samples = Readonly<Record<string, Sample>>
