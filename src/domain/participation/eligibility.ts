import { addDays, type LocalDate, toLocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { isInPlace, type PlaceRange } from '#domain/territory/index.ts'

/**
 * Days for which the identity of somebody who erased their account is kept from being used again. Nobody can take part
 * in one collection under two accounts, as long as no collection lasts longer. The longest by law is that of joining a
 * petition, six months (APPC, chapter 12-1): 184 days, when it begins in March or July.
 */
export const IDENTITY_REST_DAYS = 184

/** The age at which people vote (Constitution; LG 39-3 for gatherings of a local community). */
export const VOTING_AGE = 18

/** Who may take part in something. */
export type ParticipationRule = {
  /** What one person counts; a whole number from 1. */
  readonly weight?: number
} & (
  | { readonly who: 'everyone' }
  /** Whoever has confirmed an address, once. */
  | { readonly who: 'contact' }
  | {
      readonly who: 'resident'
      readonly place: PlaceRange
      /** The day by which the register is made: who moved in later does not take part. */
      readonly registerDay: LocalDate
      /** The law wants people of voting age. */
      readonly ofAge: boolean
    }
  | { readonly who: 'member'; readonly organisation: string }
)

/** Where somebody is a verified resident. */
export type VerifiedResidence = {
  /** The number of the place among territories. */
  readonly ordinal: number
  readonly since: LocalDate
  /** The day on which a minor comes of age; null: of age when they were verified, and nothing else is kept. */
  readonly ofAgeOn: LocalDate | null
  /** False: verified before ages were looked at. */
  readonly ageChecked: boolean
}

export type HeldPost = {
  readonly organisation: string
  readonly startsOn: LocalDate | null
  /** The last day, inclusive. */
  readonly endsOn: LocalDate | null
}

/** What is known about somebody who wants to take part. */
export type Participant = {
  /** They have confirmed an address: by a letter, or by signing in. */
  readonly contact: boolean
  /** They are signed in, and so have confirmed an address. */
  readonly signedIn?: boolean
  /** Absent: not signed in, or nowhere a verified resident. */
  readonly residence?: VerifiedResidence | undefined
  readonly posts?: readonly HeldPost[]
}

export type ParticipationRefusal =
  | 'contact-needed'
  | 'residence-needed'
  | 'resident-elsewhere'
  | 'resident-later'
  | 'age-unknown'
  | 'under-age'
  | 'member-needed'

/** Whether a post is held on a day. */
export const holdsPost = ({ startsOn, endsOn }: HeldPost, day: LocalDate): boolean =>
  (startsOn === null || startsOn <= day) && (endsOn === null || day <= endsOn)

/**
 * Whether a person may take part on a day, and with which weight. The first thing that is missing is the refusal, in the
 * order in which a person would have to see to it.
 */
export function checkParticipation(
  rule: ParticipationRule,
  { contact, residence, posts = [] }: Participant,
  day: LocalDate,
): Result<{ readonly weight: number }, ParticipationRefusal> {
  const { weight = 1 } = rule
  if (!Number.isSafeInteger(weight) || weight < 1) throw new Error(`${weight} is no weight`)
  const admitted = accept({ weight })
  if (rule.who === 'everyone') return admitted
  if (!contact) return refuse('contact-needed')
  if (rule.who === 'contact') return admitted
  if (rule.who === 'member') {
    const isHeld = posts.some((post) => post.organisation === rule.organisation && holdsPost(post, day))
    return isHeld ? admitted : refuse('member-needed')
  }
  if (!residence) return refuse('residence-needed')
  const { ordinal, since, ofAgeOn, ageChecked } = residence
  if (!isInPlace(ordinal, rule.place)) return refuse('resident-elsewhere')
  if (since > rule.registerDay) return refuse('resident-later')
  if (!rule.ofAge) return admitted
  if (!ageChecked) return refuse('age-unknown')
  return ofAgeOn !== null && ofAgeOn > day ? refuse('under-age') : admitted
}

/** Whether a person may take part on a day. */
export const mayTakePart = (rule: ParticipationRule, participant: Participant, day: LocalDate): boolean =>
  checkParticipation(rule, participant, day).ok

/**
 * The day on which somebody comes of age, or null when they are. A person born on 29 February comes of age on 1 March
 * where the year has no such day, so that nobody is admitted a day too early.
 */
export function comesOfAgeOn(bornOn: LocalDate, today: LocalDate): LocalDate | null {
  const year = String(Number(bornOn.slice(0, 4)) + VOTING_AGE).padStart(4, '0')
  const same = `${year}${bornOn.slice(4)}`
  const leap = bornOn.slice(5) === '02-29' && !isLeap(Number(year))
  const on = toLocalDate(leap ? `${year}-03-01` : same)
  return on > today ? on : null
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The last day that a collection of voices may have, if it begins on a day. */
export const lastCollectionDay = (opensOn: LocalDate): LocalDate => addDays(opensOn, IDENTITY_REST_DAYS)

/** Whether voices may be collected from one day to another, inclusive: identities must rest for longer than that. */
export function checkCollection({
  opensOn,
  closesOn,
}: {
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate
}): Result<undefined, 'collection-backwards' | 'collection-too-long'> {
  if (closesOn < opensOn) return refuse('collection-backwards')
  return closesOn > lastCollectionDay(opensOn) ? refuse('collection-too-long') : accept(undefined)
}
