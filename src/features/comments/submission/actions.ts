import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { CommentKind } from '#domain/comment/index.ts'
import { fold } from '#domain/kazakh/index.ts'
import { type ConfirmRefusal, requestConfirmation } from '#features/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { type Author, describeComments, digestOf, isFlooding } from '../actions.ts'
import { anchorContent, recordCommentAct, targetContent } from '../journal.ts'
import type { Comment, TargetAddress, TargetScope } from '../model.ts'
import { listAlike, lockComment } from '../store.ts'
import type { CommentRow } from '../tables.ts'
import {
  type CommentTargetKind,
  findOpenPlace,
  findTarget,
  getTargetKind,
  kindsOf,
  type OpenPlace,
} from '../target-actions.ts'
import {
  type CommentContent,
  type ContentRefusal,
  checkContent,
  SEARCH_KEY_MAX,
  writtenLanguage,
} from './model.ts'
import { addComment, addCommentFile, findSame, publishComment, removeComment } from './store.ts'

/** Like comments that are offered before a new one is published. */
const ALIKE = 3

/** A comment as somebody sends it. */
export type NewComment = Omit<TargetAddress, 'kind'> & {
  readonly kind: CommentKind
  readonly body: string
  /** Only of another wording. */
  readonly wording?: { readonly text: string; readonly language: 'kk' | 'ru' } | undefined
  /** The language of the page on which it was written. */
  readonly pageLanguage: Language
  readonly file?: { readonly sha256: string; readonly name: string } | undefined
}

/** Published under a number, or waiting for the link in the letter. */
export type SubmittedComment = { readonly number: number } | { readonly confirmationSentTo: string }
export type SubmitRefusal =
  | ContentRefusal
  | ConfirmRefusal
  | 'no-target'
  | 'kind-not-taken'
  | 'said-already'
  | 'flooding'

/** The key by which like comments are found: the folded words, from their beginning. */
export const searchKeyOf = (body: string, wording = ''): string =>
  fold(`${body} ${wording}`.slice(0, 2 * SEARCH_KEY_MAX)).slice(0, SEARCH_KEY_MAX)

/** Public comments on a target that are like these words. */
export async function findAlike(
  ctx: Context,
  { id, anchor }: Omit<TargetAddress, 'kind'>,
  body: string,
  wording: string,
): Promise<readonly Comment[]> {
  const key = searchKeyOf(body, wording)
  if (key === '') return []
  return describeComments(ctx, await listAlike(ctx.db, id, anchor, key, ALIKE))
}

function commentRow(
  ctx: Context,
  { target, version }: OpenPlace,
  anchor: string,
  content: CommentContent,
  author: Author,
): CommentRow {
  const written = ctx.now()
  const known = 'account' in author
  return {
    id: newId<'comment'>(written),
    target_kind: target.kind,
    target_id: target.id,
    kind: content.kind,
    version_id: version,
    anchor,
    place: anchor,
    gone: false,
    language: content.language,
    body: content.body,
    wording: content.wording?.text ?? null,
    wording_language: content.wording?.language ?? null,
    account_id: known ? author.account : null,
    author_name: author.name,
    state: known ? 'public' : 'pending',
    hidden_rule: null,
    hidden_reason: null,
    hidden_at: null,
    search_key: searchKeyOf(content.body, content.wording?.text),
    digest: digestOf(anchor, content.kind, fold(content.body), content.wording?.text ?? ''),
    joins: 0,
    written_at: written,
    published_at: known ? written : null,
    verdict: null,
    answered_at: null,
  }
}

/** Records a comment that has become public: what everyone sees. */
const recordComment = (
  inside: Context,
  kind: CommentTargetKind,
  target: Pick<TargetScope, 'kind' | 'slug' | 'territory' | 'organisation'>,
  row: CommentRow,
  number: number,
) =>
  recordCommentAct(inside, 'comment', row.id, target, {
    ...targetContent(kind, target),
    number,
    kind: row.kind,
    version: row.version_id,
    ...anchorContent(kind, row.anchor),
    language: row.language,
    body: row.body,
    wording: row.wording,
    author: row.author_name,
  })

/** Publishes a comment of somebody who is signed in, or asks by a letter to confirm it. */
export function submitComment(
  ctx: Context,
  kind: CommentTargetKind,
  comment: NewComment,
  author: Author,
): Promise<Result<SubmittedComment, SubmitRefusal>> {
  return inTransaction(ctx, async (inside): Promise<Result<SubmittedComment, SubmitRefusal>> => {
    const { wording, pageLanguage } = comment
    const language = wording?.language ?? (pageLanguage === 'kk' ? 'kk' : 'ru')
    const open = await findOpenPlace(inside, kind, comment, language)
    if (!open) return refuse('no-target')
    if (!kindsOf(kind).includes(comment.kind)) return refuse('kind-not-taken')
    const checked = checkContent(open.target.intake, {
      kind: comment.kind,
      language: pageLanguage,
      body: comment.body,
      wording: wording && { ...wording, original: open.original ?? '' },
    })
    if (!checked.ok) return checked
    const written = writtenLanguage(
      `${checked.value.body} ${checked.value.wording?.text ?? ''}`,
      pageLanguage,
    )
    const row = commentRow(inside, open, comment.anchor, { ...checked.value, language: written }, author)
    if ('account' in author) {
      if (await isFlooding(inside, author.account)) return refuse('flooding')
      const number = await addComment(inside.db, row)
      if (number === undefined) return refuse('said-already')
      await keepFile(inside, row, comment)
      await recordComment(inside, kind, open.target, row, number)
      return accept({ number })
    }
    const asked = await requestConfirmation(inside, inside.db, {
      email: author.email,
      name: author.name ?? undefined,
      language: author.language,
      purpose: `${kind.kind}.comment`,
      thing: row.id,
    })
    if (!asked.ok) return asked
    await addComment(inside.db, row)
    await keepFile(inside, row, comment)
    return accept({ confirmationSentTo: author.email })
  })
}

const keepFile = async ({ db }: Context, { id }: CommentRow, { file }: NewComment) =>
  file && addCommentFile(db, { comment_id: id, position: 0, ...file })

/**
 * Publishes a comment whose author has opened the link: what was written in time counts, even if the link is opened
 * after the last day, as long as the discussion is not closed. Returns its number, or the path of its target when it is
 * too late; neither when it is gone.
 */
export async function confirmComment(
  inside: Context,
  account: Id<'account'>,
  id: string,
): Promise<{ readonly number?: number; readonly path?: string }> {
  const found = await lockComment(inside.db, { id })
  if (!found) return {}
  if (found.state !== 'pending') return { number: found.publicNumber }
  const kind = getTargetKind(inside, found.target_kind)
  const target = await findTarget(inside, kind, found.target_id)
  if (!target) return {}
  if (target.closed) return { path: target.path }
  const same = await findSame(inside.db, found.target_id, account, found.digest)
  if (same) {
    await removeComment(inside.db, found.id)
    return same
  }
  await publishComment(inside.db, found.id, { account_id: account, published_at: inside.now() })
  await recordComment(inside, kind, target, found, found.publicNumber)
  return { number: found.publicNumber }
}
