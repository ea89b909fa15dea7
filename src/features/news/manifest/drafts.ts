import { defineDraft } from '#features/drafts/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { type AuditedNews, DESK_PATH } from '../model.ts'
import { newsPermissions } from '../permissions.ts'
import { checkNewsItem } from '../preparation/checks.ts'
import { emptyContent, type NewsContent, newsTextNames, type PublicContent } from '../preparation/model.ts'
import { correctNewsDraft, publishNewsDraft } from '../publication/actions.ts'

const auditCodes = {
  begun: 'news.drafted',
  edited: 'news.edited',
  archived: 'news.archived',
  unarchived: 'news.unarchived',
  deleted: 'news.deleted',
  published: 'news.published',
  scheduled: 'news.scheduled',
  unscheduled: 'news.unscheduled',
  corrected: 'news.corrected',
} satisfies Readonly<Record<string, AuditedNews>>

/** News as they are written at the desk. */
export const drafts = defineDraft<NewsContent, PublicContent>({
  kind: 'news',
  formerQueues: ['news-scheduled'],
  path: DESK_PATH,
  permissions: newsPermissions,
  auditCodes,
  empty: ({ code }) => emptyContent(code),
  title: ({ texts }) => texts.title,
  texts: ({ texts }) => texts,
  essential: newsTextNames,
  zone: ({ territory }) => zoneOfTerritory(territory),
  summary: ({ topic, territory, picture, attachments }) => ({
    topic,
    territory,
    picture: picture?.sha256 ?? null,
    attachments: attachments.map(({ sha256 }) => sha256),
  }),
  check: checkNewsItem,
  publish: publishNewsDraft,
  correct: correctNewsDraft,
  withdrawable: true,
})
