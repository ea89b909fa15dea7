import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { fold } from '#domain/kazakh/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { digestOf, isFlooding } from '../actions.ts'
import { recordCommentAct, targetContent } from '../journal.ts'
import type { Intake } from '../model.ts'
import { lockComment } from '../store.ts'
import { writtenLanguage } from '../submission/model.ts'
import { findTarget, getTargetKind } from '../target-actions.ts'
import { checkReply } from './model.ts'
import { addReply } from './store.ts'

export type ReplyRefusal =
  | Exclude<Intake, 'open'>
  | 'no-comment'
  | 'reply-empty'
  | 'reply-long'
  | 'said-already'
  | 'flooding'

/** Replies to a comment; `officially`: in the name of the body that answers, by somebody who may. */
export function submitReply(
  ctx: Context,
  number: number,
  typed: string,
  { actor, officially, pageLanguage }: { actor: Actor; officially: boolean; pageLanguage: Language },
): Promise<Result<undefined, ReplyRefusal>> {
  return inTransaction(ctx, async (inside): Promise<Result<undefined, ReplyRefusal>> => {
    const comment = await lockComment(inside.db, { number })
    if (comment?.state !== 'public') return refuse('no-comment')
    const kind = getTargetKind(inside, comment.target_kind)
    const target = await findTarget(inside, kind, comment.target_id)
    if (!target) return refuse('no-comment')
    const checked = checkReply(typed)
    if (!checked.ok) return checked
    // The body may explain itself until the discussion is closed; others as long as comments are taken.
    if (target.intake !== 'open' && !(officially && !target.closed)) return refuse(target.intake)
    if (await isFlooding(inside, actor.account)) return refuse('flooding')
    const id = newId<'reply'>(inside.now())
    const language = writtenLanguage(checked.value, pageLanguage)
    const added = await addReply(inside.db, {
      id,
      comment_id: comment.id,
      language,
      body: checked.value,
      account_id: actor.account,
      author_name: actor.name,
      organisation_id: officially ? target.organisation : null,
      state: 'public',
      hidden_rule: null,
      hidden_reason: null,
      hidden_at: null,
      digest: digestOf(fold(checked.value)),
      written_at: inside.now(),
    })
    if (!added) return refuse('said-already')
    await recordCommentAct(inside, 'reply', id, target, {
      ...targetContent(kind, target),
      comment: number,
      language,
      body: checked.value,
      author: actor.name,
      official: officially,
    })
    return accept(undefined)
  })
}
