import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { FeedEntry } from '#domain/feed/index.ts'
import { workingDaysLeft } from '#domain/law-terms/index.ts'
import { workCalendar, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatDayOfYear, wallClock } from '#ui/format/index.ts'
import { messages } from '../messages.ts'
import { type ConsultationListItem, consultationPath, documentKinds, versionPath } from '../model.ts'
import { knownLastDay } from '../state-model.ts'
import { feedNames } from './messages.ts'
import type { ConsultationHappening } from './store.ts'

/** Days before the last day on which a feed reminds its readers. */
export const REMINDED_DAYS = 3

type Reader = { readonly language: Language; readonly origin: string }

/** The language of a title for a reader: their own, if the title has it. */
const languageOf = ({ title }: ConsultationListItem, language: Language): Language =>
  title[language] === undefined ? 'ru' : language

const common = (of: ConsultationListItem, { language }: Reader) => ({
  author: textIn(of.organisation.name, language),
  tags: [
    { term: of.kind, label: documentKinds[of.kind].label[language] },
    { term: of.place.slug, label: of.place.label[language] },
  ],
  language: languageOf(of, language),
})

function summaryOf({ what, consultation, note }: ConsultationHappening, language: Language): string {
  const { purpose, closesOn, decidedOn, inForceOn } = consultation
  const lastDay = knownLastDay(consultation)
  const day = (one: LocalDate | null) => formatDayOfYear(language, one ?? closesOn)
  switch (what) {
    case 'version':
      return note ? textIn(note, language) : textIn(purpose, language)
    case 'decided':
      return messages.decidedOn[language](day(decidedOn))
    case 'in-force':
      return messages.inForceOn[language](day(inForceOn))
    case 'closed':
    case 'corrected':
      return textIn(purpose, language)
    default:
      return lastDay === null
        ? textIn(purpose, language)
        : `${textIn(purpose, language)} (${messages.until[language](day(lastDay))})`
  }
}

/** An event of a consultation as a feed entry. */
export function happeningEntry(happening: ConsultationHappening, reader: Reader): FeedEntry {
  const { what, id, at, number, consultation } = happening
  const { language, origin } = reader
  const page = `${origin}/${language}${consultationPath(consultation)}`
  const label = what === 'version' ? feedNames.version[language](number ?? 1) : feedNames[what][language]
  const url =
    what === 'version' && number
      ? `${origin}/${language}${versionPath(consultation, number)}`
      : what === 'decided'
        ? `${page}#decision`
        : page
  return {
    id: `${page}#${id}`,
    url,
    title: `${label}: ${textIn(consultation.title, language)}`,
    summary: summaryOf(happening, language),
    at,
    ...common(consultation, reader),
  }
}

/** A reminder that a consultation ends soon; an extended term gets another one. */
export function closingEntry(
  consultation: ConsultationListItem,
  reader: Reader,
  today: LocalDate,
): FeedEntry {
  const { closesOn, place, announcedAt } = consultation
  const { language, origin } = reader
  const url = `${origin}/${language}${consultationPath(consultation)}`
  const midnight = `${addDays(closesOn, -REMINDED_DAYS)}T00:00:00`
  const since = new Date(midnight + wallClock(`${midnight}Z`, zoneOfTerritory(place.code)).offset)
  const left = workingDaysLeft(workCalendar, today, closesOn)
  return {
    id: `${url}#closing-${closesOn}`,
    url,
    title: `${feedNames.closing[language]}: ${textIn(consultation.title, language)}`,
    summary: messages.openUntil[language](formatDayOfYear(language, closesOn), left.ok ? left.value : 0),
    // A discussion shorter than the reminder period is closing from its first day.
    at: announcedAt && announcedAt > since ? announcedAt : since,
    ...common(consultation, reader),
  }
}
