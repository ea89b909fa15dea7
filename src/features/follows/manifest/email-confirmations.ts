import type { Feature } from '#platform/feature.ts'
import { confirmFollow } from '../following/actions.ts'
import { followingMessages } from '../following/messages.ts'
import { FOLLOW_PURPOSE } from '../model.ts'

/** What people who are not signed in confirm by the link of a letter. */
export const emailConfirmations: NonNullable<Feature['emailConfirmations']> = {
  [FOLLOW_PURPOSE]: {
    label: followingMessages.confirm,
    explanation: followingMessages.confirmWhy,
    onConfirmed: confirmFollow,
  },
}
