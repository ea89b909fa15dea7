import { type CommentKind, commentKinds, type Verdict, WHOLE_ANCHOR } from '#domain/comment/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { Permission, Subject } from '#platform/identity/index.ts'
import { declaredKinds, findByKind, getDeclaredKind } from '#platform/kinds.ts'
import {
  type AnchorDescription,
  addressOfTarget,
  type CommentedAnchor,
  type CommentTarget,
  type StoredTarget,
  type TargetAddress,
  type TargetScope,
} from './model.ts'
import { type LockedComment, lockComments } from './store.ts'

declare module '#platform/feature.ts' {
  interface Feature {
    /** Kinds of things of this slice that are discussed in `features/comments`. */
    readonly commentTargets?: readonly CommentTargetKind[]
  }
}

/** An anchor at which somebody is about to comment. */
export type OpenAnchor = {
  readonly target: TargetScope
  /** The version that is commented; null: the target has one only. */
  readonly version: string | null
  /** The words at the anchor, from which another wording is made. */
  readonly original: string | null
}

/** A comment that was answered officially. */
export type AnsweredComment = {
  readonly id: string
  readonly number: number
  readonly target: CommentTarget
  readonly verdict: Verdict
}

/** A kind of thing that can be commented. The slice of the things provides it. */
export type CommentTargetKind = {
  /** The name of the slice, and the prefix of recorded codes: 'consultations.comment'. */
  readonly kind: string
  /** Who may answer officially, and reply in the name of the organisation. */
  readonly answer: Permission
  /** The code of an official answer in the audit record: 'consultations.answered'. */
  readonly auditCodes: { readonly answered: string }
  /** Tables that `find` and the other functions read: pages of its comments depend on them. */
  readonly cacheTags: readonly CacheTag[]
  /** Public things of this kind by id. One query for any number of ids. */
  readonly find: (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, CommentTarget>>

  /** Accepted kinds of comments; all but proposed wordings by default. */
  readonly commentKinds?: readonly CommentKind[]
  /** Verdicts of official answers; all by default. */
  readonly verdicts?: readonly Verdict[]
  /** Keys of the target and of an anchor in journal entries; 'target' and 'anchor' by default. */
  readonly journalKeys?: { readonly target: string; readonly anchor: string }
  /**
   * Finds an anchor at which somebody is about to comment; undefined when the target or the anchor does not exist. By default
   * a target is commented as a whole.
   */
  readonly findAnchor?: (
    ctx: Context,
    address: Omit<TargetAddress, 'kind'>,
    language: 'kk' | 'ru',
  ) => Promise<OpenAnchor | undefined>
  /**
   * For a kind whose anchors move: keeps those of a target where they are until the transaction of a comment ends, so
   * that whoever moves them finds the comment, or the comment their new anchors.
   */
  readonly holdAnchors?: (inside: TransactionContext, id: string) => Promise<void>
  /** Descriptions of anchors by `anchorKey`. One query for any number of anchors. */
  readonly describeAnchors?: (
    ctx: Context,
    anchors: readonly CommentedAnchor[],
  ) => Promise<ReadonlyMap<string, AnchorDescription>>
  /** Sorts anchors of a target, for the queue of answers. */
  readonly sortAnchors?: (ctx: Context, id: string, anchors: readonly string[]) => Promise<readonly string[]>
  /** Called by an official answer. */
  readonly onAnswered?: (inside: TransactionContext, comment: AnsweredComment) => Promise<void>
}

/** The kinds of comments that a kind of target accepts. */
export const kindsOf = ({ commentKinds: given }: CommentTargetKind): readonly CommentKind[] =>
  given ?? commentKinds.filter((kind) => kind !== 'wording')

/** A public target; undefined when it does not exist or was withdrawn. */
export const findTarget = async (ctx: Context, kind: CommentTargetKind, id: string) =>
  (await kind.find(ctx, [id])).get(id)

/** The organisation and the territories of a target, for permission checks. */
export const subjectOfTarget = ({
  organisation,
  range,
}: Pick<CommentTarget, 'organisation' | 'range'>): Subject => ({ organisation, territory: range })

/** A locked comment with its target. */
export type LockedOnTarget = {
  readonly comment: LockedComment
  readonly kind: CommentTargetKind
  readonly target: CommentTarget
}

/** Locks a public comment on a public target; undefined when there is none. */
export async function lockPublicComment(
  inside: TransactionContext,
  number: number,
): Promise<LockedOnTarget | undefined> {
  const [comment] = await lockComments(inside.db, [number])
  if (comment?.state !== 'public') return undefined
  const kind = getDeclaredKind(inside, 'commentTargets', comment.target_kind)
  const target = await findTarget(inside, kind, comment.target_id)
  return target && { comment, kind, target }
}

/** Public targets of any kinds by `targetKey`: one query for each kind. */
export const findTargets = (ctx: Context, rows: readonly StoredTarget[]) =>
  findByKind(ctx, rows.map(addressOfTarget), declaredKinds(ctx, 'commentTargets'))

/** The anchor at which somebody is about to comment. */
export async function findOpenAnchor(
  ctx: Context,
  kind: CommentTargetKind,
  address: Omit<TargetAddress, 'kind'>,
  language: 'kk' | 'ru',
): Promise<OpenAnchor | undefined> {
  if (kind.findAnchor) return kind.findAnchor(ctx, address, language)
  if (address.anchor !== WHOLE_ANCHOR) return undefined
  const target = await findTarget(ctx, kind, address.id)
  return target && { target, version: null, original: null }
}
