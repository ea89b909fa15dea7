/** What is known about a person who takes part. */
export type ParticipationStatus = {
  /** They have confirmed their address. */
  readonly contact: boolean
  readonly signedIn: boolean
  /** Verified as one living person of one place. */
  readonly resident: boolean
  /** They hold a post in a body. */
  readonly member: boolean
}

/** Levels of taking part, from least to most known. */
export const levels = ['visitor', 'contact', 'signed-in', 'resident', 'member'] as const
export type ParticipationLevel = (typeof levels)[number]

/**
 * All levels of a person. They do not contain each other: a member of a council who lives elsewhere is not a resident,
 * and most residents are not members. People who are signed in have confirmed their address.
 */
export const levelsOf = ({
  contact,
  signedIn,
  resident,
  member,
}: ParticipationStatus): readonly ParticipationLevel[] => [
  'visitor',
  ...(contact || signedIn ? (['contact'] as const) : []),
  ...(signedIn ? (['signed-in'] as const) : []),
  ...(signedIn && resident ? (['resident'] as const) : []),
  ...(signedIn && member ? (['member'] as const) : []),
]

/** Whether a person reaches a level. */
export const reaches = (status: ParticipationStatus, level: ParticipationLevel): boolean =>
  levelsOf(status).includes(level)

/** The highest level of a person, for display. */
export const levelOf = (status: ParticipationStatus): ParticipationLevel =>
  levelsOf(status).at(-1) ?? 'visitor'
