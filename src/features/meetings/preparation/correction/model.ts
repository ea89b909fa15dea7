import { emptyText, type TypedText, typedText } from '#domain/base/form.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
import { languages, type Text } from '#domain/base/text.ts'
import { formatPoint } from '#domain/location/index.ts'
import { isTime, type Meeting } from '../../model.ts'
import { choiceText, type DirectoryName, findChoice } from '../directory-model.ts'
import { isTyped, type MeetingContent } from '../model.ts'
import type { PlaceClockOf } from '../times-model.ts'

/** An announced meeting as the content of a draft. */
export function meetingToDraft(meeting: Meeting, placeClockOf: PlaceClockOf): MeetingContent {
  const { place, capacity, registrationClosesAt } = meeting
  const clock = placeClockOf(place.code)
  const start = clock.at(meeting.startsAt)
  const closes = registrationClosesAt && clock.at(registrationClosesAt)
  return {
    kind: meeting.kind,
    topic: meeting.topic,
    territory: place.code,
    title: typedText(meeting.title),
    about: typedText(meeting.about),
    venue: typedText(meeting.venue),
    address: typedText(meeting.address),
    point: meeting.point ? formatPoint(meeting.point) : '',
    mapUrl: meeting.mapUrl ?? '',
    onlineUrl: meeting.onlineUrl ?? '',
    day: start.day,
    starts: start.time,
    ends: clock.at(meeting.endsAt).time,
    capacity: capacity === null ? '' : String(capacity),
    closesDay: closes?.day ?? '',
    closesTime: closes?.time ?? '',
    participants: meeting.participants,
    partners: meeting.partners.map(choiceText),
    agenda: meeting.agenda.map(({ startsAt, title, person }) => ({
      time: startsAt ?? '',
      title: typedText(title),
      person: person?.kk ?? '',
    })),
    speakers: meeting.speakers.map((speaker) => ({
      person: choiceText(speaker),
      post: speaker.post ? typedText(speaker.post) : emptyText,
      organisation: speaker.organisation ? choiceText(speaker.organisation) : '',
    })),
    documents: meeting.documents
      .filter(({ role }) => role !== 'minutes')
      .map(({ title, url }) => ({ title: typedText(title), url })),
  }
}

const HOUR = 60
const DAY = 24 * HOUR
const minutesOf = (time: string) => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3))
const pad = (part: number) => String(part).padStart(2, '0')

/** A time of the agenda some minutes later or earlier; empty where it would fall on another day. */
function shiftTime(time: string, minutes: number): string {
  if (!isTime(time)) return time
  const at = minutesOf(time) + minutes
  return at < 0 || at >= DAY ? '' : `${pad(Math.floor(at / HOUR))}:${pad(at % HOUR)}`
}

/** What other acts change of a meeting: a move, and an announcement that added its speakers to the directory. */
export type PublishedFacts = {
  /** KATO code. */
  readonly code: string
  readonly venue: Text
  readonly address: Text
  readonly startsAt: Date
  readonly endsAt: Date
  readonly closesAt: Date | null
  readonly speakers: readonly {
    readonly person: DirectoryName
    readonly organisation: DirectoryName | null
  }[]
}

/**
 * Rebases corrections onto their meeting, which may have been moved since they were typed. Time and place become the
 * meeting's; times of the agenda keep their distance from the start; a closing of registration that nobody has changed
 * becomes the meeting's, one that was changed stays as typed. The content says from which start it was typed, so
 * rebasing twice changes nothing more. Speakers who were not in the directory when they were typed are in it now.
 */
export function rebaseContent(
  { code, venue, address, startsAt, endsAt, closesAt, speakers }: PublishedFacts,
  placeClockOf: PlaceClockOf,
  content: MeetingContent,
): MeetingContent {
  const clock = placeClockOf(code)
  const localTime = (instant: Date, earlierMs = 0) => clock.at(new Date(Number(instant) - earlierMs))
  const start = localTime(startsAt)
  const typedStart =
    isLocalDate(content.day) && isTime(content.starts)
      ? { day: content.day, starts: content.starts }
      : { day: start.day, starts: start.time }
  const movedMs =
    Number(clock.instantOf(start.day, start.time)) -
    Number(clock.instantOf(typedStart.day, typedStart.starts))
  const closedBefore = closesAt ? localTime(closesAt, movedMs) : { day: '', time: '' }
  const closes = closesAt ? localTime(closesAt) : closedBefore
  const untouched = content.closesDay === closedBefore.day && content.closesTime === closedBefore.time
  const minutes = minutesOf(start.time) - minutesOf(typedStart.starts)
  // What leads to the old venue is not published again.
  const isElsewhere =
    !isSameTyped(typedText(venue), content.venue) || !isSameTyped(typedText(address), content.address)
  return {
    ...content,
    ...(isElsewhere ? { point: '', mapUrl: '' } : {}),
    territory: code,
    venue: typedText(venue),
    address: typedText(address),
    day: start.day,
    starts: start.time,
    ends: localTime(endsAt).time,
    ...(untouched ? { closesDay: closes.day, closesTime: closes.time } : {}),
    agenda: content.agenda.map((row) => ({ ...row, time: shiftTime(row.time, minutes) })),
    speakers: content.speakers.map((row) => chosenSpeaker(row, content.speakers, speakers)),
  }
}

const isSameTyped = (one: TypedText, other: TypedText) =>
  languages.every((language) => one[language] === other[language])

type SpeakerRow = MeetingContent['speakers'][number]

const isCalled = ({ name }: DirectoryName, typed: TypedText) => name.kk === typed.kk && name.ru === typed.ru

/** A speaker as if they and their organisation had been chosen from the directory to which they were added. */
function chosenSpeaker(
  row: SpeakerRow,
  rows: readonly SpeakerRow[],
  speakers: PublishedFacts['speakers'],
): SpeakerRow {
  const { newPerson, newBody } = row
  const isOther = ({ person }: PublishedFacts['speakers'][number]) =>
    rows.some((other) => other !== row && other.person === choiceText(person))
  const found = isTyped(newPerson)
    ? speakers.find((speaker) => isCalled(speaker.person, newPerson) && !isOther(speaker))
    : speakers.find(({ person }) => findChoice([person], row.person))
  if (!found) return row
  const { person, organisation } = found
  const isAdded = organisation !== null && isTyped(newBody) && isCalled(organisation, newBody)
  return {
    ...row,
    ...(isTyped(newPerson) ? { person: choiceText(person), newPerson: emptyText, namesake: '' } : {}),
    ...(isAdded ? { organisation: choiceText(organisation), newBody: emptyText, newBodyKind: '' } : {}),
  }
}
