import type { LocalDate } from '#domain/base/local-date.ts'
import { holdsPost, type Participant } from './eligibility.ts'

export {
  checkCollection,
  checkParticipation,
  comesOfAgeOn,
  type HeldPost,
  IDENTITY_REST_DAYS,
  lastCollectionDay,
  mayTakePart,
  type Participant,
  type ParticipationRefusal,
  type ParticipationRule,
  type VerifiedResidence,
  VOTING_AGE,
} from './eligibility.ts'

/** Levels of taking part, from least to most known. */
export const participationLevels = ['visitor', 'contact', 'signed-in', 'resident', 'member'] as const
export type ParticipationLevel = (typeof participationLevels)[number]

/**
 * All levels of a person on a day. They do not contain each other: a member of a council who lives elsewhere is not a
 * resident, and most residents are not members.
 */
export const participationLevelsOf = (
  { contact, signedIn = false, residence, posts = [] }: Participant,
  day: LocalDate,
): readonly ParticipationLevel[] => [
  'visitor',
  ...(contact || signedIn ? (['contact'] as const) : []),
  ...(signedIn ? (['signed-in'] as const) : []),
  ...(signedIn && residence ? (['resident'] as const) : []),
  ...(signedIn && posts.some((post) => holdsPost(post, day)) ? (['member'] as const) : []),
]

/** The highest level of a person on a day, for display. */
export const participationLevelOf = (participant: Participant, day: LocalDate): ParticipationLevel =>
  participationLevelsOf(participant, day).at(-1) ?? 'visitor'
