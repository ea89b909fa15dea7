import type { NotificationSource } from '#platform/feature.ts'
import { newsPath } from './model.ts'
import { listNewlyPublished, listPublished } from './notification-store.ts'
import { messages } from './pages/messages.ts'

/** What those who follow a place are told of its news. */
export const notificationSource: NotificationSource = {
  label: {
    kk: 'Аумағымда жаңалық шықса',
    ru: 'На моей территории вышла новость',
    en: 'News comes out in my place',
  },
  heading: messages.title,
  listNew: ({ db, now }, since) => listNewlyPublished(db, since, now()),
  find: async ({ db }, ids) =>
    (await listPublished(db, ids)).map(({ slug, title, label }) => ({
      path: newsPath({ slug }),
      title,
      line: label,
    })),
}
