import { PLACE } from '#domain/territory/index.ts'
import { TOPIC } from '#domain/topic/index.ts'
import type { NotificationSource } from '#features/follows/index.ts'
import { ORGANISATION } from '#features/organisations/index.ts'
import { newsPath } from '../model.ts'
import { messages } from '../pages/messages.ts'
import { listNewlyPublished, listNotificationItems } from './notification-store.ts'

/** News for the followers of their place, organisation and topic. */
export const notificationSources: readonly NotificationSource[] = [
  {
    kind: 'news.published',
    heading: messages.title,
    cacheTags: ['news_item'],
    listNew: async ({ db, now }, since) =>
      (await listNewlyPublished(db, since, now())).map(({ id, at, territory, organisation, topic }) => ({
        id,
        at,
        concerns: [
          { kind: PLACE, id: territory },
          { kind: ORGANISATION, id: organisation },
          { kind: TOPIC, id: topic },
        ],
      })),
    find: async ({ db }, ids) =>
      (await listNotificationItems(db, ids)).map(({ slug, title, label }) => ({
        path: newsPath({ slug }),
        title,
        line: label,
      })),
  },
]
