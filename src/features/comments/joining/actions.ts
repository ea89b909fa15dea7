import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { type ConfirmRefusal, requestConfirmation } from '#features/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { type Author, isFlooding } from '../actions.ts'
import { recordCommentAct, targetContent } from '../journal.ts'
import { type CommentTarget, commentPath, type Intake } from '../model.ts'
import { lockComment } from '../store.ts'
import { type CommentTargetKind, findTarget, getTargetKind } from '../target-actions.ts'
import { addJoin, countJoin } from './store.ts'

/** A thing that can be joined, as it is now. */
export type JoinableThing = {
  readonly id: string
  /** Who wrote it: authors do not join their own. */
  readonly author: Id<'account'> | null
  readonly intake: Intake
  /** Its page, after the language. */
  readonly path: string
  /** The purpose of the letter that asks to confirm it, a key of `confirms`: 'consultations.join'. */
  readonly purpose: string
}

/**
 * A kind of thing that people join: “I think so too” of a comment, “I want to know too” of a question, support of an
 * idea. The slice of the things provides it.
 */
export type Joinable<Thing extends JoinableThing = JoinableThing> = {
  /** What is joined: 'comment', 'question'. It is stored with each join. */
  readonly kind: string
  /** A thing by its name in addresses and letters, locked until the transaction ends; undefined when there is none. */
  readonly lock: (inside: Context, name: string) => Promise<Thing | undefined>
  /** Called inside the transaction of a join, for a counter and an entry in the journal. */
  readonly onJoined: (inside: Context, thing: Thing, join: Id<'joining'>) => Promise<void>
}

export type JoinRefusal = Exclude<Intake, 'open'> | 'no-thing' | 'own-thing' | 'joined-already' | 'flooding'
/** Counted, or waiting for the link in the letter. */
export type SubmittedJoin = { readonly path: string } | { readonly confirmationSentTo: string }

async function countIn<Thing extends JoinableThing>(
  inside: Context,
  joinable: Joinable<Thing>,
  thing: Thing,
  account: Id<'account'>,
): Promise<Result<SubmittedJoin, JoinRefusal>> {
  if (thing.author === account) return refuse('own-thing')
  const id = newId<'joining'>(inside.now())
  const added = await addJoin(inside.db, {
    id,
    target_kind: joinable.kind,
    target_id: thing.id,
    account_id: account,
    joined_at: inside.now(),
  })
  if (!added) return refuse('joined-already')
  await joinable.onJoined(inside, thing, id)
  return accept({ path: thing.path })
}

/** Counts somebody who is signed in, or asks by a letter to confirm it. */
export const join = <Thing extends JoinableThing>(
  ctx: Context,
  joinable: Joinable<Thing>,
  name: string,
  author: Author,
) =>
  inTransaction(ctx, async (inside): Promise<Result<SubmittedJoin, JoinRefusal | ConfirmRefusal>> => {
    const thing = await joinable.lock(inside, name)
    if (!thing) return refuse('no-thing')
    if (thing.intake !== 'open') return refuse(thing.intake)
    if ('account' in author) {
      if (await isFlooding(inside, author.account)) return refuse('flooding')
      return countIn(inside, joinable, thing, author.account)
    }
    const asked = await requestConfirmation(inside, inside.db, {
      email: author.email,
      name: author.name ?? undefined,
      language: author.language,
      purpose: thing.purpose,
      thing: name,
    })
    return asked.ok ? accept({ confirmationSentTo: author.email }) : asked
  })

/**
 * Counts a person who has opened the link of the letter, even after the last day. Returns the path of the thing,
 * whatever became of the join; undefined when the thing is gone.
 */
export async function confirmJoin<Thing extends JoinableThing>(
  inside: Context,
  joinable: Joinable<Thing>,
  account: Id<'account'>,
  name: string,
): Promise<string | undefined> {
  const thing = await joinable.lock(inside, name)
  if (!thing) return undefined
  await countIn(inside, joinable, thing, account)
  return thing.path
}

type JoinableComment = JoinableThing & {
  readonly number: number
  readonly target: CommentTarget
  readonly targetKind: CommentTargetKind
}

/** Comments, by their public numbers. */
export const joinableComment: Joinable<JoinableComment> = {
  kind: 'comment',
  lock: async (inside, name) => {
    const comment = await lockComment(inside.db, { number: Number(name) })
    if (comment?.state !== 'public') return undefined
    const { id, account_id: author, publicNumber: number } = comment
    const targetKind = getTargetKind(inside, comment.target_kind)
    const target = await findTarget(inside, targetKind, comment.target_id)
    if (!target) return undefined
    const purpose = `${targetKind.kind}.join`
    return {
      id,
      author,
      intake: target.intake,
      path: commentPath(number),
      purpose,
      number,
      target,
      targetKind,
    }
  },
  onJoined: async (inside, { id, number, target, targetKind }, join) => {
    await countJoin(inside.db, id)
    await recordCommentAct(inside, 'join', join, target, {
      ...targetContent(targetKind, target),
      comment: number,
    })
  },
}
