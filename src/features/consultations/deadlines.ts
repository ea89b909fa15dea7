import { type Language, textIn } from '#domain/base/text.ts'
import { type CalendarEvent, writeCalendar } from '#domain/icalendar/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { wallClock } from '#ui/format/index.ts'
import { messages } from './messages.ts'
import { type ConsultationEntry, consultationPath } from './model.ts'

type Reader = { readonly language: Language; readonly origin: string }

/** Minutes between the clock of a zone and UTC, from the wall clock's own '+05:00'. */
function offsetAt(zone: string, moment: number): number {
  const { offset } = wallClock(new Date(moment).toISOString(), zone)
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

const HALF_HOUR = 30 * 60_000

/** Half an hour in the morning of the day, so that a telephone reminds while there is time left. */
function eventOf(
  consultation: ConsultationEntry,
  what: 'closes' | 'answers',
  { language, origin }: Reader,
): CalendarEvent {
  const { closesOn, answersDueOn, place, body, announcedAt } = consultation
  const day = what === 'closes' ? closesOn : answersDueOn
  const zone = zoneOfTerritory(place.code)
  const nine = `${day}T09:00:00`
  const start = new Date(nine + wallClock(`${nine}Z`, zone).offset)
  const url = `${origin}/${language}${consultationPath(consultation)}`
  const title = textIn(consultation.title, language)
  return {
    uid: `${consultation.id}-${what}`,
    sequence: 0,
    status: 'CONFIRMED',
    zone,
    start,
    end: new Date(start.getTime() + HALF_HOUR),
    created: announcedAt ?? start,
    changed: announcedAt ?? start,
    summary: `${(what === 'closes' ? messages.lastDay : messages.answersDue)[language]}: ${title}`,
    description: `${textIn(consultation.purpose, language)}\n\n${url}`,
    location: place.label[language],
    categories: [messages.title[language]],
    url,
    organiser: {
      name: textIn(body.name, language),
      uri: `${origin}/${language}${organisationPath(body)}`,
    },
  }
}

/** The last days of consultations and the days by which answers are due, as a calendar file. */
export const deadlinesOf = (
  consultations: readonly ConsultationEntry[],
  about: Reader & { readonly name: string; readonly path: string },
): string =>
  writeCalendar({
    product: 'Kenes//Consultations',
    name: about.name,
    language: about.language,
    url: `${about.origin}/${about.language}${about.path}`,
    events: consultations.flatMap((one) => [eventOf(one, 'closes', about), eventOf(one, 'answers', about)]),
    offsetAt,
  })
