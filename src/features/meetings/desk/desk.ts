import { HOUR_MS } from '#domain/base/duration.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
import { instantOf } from '#domain/base/local-time.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { DeskSection, Task } from '#platform/feature.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { lawTerms, workCalendar, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatDayTime } from '#ui/format/index.ts'
import { readPlaceCode } from '../announcement/directory-model.ts'
import { findDrafts, listDrafts } from '../announcement/draft-store.ts'
import { draftMessages } from '../announcement/messages.ts'
import { draftPath, draftTitle, type MeetingDraft } from '../announcement/model.ts'
import { CHECK_IN_HOURS, peoplePath } from '../attendance/model.ts'
import { announceBy } from '../deadline-model.ts'
import { kindNames, messages } from '../messages.ts'
import { DESK, deskPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { deskMessages as words } from './messages.ts'
import type { DeskMeeting } from './model.ts'
import { findDeskMeetings, listPressing } from './store.ts'

const { prepare } = meetingPermissions
const endOf = (day: string, zone: string) => instantOf(day, '23:59', zone)

const checkInTask = (meeting: DeskMeeting, language: Language): Task => ({
  path: peoplePath(meeting),
  title: textIn(meeting.title, language),
  why: words.today[language],
  dueAt: meeting.endsAt,
})

/** By when a draft must be announced: by the term of law, or before its day has passed. */
function draftTerm({ content }: MeetingDraft): Date | undefined {
  if (content.kind === '' || !isLocalDate(content.day)) return undefined
  const by = announceBy(content, lawTerms, workCalendar)
  return endOf(by?.day ?? content.day, zoneOfTerritory(readPlaceCode(content.territory) ?? ''))
}

function draftTask(draft: MeetingDraft, language: Language): Task {
  const dueAt = draftTerm(draft)
  const when = draft.announceAt
  return {
    path: draftPath(draft.id),
    title: draftTitle(draft.content, language) ?? draftMessages.untitled[language],
    why: draft.announceFailed
      ? draftMessages.scheduleFailed[language]
      : when
        ? draftMessages.scheduled[language](formatDayTime(language, when.toISOString(), zoneOfTerritory('')))
        : draftMessages.finish[language],
    ...(when ? { dueAt: when } : dueAt ? { dueAt } : {}),
  }
}

/**
 * Meetings on the first page of the desk: people to check in, drafts to finish. Two queries. Outcomes that are due are
 * tasks of `deadlines`.
 */
export const desk: DeskSection = {
  path: DESK,
  label: messages.title,
  allow: prepare,
  waiting: async ({ db, now }, actor, language, limit) => {
    const scopes = scopesOf(actor, prepare)
    const at = now()
    const until = new Date(Number(at) + CHECK_IN_HOURS * HOUR_MS)
    const [meetings, { drafts }] = await Promise.all([
      listPressing(db, scopes, { now: at, until, limit }),
      listDrafts(db, scopes, { offset: 0, limit }),
    ])
    return [
      ...meetings.map((meeting) => checkInTask(meeting, language)),
      ...drafts.map((draft) => draftTask(draft, language)),
    ].slice(0, limit)
  },
  search: async ({ db }, actor, typed, language, limit) => {
    const scopes = scopesOf(actor, prepare)
    const [meetings, drafts] = await Promise.all([
      findDeskMeetings(db, scopes, typed, limit),
      findDrafts(db, scopes, typed, limit),
    ])
    return [
      ...drafts.map((draft) => ({
        path: draftPath(draft.id),
        title: draftTitle(draft.content, language) ?? draftMessages.untitled[language],
        what: draftMessages.editTitle[language],
      })),
      ...meetings.map((meeting) => ({
        path: deskPath(meeting),
        title: textIn(meeting.title, language),
        what: [
          kindNames[meeting.kind][language],
          formatDayTime(language, meeting.startsAt.toISOString(), zoneOfTerritory(meeting.place.code)),
        ].join(', '),
      })),
    ].slice(0, limit)
  },
}
