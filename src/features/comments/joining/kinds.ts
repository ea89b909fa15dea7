import type { Id } from '#domain/base/id.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { ParticipationRule } from '#domain/participation/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { Act } from '#platform/journal/index.ts'
import { declaredKinds, findByKind } from '#platform/kinds.ts'
import { type LockedOnTarget, lockPublicComment } from '../kinds.ts'
import { commentAct, targetContent } from '../manifest/journal-source.ts'
import { addressOfTarget, commentPath, type Intake, type StoredTarget } from '../model.ts'
import { incrementJoins } from './store.ts'

declare module '#platform/feature.ts' {
  interface Feature {
    /** Kinds of things of this slice that people join; `withJoins` adds them. */
    readonly joinables?: readonly JoinableKind[]
  }
}

/** A thing that can be joined, as it is now. */
export type JoinableThing = {
  readonly id: string
  /** Its author, who cannot join it. */
  readonly author: Id<'account'> | null
  readonly intake: Intake
  /** Who may join it. */
  readonly participation: ParticipationRule
  /** Its page, after the language. */
  readonly path: string
  /** The purpose of the letter that asks to confirm it, a key of `emailConfirmations`: 'consultations.join'. */
  readonly purpose: string
}

/**
 * A kind of thing that people join: “I think so too” of a comment, “I want to know too” of a question, support of an
 * idea. The slice of the things provides it.
 */
export type Joinable<Thing extends JoinableThing = JoinableThing> = {
  /** What is joined: 'comment', 'question'. It is stored with each join. */
  readonly kind: string
  /**
   * Finds a thing by its name in paths and letters, and locks it until the transaction ends; undefined when there is
   * none.
   */
  readonly lock: (inside: TransactionContext, name: string) => Promise<Thing | undefined>
  /** Increments the stored number of joins of a thing; 'not-kept' where none is stored. */
  readonly count: ((inside: TransactionContext, thing: Thing) => Promise<unknown>) | 'not-kept'
  /** What enters the public journal; 'none' for what is not public. */
  readonly journal: ((thing: Thing, join: Id<'joining'>) => Act) | 'none'
}

/** A kind of thing that can be joined, for “My data” and the contributions of a person. */
export type JoinableKind = {
  readonly kind: string
  /** The action of the person: «Вы поддержали идею». */
  readonly label: Label
  /** Public things by id, with their paths after the language. One query for any number of ids. */
  readonly find: (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, JoinedThing>>
}
export type JoinedThing = { readonly title: Text; readonly path: string }

/** The joined things of other slices by `targetKey`: rows without the number of a comment. One query per kind. */
export const findJoinedThings = (
  ctx: Context,
  rows: readonly (StoredTarget & { readonly number: number | null })[],
): Promise<ReadonlyMap<string, JoinedThing>> =>
  findByKind(
    ctx,
    rows.filter(({ number }) => number === null).map(addressOfTarget),
    declaredKinds(ctx, 'joinables'),
  )

/** Comments, by their public numbers. */
export const joinableComment: Joinable<JoinableThing & LockedOnTarget> = {
  kind: 'comment',
  lock: async (inside, name) => {
    const found = await lockPublicComment(inside, Number(name))
    if (!found) return undefined
    const { id, account_id: author, publicNumber } = found.comment
    const { intake, participation, kind } = found.target
    const path = commentPath(publicNumber)
    return { ...found, id, author, intake, participation, path, purpose: `${kind}.join` }
  },
  count: ({ db }, { comment }) => incrementJoins(db, comment.id),
  journal: ({ kind, target, comment }, join) =>
    commentAct('join', join, target, { ...targetContent(kind, target), comment: comment.publicNumber }),
}
