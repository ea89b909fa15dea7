import { PLACE_KIND } from '#domain/territory/index.ts'
import { TOPIC_KIND } from '#domain/topic/index.ts'
import type { NotificationSource } from '#features/follows/index.ts'
import { ORGANISATION_KIND } from '#features/organisations/index.ts'
import { messages } from '../messages.ts'
import { newsPath } from '../model.ts'
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
          { kind: PLACE_KIND, id: territory },
          { kind: ORGANISATION_KIND, id: organisation },
          { kind: TOPIC_KIND, id: topic },
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
