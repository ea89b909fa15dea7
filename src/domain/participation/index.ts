/** What is known of somebody who takes part. */
export type Standing = {
  /** She has confirmed that a letter reaches her. */
  readonly contact: boolean
  readonly signedIn: boolean
  /** That she is one living person of one place was verified. */
  readonly resident: boolean
  /** She holds a post in a body. */
  readonly member: boolean
}

/** Levels of taking part, from least to most known. */
export const levels = ['visitor', 'contact', 'signed-in', 'resident', 'member'] as const
export type Level = (typeof levels)[number]

/**
 * All levels that somebody has. They do not contain each other: a member of a council who lives elsewhere is no
 * resident, and a resident is seldom a member. Who is signed in has confirmed her contact.
 */
export const levelsOf = ({ contact, signedIn, resident, member }: Standing): readonly Level[] => [
  'visitor',
  ...(contact || signedIn ? (['contact'] as const) : []),
  ...(signedIn ? (['signed-in'] as const) : []),
  ...(signedIn && resident ? (['resident'] as const) : []),
  ...(signedIn && member ? (['member'] as const) : []),
]

/** Whether somebody may do what asks for a level. */
export const reaches = (standing: Standing, level: Level): boolean => levelsOf(standing).includes(level)

/** The highest level, to tell a person where she stands. */
export const levelOf = (standing: Standing): Level => levelsOf(standing).at(-1) ?? 'visitor'
