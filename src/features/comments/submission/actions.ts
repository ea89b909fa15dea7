import { createHash } from 'node:crypto'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { fold } from '#domain/kazakh/index.ts'
import { askToConfirm, type ConfirmRefusal } from '#features/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { recordSaid, type Standing } from '../journal.ts'
import {
  type CommentKind,
  doorOf,
  PER_HOUR,
  type Saying,
  type SayingRefusal,
  SEARCH_KEY_MAX,
  spokenLanguage,
  takeComment,
  takeReply,
} from '../model.ts'
import type { CommentRow } from '../tables.ts'
import { addComment, addJoin, addReply, countWritten } from './read-store.ts'
import {
  addCommentFile,
  type Door,
  findDoor,
  findSame,
  lockComment,
  publishComment,
  removeComment,
} from './store.ts'

const HOUR = 3_600_000

export type Wish = {
  readonly slug: string
  readonly anchor: string
  readonly kind: CommentKind
  readonly body: string
  /** Only of another wording. */
  readonly wording?: { readonly text: string; readonly language: 'kk' | 'ru' } | undefined
  /** The language of the page on which it was written. */
  readonly pageLanguage: Language
  readonly file?: { readonly sha256: string; readonly name: string } | undefined
}

/** Who speaks: somebody signed in, or a name and an address that a letter confirms. */
export type Speaker =
  | Pick<Actor, 'account' | 'name'>
  | { readonly email: string; readonly name: string | null; readonly language: Language }

/** Said and seen by all under a number, or waiting for the link in the letter. */
export type Taken = { readonly number: number } | { readonly asked: string }

export type SayRefusal =
  | SayingRefusal
  | ConfirmRefusal
  | 'no-consultation'
  | 'no-place'
  | 'said-already'
  | 'flooding'

/** The key by which like comments are found: the folded words, from their beginning. */
export const searchKeyOf = (body: string, wording = ''): string =>
  fold(`${body} ${wording}`.slice(0, 2 * SEARCH_KEY_MAX)).slice(0, SEARCH_KEY_MAX)

const digestOf = (...parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest()

const tooMuch = async ({ db, now }: Context, account: Id<'account'>) =>
  (await countWritten(db, account, new Date(now().getTime() - HOUR))) >= PER_HOUR

function commentRow(ctx: Context, door: Door, wish: Wish, said: Saying, speaker: Speaker): CommentRow {
  const written = ctx.now()
  const known = 'account' in speaker
  const { anchor } = wish
  return {
    id: newId<'comment'>(written),
    consultation_id: door.id,
    kind: said.kind,
    version_id: door.version,
    anchor,
    place: anchor,
    gone: false,
    language: said.language,
    body: said.body,
    wording: said.wording?.text ?? null,
    wording_language: said.wording?.language ?? null,
    account_id: known ? speaker.account : null,
    author_name: speaker.name,
    state: known ? 'public' : 'pending',
    hidden_rule: null,
    hidden_reason: null,
    hidden_at: null,
    search_key: searchKeyOf(said.body, said.wording?.text),
    digest: digestOf(anchor, said.kind, fold(said.body), said.wording?.text ?? ''),
    joins: 0,
    written_at: written,
    published_at: known ? written : null,
    verdict: null,
    answered_at: null,
  }
}

/** What the journal keeps of a comment: what everyone sees. */
const contentOf = (
  row: CommentRow,
  number: number,
  door: Pick<Door, 'slug'> & { versionNumber?: number },
) => ({
  consultation: door.slug,
  number,
  kind: row.kind,
  version: row.version_id,
  provision: row.anchor,
  language: row.language,
  body: row.body,
  wording: row.wording,
  author: row.author_name,
})

/** Takes what a person says of a provision of the newest version. */
export function submitComment(
  ctx: Context,
  wish: Wish,
  speaker: Speaker,
): Promise<Result<Taken, SayRefusal>> {
  return inTransaction(ctx, async (inside): Promise<Result<Taken, SayRefusal>> => {
    const language = wish.wording?.language ?? (wish.pageLanguage === 'kk' ? 'kk' : 'ru')
    const door = await findDoor(inside.db, { slug: wish.slug, anchor: wish.anchor, language })
    if (!door) return refuse('no-consultation')
    if (!door.hasPlace) return refuse('no-place')
    const taken = takeComment(
      door,
      {
        kind: wish.kind,
        language: wish.pageLanguage,
        body: wish.body,
        wording: wish.wording && { ...wish.wording, original: door.original ?? '' },
      },
      inside.today(),
    )
    if (!taken.ok) return taken
    const spoken = spokenLanguage(`${taken.value.body} ${taken.value.wording?.text ?? ''}`, wish.pageLanguage)
    const row = commentRow(inside, door, wish, { ...taken.value, language: spoken }, speaker)
    if ('account' in speaker) {
      if (await tooMuch(inside, speaker.account)) return refuse('flooding')
      const number = await addComment(inside.db, row)
      if (number === undefined) return refuse('said-already')
      await keepFile(inside, row, wish)
      await recordSaid(inside, 'consultations.comment', row.id, door, contentOf(row, number, door))
      return accept({ number })
    }
    const asked = await askToConfirm(inside, inside.db, {
      email: speaker.email,
      name: speaker.name ?? undefined,
      language: speaker.language,
      purpose: 'consultations.comment',
      thing: row.id,
    })
    if (!asked.ok) return asked
    await addComment(inside.db, row)
    await keepFile(inside, row, wish)
    return accept({ asked: speaker.email })
  })
}

const keepFile = async ({ db }: Context, { id }: CommentRow, { file }: Wish) =>
  file && addCommentFile(db, { comment_id: id, position: 0, ...file })

/**
 * Publishes a comment whose author has opened the link: what was written in time counts, even if the link is opened
 * after the last day, as long as the consultation is not closed. Returns its number; undefined when it is too late or
 * gone.
 */
export async function confirmComment(
  inside: Context,
  account: Id<'account'>,
  id: string,
): Promise<{ readonly number?: number; readonly slug?: string }> {
  const found = await lockComment(inside.db, { id })
  if (!found) return {}
  if (found.state !== 'pending') return { number: found.publicNumber }
  if (found.closedAt !== null) return { slug: found.slug }
  const same = await findSame(inside.db, found.consultation_id, account, found.digest)
  if (same) {
    await removeComment(inside.db, found.id)
    return same
  }
  await publishComment(inside.db, found.id, { account_id: account, published_at: inside.now() })
  const standing = { territory: found.territory, organisation: found.organisation }
  await recordSaid(
    inside,
    'consultations.comment',
    found.id,
    standing,
    contentOf(found, found.publicNumber, found),
  )
  return { number: found.publicNumber }
}

export type JoinRefusal =
  | 'no-comment'
  | 'not-open-yet'
  | 'consultation-over'
  | 'own-comment'
  | 'joined-already'
  | 'flooding'

/** Counts a person as saying the same as a comment. */
async function join(
  inside: Context,
  account: Id<'account'>,
  number: number,
): Promise<Result<undefined, JoinRefusal>> {
  const comment = await lockComment(inside.db, { number })
  if (comment?.state !== 'public') return refuse('no-comment')
  if (comment.account_id === account) return refuse('own-comment')
  const id = newId<'comment-join'>(inside.now())
  const added = await addJoin(inside.db, {
    id,
    comment_id: comment.id,
    account_id: account,
    joined_at: inside.now(),
  })
  if (!added) return refuse('joined-already')
  const standing = { territory: comment.territory, organisation: comment.organisation }
  await recordSaid(inside, 'consultations.join', id, standing, {
    consultation: comment.slug,
    comment: number,
  })
  return accept(undefined)
}

/** "I say the same", by somebody signed in, or by a name and an address that a letter confirms. */
export function joinComment(
  ctx: Context,
  number: number,
  speaker: Speaker,
): Promise<Result<Taken, JoinRefusal | ConfirmRefusal>> {
  return inTransaction(ctx, async (inside): Promise<Result<Taken, JoinRefusal | ConfirmRefusal>> => {
    const comment = await lockComment(inside.db, { number })
    if (comment?.state !== 'public') return refuse('no-comment')
    const shut = doorOf(comment, inside.today())
    if (shut) return refuse(shut)
    if ('account' in speaker) {
      if (await tooMuch(inside, speaker.account)) return refuse('flooding')
      const joined = await join(inside, speaker.account, number)
      return joined.ok ? accept({ number }) : joined
    }
    const asked = await askToConfirm(inside, inside.db, {
      email: speaker.email,
      name: speaker.name ?? undefined,
      language: speaker.language,
      purpose: 'consultations.join',
      thing: String(number),
    })
    return asked.ok ? accept({ asked: speaker.email }) : asked
  })
}

/** Joins by an opened link; leads to the comment whatever became of it. */
export async function confirmJoin(inside: Context, account: Id<'account'>, thing: string): Promise<number> {
  await join(inside, account, Number(thing))
  return Number(thing)
}

export type ReplyRefusal =
  | 'no-comment'
  | 'not-open-yet'
  | 'consultation-over'
  | 'reply-empty'
  | 'reply-long'
  | 'said-already'
  | 'flooding'

/** Replies to a comment; `officially`: for the body that answers, by somebody who may. */
export function submitReply(
  ctx: Context,
  number: number,
  typed: string,
  { actor, officially, pageLanguage }: { actor: Actor; officially: boolean; pageLanguage: Language },
): Promise<Result<undefined, ReplyRefusal>> {
  return inTransaction(ctx, async (inside): Promise<Result<undefined, ReplyRefusal>> => {
    const comment = await lockComment(inside.db, { number })
    if (comment?.state !== 'public') return refuse('no-comment')
    const taken = takeReply(typed)
    if (!taken.ok) return taken
    // The body may explain itself until the discussion is closed; others as long as comments are taken.
    const shut = officially && comment.closedAt === null ? undefined : doorOf(comment, inside.today())
    if (shut) return refuse(shut)
    if (await tooMuch(inside, actor.account)) return refuse('flooding')
    const id = newId<'reply'>(inside.now())
    const language = spokenLanguage(taken.value, pageLanguage)
    const added = await addReply(inside.db, {
      id,
      comment_id: comment.id,
      language,
      body: taken.value,
      account_id: actor.account,
      author_name: actor.name,
      organisation_id: officially ? comment.organisation : null,
      state: 'public',
      hidden_rule: null,
      hidden_reason: null,
      hidden_at: null,
      digest: digestOf(fold(taken.value)),
      written_at: inside.now(),
    })
    if (!added) return refuse('said-already')
    const standing: Standing = { territory: comment.territory, organisation: comment.organisation }
    await recordSaid(inside, 'consultations.reply', id, standing, {
      consultation: comment.slug,
      comment: number,
      language,
      body: taken.value,
      author: actor.name,
      official: officially,
    })
    return accept(undefined)
  })
}
