import { type Language, languages, textIn } from '#domain/base/text.ts'
import { PLACE_KIND } from '#domain/territory/index.ts'
import { TOPIC_KIND } from '#domain/topic/index.ts'
import type { NotificationSource } from '#features/follows/index.ts'
import { ORGANISATION_KIND, PERSON_KIND } from '#features/organisations/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatRange } from '#ui/format/index.ts'
import { messages as words } from '../messages.ts'
import { meetingPath } from '../model.ts'
import { listAhead, listNewlyAnnounced, listPeople } from './notification-store.ts'

/** New meetings for followers of their place, organiser, topic and speakers: when and where, while they are still ahead. */
export const notificationSources: readonly NotificationSource[] = [
  {
    kind: 'meetings.announced',
    heading: words.title,
    cacheTags: ['meeting'],
    listNew: async ({ db, now }, since) => {
      const rows = await listNewlyAnnounced(db, since, now())
      const people = await listPeople(
        db,
        rows.map(({ id }) => id),
      )
      return rows.map(({ id, at, before, territory, organiser, topic }) => ({
        id,
        at,
        before,
        concerns: [
          { kind: PLACE_KIND, id: territory },
          { kind: ORGANISATION_KIND, id: organiser },
          { kind: TOPIC_KIND, id: topic },
          ...(people.get(id) ?? []).map((person) => ({ kind: PERSON_KIND, id: person })),
        ],
      }))
    },
    find: async ({ db, now }, ids) =>
      (await listAhead(db, ids, now())).map((meeting) => ({
        path: meetingPath(meeting),
        title: meeting.title,
        line: Object.fromEntries(
          languages.map((language) => [
            language,
            [
              formatRange(
                language,
                meeting.startsAt.toISOString(),
                meeting.endsAt.toISOString(),
                zoneOfTerritory(meeting.code),
              ),
              textIn(meeting.venue, language),
              meeting.label[language],
            ].join(', '),
          ]),
        ) as Record<Language, string>,
      })),
  },
]
