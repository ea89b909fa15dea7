import { queryString } from '#domain/base/query-string.ts'
import { TOPIC_KIND, type Topic, topicNames, topics } from '#domain/topic/index.ts'
import type { FollowableKind } from '#features/follows/index.ts'
import { messages } from '../messages.ts'
import { NEWS_PATH } from '../model.ts'

const isTopic = (id: string): id is Topic => (topicNames as readonly string[]).includes(id)

/** Topics of news and meetings can be followed. */
export const followables: readonly FollowableKind[] = [
  {
    kind: TOPIC_KIND,
    label: messages.topic,
    notificationText: messages.topicFollowed,
    isId: isTopic,
    find: async (_, ids) =>
      new Map(
        ids
          .filter(isTopic)
          .map((id) => [id, { path: NEWS_PATH + queryString({ topic: id }), title: topics[id] }]),
      ),
  },
]
