import { addDays } from '#domain/base/local-date.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { PLACE } from '#domain/territory/index.ts'
import type { NotificationSource } from '#features/follows/index.ts'
import { ORGANISATION } from '#features/organisations/index.ts'
import { dayOf } from '#platform/context.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatDayOfYear, instantOf } from '#ui/format/index.ts'
import { messages } from '../messages.ts'
import { CONSULTATION, consultationPath } from '../model.ts'
import { listNewlyAnnounced, listStillOpen } from '../pages/store.ts'

/** Notifications of new consultations and their last days, to followers of their place and organisation. */
export const notificationSources: readonly NotificationSource[] = [
  {
    kind: 'consultations.announced',
    heading: messages.title,
    cacheTags: ['consultation'],
    listNew: async ({ db, now }, since) =>
      (await listNewlyAnnounced(db, since, now(), dayOf(now()))).flatMap(
        ({ id, at, closesOn, territory, organisation }) =>
          at
            ? [
                {
                  id,
                  at,
                  before: instantOf(addDays(closesOn, 1), '00:00', zoneOfTerritory(territory)),
                  concerns: [
                    { kind: PLACE, id: territory },
                    { kind: ORGANISATION, id: organisation },
                    { kind: CONSULTATION, id },
                  ],
                },
              ]
            : [],
      ),
    find: async ({ db, now }, ids) =>
      (await listStillOpen(db, ids, dayOf(now()))).map(({ slug, title, closesOn, label }) => ({
        path: consultationPath({ slug }),
        title,
        line: Object.fromEntries(
          languages.map((language) => [
            language,
            `${messages.lastDay[language]}: ${formatDayOfYear(language, closesOn)}. ${label[language]}`,
          ]),
        ) as Record<Language, string>,
      })),
  },
]
