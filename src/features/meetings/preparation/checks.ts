import type { CheckedContent, FoundDraft } from '#features/drafts/index.ts'
import { organisationKinds } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { findDirectory } from './directory/store.ts'
import { type Directory, nameProblems, newEntryProblems } from './directory-model.ts'
import type { MeetingContent } from './model.ts'
import { type MeetingProblems, problemsIn } from './problem-model.ts'
import {
  clockIn,
  type MeetingSeats,
  type MeetingTimes,
  type PlaceClockOf,
  parseSeats,
  parseTimes,
} from './times-model.ts'

export type MeetingDraft = FoundDraft<MeetingContent>

/** What is announced of a draft in which nothing is wrong. */
export type ReadyMeeting = {
  /** Undefined of corrections, which leave the time alone. */
  readonly times: MeetingTimes | undefined
  readonly seats: MeetingSeats
  /** KATO code of the place of the meeting. */
  readonly territory: string
  /** The entries of the directory that the draft names. */
  readonly directory: Directory
}

/** The clock of the place with a KATO code. */
export const placeClockOf: PlaceClockOf = (territory) => clockIn(zoneOfTerritory(territory))

/** What corrections leave alone: it is changed by a move, which writes to registered people. */
const moveFields = ['day', 'starts', 'ends', 'territory', 'venue-kk', 'venue-ru', 'address-kk', 'address-ru']

const problemsOfCorrections = (problems: MeetingProblems): MeetingProblems =>
  Object.fromEntries(
    Object.entries(problems).filter(
      ([field, code]) => !moveFields.includes(field) && code !== 'closing-past',
    ),
  )

/** All problems of a draft that would be announced, or of corrections that would be published, at a moment. */
export async function checkMeeting(
  { db }: Context,
  { content, state, publisher }: MeetingDraft,
  at: Date,
): Promise<CheckedContent<ReadyMeeting>> {
  const directory = await findDirectory(db, content)
  const clock = placeClockOf(directory.place?.code ?? '')
  const { startsAt, times, problems: timeProblems } = parseTimes(content, clock, at)
  const { seats, problems: seatProblems } = parseSeats(content, startsAt, clock, at)
  const all = {
    ...problemsIn(content),
    ...nameProblems(content, directory),
    ...newEntryProblems(content, directory, organisationKinds),
    ...timeProblems,
    ...seatProblems,
  }
  const isCorrection = state === 'published'
  const problems = isCorrection ? problemsOfCorrections(all) : all
  const territory = directory.place?.code ?? (isCorrection ? publisher.code : undefined)
  const isReady = seats && territory && (times || isCorrection) && Object.keys(problems).length === 0
  return isReady ? { ok: true, value: { times, seats, territory, directory } } : { ok: false, problems }
}
