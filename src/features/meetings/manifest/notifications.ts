import { type Language, languages, textIn } from '#domain/base/text.ts'
import type { NotificationSource } from '#platform/feature.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatRange } from '#ui/format/index.ts'
import { messages as words } from '../messages.ts'
import { meetingPath } from '../model.ts'
import { listAhead, listNewlyAnnounced } from './notification-store.ts'

/** New meetings for the followers of a place: when and where, while they are still ahead. */
export const notificationSource: NotificationSource = {
  label: {
    kk: 'Аумағымда жиын жарияланса',
    ru: 'На моей территории объявили встречу',
    en: 'A meeting is announced in my place',
  },
  heading: words.title,
  listNew: ({ db, now }, since) => listNewlyAnnounced(db, since, now()),
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
}
