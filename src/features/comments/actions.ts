import { createHash } from 'node:crypto'
import { HOUR_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { CommentKind } from '#domain/comment/index.ts'
import {
  checkParticipation,
  type Participant,
  type ParticipationRefusal,
  type ParticipationRule,
} from '#domain/participation/index.ts'
import { type AccountHolder, findParticipant } from '#features/residents/index.ts'
import type { Context } from '#platform/context.ts'
import type { Actor } from '#platform/identity/index.ts'
import {
  type AnchorDescription,
  anchorKey,
  COMMENTS_PAGE,
  type Comment,
  type CommentSort,
  type CommentTarget,
  PER_HOUR,
  type StoredComment,
} from './model.ts'
import { countWritten, findComments, listComments } from './store.ts'
import { type CommentTargetKind, findTarget, getTargetKind } from './target-actions.ts'

/** An author who is not signed in: a name and an address that is confirmed by a letter. */
export type UnconfirmedAuthor = {
  readonly email: string
  readonly name: string | null
  readonly language: Language
}

/** An author: a signed-in person, or one who confirms their address by a letter. */
export type Author = (AccountHolder & Pick<Actor, 'name'>) | UnconfirmedAuthor

/**
 * What is known about an author for the rule of a target. Nothing is published of one who has not opened the letter, so
 * they count as a confirmed contact, and as no more.
 */
export const participantOf = (
  inside: Context,
  { who }: ParticipationRule,
  author: Author,
): Promise<Participant> | Participant =>
  'account' in author ? findParticipant(inside, author, who) : { contact: true }

/** The request of a letter with which an author confirms their address. */
export const confirmationOf = (author: UnconfirmedAuthor, purpose: string, thing: string) => ({
  ...author,
  name: author.name ?? undefined,
  purpose,
  thing,
})

/** SHA-256 of a text and its place, to recognise repeated submissions of one person. */
export const digestOf = (...parts: readonly string[]): Uint8Array =>
  createHash('sha256').update(JSON.stringify(parts)).digest()

/** Whether a person has reached the hourly limit. */
export const isFlooding = async ({ db, now }: Context, account: Id<'account'>): Promise<boolean> =>
  (await countWritten(db, account, new Date(now().getTime() - HOUR_MS))) >= PER_HOUR

/** Why a person may not take part, to be said before they type: one query at most, and none where an address is enough. */
export async function findRefusal(
  ctx: Context,
  rule: ParticipationRule,
  actor: Actor | undefined,
): Promise<ParticipationRefusal | undefined> {
  // Whoever is not signed in confirms their address by a letter.
  const participant = actor ? await findParticipant(ctx, actor, rule.who) : { contact: true }
  const allowed = checkParticipation(rule, participant, ctx.today())
  return allowed.ok ? undefined : allowed.refusal
}

type Placed = Pick<StoredComment, 'targetKind' | 'versionId' | 'anchor'> &
  Partial<Pick<StoredComment, 'wordingLanguage'>>

/** Descriptions of the places of comments, by `anchorKey`; one query per kind of target. */
export async function describeAnchors(
  ctx: Context,
  comments: readonly Placed[],
): Promise<ReadonlyMap<string, AnchorDescription>> {
  const byKind = Map.groupBy(comments, ({ targetKind }) => targetKind)
  const described = await Promise.all(
    [...byKind].map(([kind, those]) => {
      const places = those.map(({ versionId, anchor, wordingLanguage = null }) => ({
        version: versionId,
        anchor,
        wordingLanguage,
      }))
      return getTargetKind(ctx, kind).describeAnchors?.(ctx, places) ?? new Map<string, AnchorDescription>()
    }),
  )
  return new Map(described.flatMap((places) => [...places]))
}

const UNDESCRIBED: AnchorDescription = { name: null, original: null, edition: null }

/** Adds the descriptions of their places to stored comments. */
export async function describeComments(
  ctx: Context,
  stored: readonly StoredComment[],
): Promise<readonly Comment[]> {
  const places = await describeAnchors(ctx, stored)
  return stored.map((comment) => {
    const { name, original, edition } =
      places.get(anchorKey({ ...comment, version: comment.versionId })) ?? UNDESCRIBED
    return { ...comment, placeName: name, original, edition }
  })
}

/** A page of a list of comments, in the form in which `CommentList` takes it. */
export type CommentPage = {
  readonly comments: readonly Comment[]
  readonly total: number
  readonly kind: CommentKind | undefined
  readonly sort: CommentSort
  readonly page: number
  readonly pages: number
}

/** The filter and the sorting of a list, as parsed by `CommentQuery`. */
export type CommentListQuery = {
  readonly sort?: CommentSort | undefined
  readonly kind?: CommentKind | undefined
  readonly page?: string | undefined
}

/** A page of the public comments on a target; undefined past the end. `place`: only those at this place. */
export async function readComments(
  ctx: Context,
  target: string,
  { sort = 'support', kind, page }: CommentListQuery,
  place?: string,
): Promise<CommentPage | undefined> {
  const number = Number(page ?? 1)
  const { items, total } = await listComments(ctx.db, target, { place, kind }, sort, {
    offset: (number - 1) * COMMENTS_PAGE,
    limit: COMMENTS_PAGE,
  })
  if (number > 1 && items.length === 0) return undefined
  const pages = Math.max(1, Math.ceil(total / COMMENTS_PAGE))
  return { comments: await describeComments(ctx, items), total, kind, sort, page: number, pages }
}

/** A comment that was once public, with its target. */
export type FoundComment = {
  readonly comment: Comment
  readonly target: CommentTarget
  readonly kind: CommentTargetKind
}

/** A comment by its public number; undefined when there is none, or its target is withdrawn. */
export async function findComment(ctx: Context, number: number): Promise<FoundComment | undefined> {
  const stored = await findComments(ctx.db, [number])
  const [found] = stored
  if (!found) return undefined
  const kind = getTargetKind(ctx, found.targetKind)
  const [target, [comment]] = await Promise.all([
    findTarget(ctx, kind, found.targetId),
    describeComments(ctx, stored),
  ])
  return target && comment ? { comment, target, kind } : undefined
}
