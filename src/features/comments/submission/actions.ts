import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { type CommentKind, WHOLE_ANCHOR } from '#domain/comment/index.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import type { ParticipationRefusal } from '#domain/participation/index.ts'
import { type ConfirmRefusal, requestConfirmation } from '#features/accounts/index.ts'
import type { TakingPart } from '#features/residents/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { getDeclaredKind } from '#platform/kinds.ts'
import { defineTransition } from '#platform/transition.ts'
import { type Attachment, storeAttachment } from '#platform/uploads/index.ts'
import { type Author, checkAuthor, confirmationOf, digestOf, isFlooding } from '../checks.ts'
import { type CommentTargetKind, findOpenAnchor, findTarget, kindsOf, type OpenAnchor } from '../kinds.ts'
import { anchorContent, commentAct, targetContent } from '../manifest/journal-source.ts'
import type { TargetAddress, TargetScope } from '../model.ts'
import { lockComment } from '../store.ts'
import type { CommentRow } from '../tables.ts'
import {
  type CommentContent,
  type ContentRefusal,
  checkContent,
  searchKeyOf,
  writtenLanguage,
} from './model.ts'
import { addComment, addCommentFile, findDuplicateComment, publishComment, removeComment } from './store.ts'

/** A comment as it is submitted. */
export type NewComment = Omit<TargetAddress, 'kind'> & {
  readonly kind: CommentKind
  readonly body: string
  /** Only for a proposed wording. */
  readonly wording?: { readonly text: string; readonly language: 'kk' | 'ru' } | undefined
  /** The language of the page on which it was written. */
  readonly pageLanguage: Language
  readonly attachment?: Attachment | undefined
  /** The version on which it was written; absent: the newest, whichever that is by now. */
  readonly version?: string | undefined
}

/** Published under a number, or waiting for confirmation by letter. */
export type SubmittedComment =
  | { readonly number: number; readonly row: NewCommentRow }
  | { readonly confirmationSentTo: string }
export type SubmitRefusal =
  | ContentRefusal
  | ConfirmRefusal
  | ParticipationRefusal
  | 'target-unknown'
  | 'kind-not-taken'
  | 'submitted-already'
  | 'flooding'
  | 'file-gone'
  | 'anchor-moved'

type NewCommentRow = Omit<CommentRow, 'place'>

function commentRow(
  ctx: Context,
  { target, version }: OpenAnchor,
  anchor: string,
  content: CommentContent,
  author: Author,
): NewCommentRow {
  const written = ctx.now()
  const isConfirmed = 'account' in author
  return {
    id: newId<'comment'>(written),
    target_kind: target.kind,
    target_id: target.id,
    kind: content.kind,
    version_id: version,
    anchor,
    gone: false,
    language: content.language,
    body: content.body,
    wording: content.wording?.text ?? null,
    wording_language: content.wording?.language ?? null,
    account_id: isConfirmed ? author.account : null,
    author_name: author.name,
    state: isConfirmed ? 'public' : 'pending',
    hidden_rule: null,
    hidden_reason: null,
    hidden_at: null,
    search_key: searchKeyOf(content.body, content.wording?.text),
    digest: digestOf(anchor, content.kind, foldLetters(content.body), content.wording?.text ?? ''),
    joins: 0,
    written_at: written,
    published_at: isConfirmed ? written : null,
    verdict: null,
    answered_at: null,
  }
}

/** The journal entry of a comment that has become public. */
const publishedAct = (kind: CommentTargetKind, target: TargetScope, row: NewCommentRow, number: number) =>
  commentAct('comment', row.id, target, {
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

type CommentSubmission = {
  readonly targetKind: CommentTargetKind
  readonly comment: NewComment
  readonly author: Author
}

/** Why there is no such anchor: a newer version does not have it any more, or there never was one. */
async function explainMissingAnchor(inside: TransactionContext, { targetKind, comment }: CommentSubmission) {
  const whole = comment.version && { ...comment, anchor: WHOLE_ANCHOR }
  const newest = whole ? await findOpenAnchor(inside, targetKind, whole, 'ru') : undefined
  return newest && newest.version !== comment.version ? 'anchor-moved' : 'target-unknown'
}

/** Publishes the comment of a signed-in person, or sends a letter to confirm it. */
export const submitComment = defineTransition({
  load: async (
    inside,
    submission: CommentSubmission,
  ): Promise<
    Result<
      OpenAnchor & { readonly flooding: boolean; readonly allowed: TakingPart },
      'target-unknown' | 'anchor-moved'
    >
  > => {
    const { targetKind, comment, author } = submission
    const language = comment.wording?.language ?? (comment.pageLanguage === 'kk' ? 'kk' : 'ru')
    await targetKind.holdAnchors?.(inside, comment.id)
    const open = await findOpenAnchor(inside, targetKind, comment, language)
    if (!open) return refuse(await explainMissingAnchor(inside, submission))
    return accept({
      ...open,
      flooding: 'account' in author && (await isFlooding(inside, author.account)),
      allowed: await checkAuthor(inside, open.target.participation, author),
    })
  },
  allow: 'anyone',
  rule: ({ input: { targetKind, comment }, thing }): Result<CommentContent, SubmitRefusal> => {
    const { kind, body, wording, pageLanguage, version } = comment
    if (!kindsOf(targetKind).includes(kind)) return refuse('kind-not-taken')
    if (version && version !== thing.version) return refuse('anchor-moved')
    const checked = checkContent(thing.target.intake, {
      kind,
      language: pageLanguage,
      body,
      wording: wording && { ...wording, original: thing.original ?? '' },
    })
    if (!checked.ok) return checked
    if (!thing.allowed.ok) return thing.allowed
    if (thing.flooding) return refuse('flooding')
    const words = `${checked.value.body} ${checked.value.wording?.text ?? ''}`
    return accept({ ...checked.value, language: writtenLanguage(words, pageLanguage) })
  },
  write: async (inside, { input: { targetKind, comment, author }, thing, decision }) => {
    const row = commentRow(inside, thing, comment.anchor, decision, author)
    if (!('account' in author)) {
      const purpose = `${targetKind.kind}.comment`
      const requested = await requestConfirmation(inside, confirmationOf(author, purpose, row.id))
      if (!requested.ok) return requested
    }
    const number = await addComment(inside.db, row)
    if (number === undefined) return refuse('submitted-already')
    if (comment.attachment) {
      const file = await storeAttachment(inside, comment.attachment, inside.now())
      if (!file) return refuse('file-gone')
      await addCommentFile(inside.db, { comment_id: row.id, position: 0, ...file })
    }
    return 'account' in author ? { number, row } : { confirmationSentTo: author.email }
  },
  audit: 'none',
  journal: (_, { input: { targetKind }, thing: { target } }, value: SubmittedComment) =>
    'row' in value ? publishedAct(targetKind, target, value.row, value.number) : [],
  notify: 'nobody',
})

type Confirmation = { readonly account: Id<'account'>; readonly id: string }

/**
 * Publishes a comment whose author has opened the link: what was written in time counts, even if the link is opened
 * after the last day, as long as the discussion is not closed. Returns the number at which the words stand, or the path
 * of their target when it is too late.
 */
export const confirmComment = defineTransition({
  load: async (inside, { account, id }: Confirmation) => {
    const comment = await lockComment(inside.db, id)
    if (!comment) return refuse('comment-unknown')
    const kind = getDeclaredKind(inside, 'commentTargets', comment.target_kind)
    const target = await findTarget(inside, kind, comment.target_id)
    if (!target) return refuse('comment-unknown')
    return accept({
      comment,
      kind,
      target,
      same: await findDuplicateComment(inside.db, comment.target_id, account, comment.digest),
    })
  },
  allow: 'anyone',
  rule: ({
    thing: { comment, target, same },
  }): Result<'leave' | 'withdraw' | 'publish', 'comment-unknown'> => {
    if (comment.state !== 'pending' || target.closed) return accept('leave')
    return accept(same ? 'withdraw' : 'publish')
  },
  write: async ({ db }, { input: { account }, thing: { comment, target, same }, decision, now }) => {
    if (decision === 'withdraw') await removeComment(db, comment.id)
    if (decision === 'publish')
      await publishComment(db, comment.id, { account_id: account, published_at: now })
    const { publicNumber: number } = comment
    if (decision === 'leave' && comment.state === 'pending') return { path: target.path }
    return decision === 'withdraw' && same ? same : { number }
  },
  audit: 'none',
  journal: (_, { thing: { comment, kind, target }, decision }) =>
    decision === 'publish' ? publishedAct(kind, target, comment, comment.publicNumber) : [],
  notify: 'nobody',
})
