import type { Id } from '#domain/base/id.ts'
import { type Label, type Language, languages, type Text, textIn } from '#domain/base/text.ts'
import { PLACE_KIND } from '#domain/territory/index.ts'
import { TOPIC_KIND } from '#domain/topic/index.ts'
import type { NotificationSource } from '#features/follows/index.ts'
import { ORGANISATION_KIND, PERSON_KIND } from '#features/organisations/index.ts'
import type { Db } from '#platform/db/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatRange } from '#ui/format/index.ts'
import { messages } from '../messages.ts'
import { meetingPath, type ReplacedValues } from '../model.ts'
import {
  listLastChanges,
  listNewlyAnnouncedMeetings,
  listNewMeetingChanges,
  listPeopleOfMeetings,
  listRegisteredAccounts,
  listUpcomingMeetings,
} from './notification-store.ts'

const changeNames: Readonly<Record<Exclude<ReplacedValues['what'], 'held'>, Label>> = {
  moved: { kk: 'Басқа уақытқа көшірілді', ru: 'Перенесена на другое время', en: 'Moved to another time' },
  place: { kk: 'Өтетін орны өзгерді', ru: 'Изменилось место', en: 'Moved to another place' },
  cancelled: { kk: 'Өткізілмейтін болды', ru: 'Отменена', en: 'Cancelled' },
}

type Sitting = {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly code: string
  readonly venue: Text
  readonly label: Label
}

/** When and where, in one line; `what` happened to it comes first. */
const lineOf = ({ startsAt, endsAt, code, venue, label }: Sitting, what?: Label) =>
  Object.fromEntries(
    languages.map((language) => {
      const when = formatRange(language, startsAt.toISOString(), endsAt.toISOString(), zoneOfTerritory(code))
      const line = [when, textIn(venue, language), label[language]].join(', ')
      return [language, what ? `${what[language]}: ${line}` : line]
    }),
  ) as Record<Language, string>

type Announced = {
  readonly meeting: Id<'meeting'>
  readonly territory: string
  readonly organiser: string
  readonly topic: string
}

/** The place, the organiser, the topic and the speakers of each meeting. */
async function addConcerns<Row extends Announced>(db: Db, rows: readonly Row[]) {
  const people = await listPeopleOfMeetings(
    db,
    rows.map(({ meeting }) => meeting),
  )
  return rows.map((row) => ({
    ...row,
    concerns: [
      { kind: PLACE_KIND, id: row.territory },
      { kind: ORGANISATION_KIND, id: row.organiser },
      { kind: TOPIC_KIND, id: row.topic },
      ...(people.get(row.meeting) ?? []).map((person) => ({ kind: PERSON_KIND, id: person })),
    ],
  }))
}

/** New meetings, while they are still ahead, and what happened to them: for followers of what a meeting concerns. */
export const notificationSources: readonly NotificationSource[] = [
  {
    kind: 'meetings.announced',
    heading: messages.title,
    cacheTags: ['meeting'],
    listNew: async ({ db, now }, since) =>
      (await addConcerns(db, await listNewlyAnnouncedMeetings(db, since, now()))).map(
        ({ meeting, at, before, concerns }) => ({ id: meeting, at, before, concerns }),
      ),
    find: async ({ db, now }, ids) =>
      (await listUpcomingMeetings(db, ids, now())).map((meeting) => ({
        path: meetingPath(meeting),
        title: meeting.title,
        line: lineOf(meeting),
      })),
  },
  {
    kind: 'meetings.changed',
    heading: {
      kk: 'Жиындарда не өзгерді',
      ru: 'Что изменилось во встречах',
      en: 'Meetings: what changed',
    },
    cacheTags: ['meeting'],
    listNew: async ({ db, now }, since) =>
      (await addConcerns(db, await listNewMeetingChanges(db, since, now()))).map(
        ({ id, at, what, startsAt, concerns }) => ({
          id,
          at,
          ...(what === 'held' ? {} : { before: startsAt }),
          concerns,
        }),
      ),
    find: async ({ db, now }, ids) =>
      (await listLastChanges(db, ids, now())).map((meeting) => ({
        path: meetingPath(meeting),
        title: meeting.title,
        line:
          meeting.what === 'held' ? messages.outcomePublished : lineOf(meeting, changeNames[meeting.what]),
      })),
    listAlreadyNotified: ({ db }, change, people) => listRegisteredAccounts(db, change, people),
  },
]
