import type { NotificationSource } from '#platform/feature.ts'
import { newsPath } from '../model.ts'
import { messages } from '../pages/messages.ts'
import { listNewlyPublished, listNotificationItems } from './notification-store.ts'

/** Notifications of followers of a place about its news. */
export const notificationSource: NotificationSource = {
  label: {
    kk: 'Аумағымда жаңалық шықса',
    ru: 'На моей территории вышла новость',
    en: 'News comes out in my place',
  },
  heading: messages.title,
  listNew: ({ db, now }, since) => listNewlyPublished(db, since, now()),
  find: async ({ db }, ids) =>
    (await listNotificationItems(db, ids)).map(({ slug, title, label }) => ({
      path: newsPath({ slug }),
      title,
      line: label,
    })),
}
