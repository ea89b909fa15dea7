import type { Confirms } from '#platform/feature.ts'
import { commentPath, consultationPath } from '../model.ts'
import { confirmComment, confirmJoin } from './actions.ts'
import { sayMessages } from './messages.ts'

/** What a person who is not signed in confirms by the link in her letter. */
export const confirms: Readonly<Record<string, Confirms>> = {
  'consultations.comment': {
    label: sayMessages.confirmComment,
    explanation: sayMessages.confirmCommentWhy,
    confirmed: async (inside, account, thing) => {
      const { number, slug } = await confirmComment(inside, account, thing)
      if (number !== undefined) return `${commentPath(number)}#sent`
      return slug === undefined ? '/consultations' : consultationPath({ slug })
    },
  },
  'consultations.join': {
    label: sayMessages.confirmJoin,
    explanation: sayMessages.confirmJoinWhy,
    confirmed: async (inside, account, thing) =>
      `${commentPath(await confirmJoin(inside, account, thing))}#joined`,
  },
}
