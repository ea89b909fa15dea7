import { type Language, textIn } from '#domain/base/text.ts'
import { type CalendarEvent, morningOf, writeCalendar } from '#domain/icalendar/index.ts'
import { openPauseOf, phaseEvents } from '#domain/schedule/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { messages, stateNames } from '../messages.ts'
import { type ConsultationListItem, consultationPath } from '../model.ts'
import { scheduleOf } from '../state-model.ts'

type Reader = { readonly language: Language; readonly origin: string }

/** The fields that all events of a consultation share. */
function commonOf(consultation: ConsultationListItem, { language, origin }: Reader) {
  const { place, organisation, announcedAt, purpose, sequence, daysChangedAt } = consultation
  const created = announcedAt ?? new Date(0)
  const url = `${origin}/${language}${consultationPath(consultation)}`
  return {
    created,
    changed: daysChangedAt ?? created,
    sequence,
    description: `${textIn(purpose, language)}\n\n${url}`,
    location: place.label[language],
    categories: [messages.title[language]],
    url,
    organiser: {
      name: textIn(organisation.name, language),
      uri: `${origin}/${language}${organisationPath(organisation)}`,
    },
  }
}

const markPaused = (summary: string, isCertain: boolean, language: Language): string =>
  isCertain ? summary : `${stateNames.paused[language]}. ${summary}`

function eventOf(
  consultation: ConsultationListItem,
  what: 'closes' | 'answers',
  reader: Reader,
): CalendarEvent {
  const { language } = reader
  const { closesOn, answersDueOn, place } = consultation
  const day = what === 'closes' ? closesOn : answersDueOn
  // In a pause of which it is not known when it ends no day is certain.
  const isCertain = !openPauseOf(consultation)
  const name = (what === 'closes' ? messages.lastDay : messages.answersDue)[language]
  return {
    ...commonOf(consultation, reader),
    ...morningOf(day, zoneOfTerritory(place.code)),
    uid: `${consultation.id}-${what}`,
    status: isCertain ? 'CONFIRMED' : 'TENTATIVE',
    summary: markPaused(`${name}: ${textIn(consultation.title, language)}`, isCertain, language),
  }
}

const phaseNames = { discussion: messages.stepOpen, answers: messages.stepAnswers }

/** The phases of a consultation as all-day events. Calendars update them when its days have changed. */
function phasesOf(consultation: ConsultationListItem, reader: Reader): CalendarEvent[] {
  const { language } = reader
  const { description, ...common } = commonOf(consultation, reader)
  return phaseEvents(scheduleOf(consultation), {
    ...common,
    uid: `${consultation.id}-phase`,
    summary: ({ name }, isCertain) =>
      markPaused(
        `${phaseNames[name][language]}: ${textIn(consultation.title, language)}`,
        isCertain,
        language,
      ),
    description: () => description,
  })
}

type About = Reader & { readonly name: string; readonly path: string }

const write = (events: readonly CalendarEvent[], about: About): string =>
  writeCalendar({ ...about, product: 'Kenes//Consultations', events })

/** The last day for comments and the day on which answers are due, as events of a calendar. */
export const lastDaysOf = (consultation: ConsultationListItem, reader: Reader): CalendarEvent[] => [
  eventOf(consultation, 'closes', reader),
  eventOf(consultation, 'answers', reader),
]

/** The last days of consultations and the due days of answers, as a calendar file. */
export const deadlinesOf = (consultations: readonly ConsultationListItem[], about: About): string =>
  write(
    consultations.flatMap((consultation) => lastDaysOf(consultation, about)),
    about,
  )

/** One consultation as a calendar file: its phases and its last days. */
export const consultationCalendarOf = (consultation: ConsultationListItem, about: About): string =>
  write([...phasesOf(consultation, about), ...lastDaysOf(consultation, about)], about)
