import type { Language } from '#domain/base/text.ts'
import { textIn } from '#domain/base/text.ts'
import type { DeskSection, Task } from '#platform/feature.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { lawTerms, workCalendar, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatDayTime, instantOf, wallClock } from '#ui/format/index.ts'
import { readPlaceCode } from '../announcement/choice-model.ts'
import { type Draft, findDrafts, listDrafts } from '../announcement/draft-store.ts'
import { draftMessages } from '../announcement/messages.ts'
import { draftTitle } from '../announcement/model.ts'
import { kindNames } from '../messages.ts'
import { meetingKinds } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { messages as words } from './messages.ts'
import {
  announceBy,
  type DeskMeeting,
  deskPath,
  draftPath,
  MEETINGS_DESK,
  needsOutcome,
  outcomeBy,
} from './model.ts'
import { findDeskMeetings, listPressing } from './store.ts'

const HOUR_MS = 3_600_000
/** The door of a meeting is told from the morning on. */
const DOOR_HOURS = 12

const { prepare } = meetingPermissions
const endOf = (day: string, zone: string) => instantOf(day, '23:59', zone)

function meetingTask(meeting: DeskMeeting, language: Language, now: Date): Task {
  const title = textIn(meeting.title, language)
  const zone = zoneOfTerritory(meeting.place.code)
  if (!needsOutcome(meeting, now))
    return {
      path: `${deskPath(meeting)}/people`,
      title,
      why: words.today[language],
      dueAt: meeting.endsAt,
    }
  const last = outcomeBy(wallClock(meeting.endsAt.toISOString(), zone).day, workCalendar)
  return {
    path: `${deskPath(meeting)}/hold`,
    title,
    why: words.waitsOutcome[language],
    ...(last ? { dueAt: endOf(last, zone) } : {}),
  }
}

/** By when a draft must be announced: as the law has it, or as long as its day is ahead. */
function draftTerm({ content }: Draft): Date | undefined {
  const zone = zoneOfTerritory(readPlaceCode(content.territory) ?? '')
  const kind = meetingKinds.find((one) => one === content.kind)
  if (!kind || !/^\d{4}-\d{2}-\d{2}$/.test(content.day)) return undefined
  const by = announceBy(kind, content.day, lawTerms, workCalendar)
  return endOf(by?.day ?? content.day, zone)
}

function draftTask(draft: Draft, language: Language): Task {
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

/** Meetings at the desk: outcomes that are owed, doors that open, drafts to finish. Two queries. */
export const section: DeskSection = {
  path: MEETINGS_DESK,
  label: words.section,
  allow: prepare,
  waiting: async ({ db, now }, actor, language, limit) => {
    const scopes = scopesOf(actor, prepare)
    const at = now()
    const until = new Date(Number(at) + DOOR_HOURS * HOUR_MS)
    const [meetings, { drafts }] = await Promise.all([
      listPressing(db, scopes, { now: at, until, limit }),
      listDrafts(db, scopes, { offset: 0, limit }),
    ])
    return [
      ...meetings.map((meeting) => meetingTask(meeting, language, at)),
      ...drafts.map((draft) => draftTask(draft, language)),
    ].slice(0, limit)
  },
  find: async ({ db }, actor, typed, language, limit) => {
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
