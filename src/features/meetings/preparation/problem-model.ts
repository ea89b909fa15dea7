import { isBlank, missingLanguages, type TypedText } from '#domain/base/form.ts'
import { languages } from '#domain/base/text.ts'
import { type PointRefusal, readPoint } from '#domain/location/index.ts'
import { topicNames } from '#domain/topic/index.ts'
import { DOCUMENT_URL, isTime, meetingKinds, VENUE_MAX } from '../model.ts'
import { isRowFilled, isTyped, type MeetingContent } from './model.ts'

/** What is wrong with a field of a draft; a message key. */
export type MeetingProblem =
  | 'kind-empty'
  | 'topic-empty'
  | 'territory-unknown'
  | 'kk-empty'
  | 'ru-empty'
  | 'text-long'
  | 'url-wrong'
  | PointRefusal
  | 'day-wrong'
  | 'time-wrong'
  | 'ends-before-start'
  | 'day-past'
  | 'capacity-wrong'
  | 'capacity-empty'
  | 'closing-empty'
  | 'closing-after-start'
  | 'closing-past'
  | 'person-unknown'
  | 'person-empty'
  | 'organisation-unknown'
  | 'url-empty'
  | 'chosen-and-new'
  | 'person-known'
  | 'organisation-known'
  | 'organisation-kind-empty'
  | 'file-foreign'
/** Problems by the name of the field. */
export type MeetingProblems = Readonly<Record<string, MeetingProblem>>

/** Characters of a title or the post of a speaker, in each language. */
export const TITLE_MAX = 300
const ABOUT_MAX = 20_000
const URL_OR_NONE = /^(https?:\/\/[^\s<>"]+)?$/

/** What is wrong with a text that is required in Kazakh and Russian. `max`: characters in each language. */
export const textProblems = (text: TypedText, field: string, max: number): MeetingProblems =>
  Object.fromEntries([
    ...languages
      .filter((language) => text[language].length > max)
      .map((language) => [`${field}-${language}`, 'text-long' as const]),
    ...missingLanguages(text).map((language) => [`${field}-${language}`, `${language}-empty` as const]),
  ])

/** What is missing or wrong before a meeting can be announced, without names from the directory and times. */
export const problemsIn = (content: MeetingContent): MeetingProblems => ({
  ...((meetingKinds as readonly string[]).includes(content.kind) ? {} : { kind: 'kind-empty' }),
  ...textProblems(content.title, 'title', TITLE_MAX),
  ...textProblems(content.about, 'about', ABOUT_MAX),
  ...((topicNames as readonly string[]).includes(content.topic) ? {} : { topic: 'topic-empty' }),
  ...textProblems(content.venue, 'venue', VENUE_MAX),
  ...textProblems(content.address, 'address', VENUE_MAX),
  ...pointProblem(content.point),
  ...(URL_OR_NONE.test(content.mapUrl) ? {} : { mapUrl: 'url-wrong' }),
  ...(URL_OR_NONE.test(content.onlineUrl) ? {} : { onlineUrl: 'url-wrong' }),
  ...rowProblems(content),
})

function pointProblem(typed: string): MeetingProblems {
  const point = typed === '' ? undefined : readPoint(typed)
  return point === undefined || point.ok ? {} : { point: point.refusal }
}

function rowProblems({ agenda, speakers, documents }: MeetingContent): MeetingProblems {
  const problems: Record<string, MeetingProblem> = {}
  for (const [index, row] of agenda.entries()) {
    if (!isRowFilled.agenda(row)) continue
    if (row.time !== '' && !isTime(row.time)) problems[`agenda-${index}-time`] = 'time-wrong'
    Object.assign(problems, textProblems(row.title, `agenda-${index}-title`, TITLE_MAX))
  }
  for (const [index, row] of speakers.entries()) {
    if (!isRowFilled.speakers(row)) continue
    if (row.person === '' && !isTyped(row.newPerson)) problems[`speakers-${index}-person`] = 'person-empty'
    if (!isBlank(row.post))
      Object.assign(problems, textProblems(row.post, `speakers-${index}-post`, TITLE_MAX))
  }
  for (const [index, row] of documents.entries()) {
    if (!isRowFilled.documents(row)) continue
    Object.assign(problems, textProblems(row.title, `documents-${index}-title`, TITLE_MAX))
    if (row.url === '') problems[`documents-${index}-url`] = 'url-empty'
    else if (!DOCUMENT_URL.test(row.url)) problems[`documents-${index}-url`] = 'url-wrong'
  }
  return problems
}
