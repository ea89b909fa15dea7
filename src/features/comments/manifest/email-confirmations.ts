import type { EmailConfirmation, Feature } from '#platform/feature.ts'
import { confirmJoin } from '../joining/actions.ts'
import { joinableComment } from '../joining/kinds.ts'
import { joinComment } from '../joining/messages.ts'
import type { CommentTargetKind } from '../kinds.ts'
import { commentPath } from '../model.ts'
import { confirmComment } from '../submission/actions.ts'
import { submissionMessages } from '../submission/messages.ts'

/** What people who are not signed in confirm by the link of a letter, for one kind of things that are discussed. */
export const emailConfirmations = (
  { kind }: CommentTargetKind,
  { navigation }: Feature,
): Readonly<Record<string, EmailConfirmation>> => ({
  [`${kind}.comment`]: {
    label: submissionMessages.confirmComment,
    explanation: submissionMessages.confirmCommentWhy,
    onConfirmed: async (inside, account, thing) => {
      const confirmed = await confirmComment(inside, { account, id: thing })
      if (!confirmed.ok) return navigation?.path ?? ''
      return 'path' in confirmed.value ? confirmed.value.path : `${commentPath(confirmed.value.number)}#sent`
    },
  },
  [`${kind}.join`]: {
    label: joinComment.confirm,
    explanation: joinComment.confirmHelp,
    onConfirmed: async (inside, account, thing) =>
      `${(await confirmJoin(inside, joinableComment, account, thing)) ?? commentPath(Number(thing))}#joined`,
  },
})
