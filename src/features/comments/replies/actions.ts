import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import type { ParticipationRefusal } from '#domain/participation/index.ts'
import { checkTakingPart } from '#features/residents/index.ts'
import { newId } from '#platform/id.ts'
import { may } from '#platform/identity/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { digestOf, isFlooding } from '../checks.ts'
import { lockPublicComment, subjectOfTarget } from '../kinds.ts'
import { commentAct, targetContent } from '../manifest/journal-source.ts'
import { type IntakeRefusal, intakeRefusals } from '../model.ts'
import { commentPermissions } from '../permissions.ts'
import { writtenLanguage } from '../submission/model.ts'
import { checkReply } from './model.ts'
import { addReply } from './store.ts'

export type ReplyRefusal =
  | IntakeRefusal
  | ParticipationRefusal
  | 'comment-unknown'
  | 'reply-empty'
  | 'reply-long'
  | 'submitted-already'
  | 'flooding'

export type NewReply = {
  /** The number of the comment. */
  readonly comment: number
  readonly body: string
  /** In the name of the organisation that answers; ignored without the permission. */
  readonly asOrganisation: boolean
  readonly pageLanguage: Language
}

type CheckedReply = { readonly body: string; readonly language: Language; readonly official: boolean }

/** Replies to a comment, in one's own name or in that of the organisation that answers. */
export const submitReply = defineTransition({
  load: async (inside, { comment: number }: NewReply) => {
    const found = await lockPublicComment(inside, number)
    if (!found) return refuse('comment-unknown')
    const { actor } = inside
    return accept({
      ...found,
      flooding: actor !== undefined && (await isFlooding(inside, actor.account)),
      allowed: await checkTakingPart(inside, found.target.participation, actor),
    })
  },
  allow: { permission: commentPermissions.reply, of: () => ({}) },
  rule: ({
    input,
    thing: { kind, target, flooding, allowed },
    actor,
  }): Result<CheckedReply, ReplyRefusal> => {
    const checked = checkReply(input.body)
    if (!checked.ok) return checked
    const official = input.asOrganisation && may(actor, kind.answer, subjectOfTarget(target))
    // The organisation may explain itself until the discussion is closed; others as long as comments are taken.
    if (target.intake !== 'open' && !(official && !target.closed))
      return refuse(intakeRefusals[target.intake])
    if (!allowed.ok && !official) return allowed
    if (flooding) return refuse('flooding')
    const body = checked.value
    return accept({ body, official, language: writtenLanguage(body, input.pageLanguage) })
  },
  write: async (
    inside,
    { thing: { comment, target }, decision: { body, language, official }, actor, now },
  ) => {
    const id = newId<'reply'>(now)
    const added = await addReply(inside.db, {
      id,
      comment_id: comment.id,
      language,
      body,
      account_id: actor.account,
      author_name: actor.name,
      organisation_id: official ? target.organisation : null,
      state: 'public',
      hidden_rule: null,
      hidden_reason: null,
      hidden_at: null,
      digest: digestOf(foldLetters(body)),
      written_at: now,
    })
    return added ? id : refuse('submitted-already')
  },
  audit: 'none',
  journal: (_, { input, thing: { kind, target }, decision, actor }, id) =>
    commentAct('reply', id, target, {
      ...targetContent(kind, target),
      comment: input.comment,
      ...decision,
      author: actor.name,
    }),
  notify: 'nobody',
})
