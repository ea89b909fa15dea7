import { addDays } from '#domain/base/local-date.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { dayOf } from '#platform/context.ts'
import type { NotificationSource } from '#platform/feature.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatDayOfYear, instantOf } from '#ui/format/index.ts'
import { messages } from '../messages.ts'
import { consultationPath } from '../model.ts'
import { listNewlyAnnounced, listStillOpen } from '../pages/store.ts'

/** Notifications to followers of a place: new consultations and their last days. */
export const notificationSource: NotificationSource = {
  label: {
    kk: 'Аумағымда талқылау басталса',
    ru: 'На моей территории объявили обсуждение',
    en: 'A consultation is announced in my place',
  },
  heading: messages.title,
  listNew: async ({ db, now }, since) =>
    (await listNewlyAnnounced(db, since, now(), dayOf(now()))).flatMap(
      ({ id, ordinal, at, closesOn, code }) =>
        at
          ? [{ id, ordinal, at, before: instantOf(addDays(closesOn, 1), '00:00', zoneOfTerritory(code)) }]
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
}
