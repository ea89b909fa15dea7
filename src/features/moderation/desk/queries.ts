import type { PageRange } from '#domain/base/pagination.ts'
import type { Context } from '#platform/context.ts'
import { type Actor, scopesOf } from '#platform/identity/index.ts'
import { reportableOf } from '../kinds.ts'
import type { QueueItem } from '../model.ts'
import { moderationPermissions } from '../permissions.ts'
import { countAppeals, countPendingContent, listAppeals, listPendingContent } from './store.ts'

/** The queue of a moderator: appeals that they may judge, then reported content, with the number of both. */
export async function listModeratorQueue(
  ctx: Context,
  actor: Actor,
  { offset, limit }: PageRange,
): Promise<{ readonly items: readonly QueueItem[]; readonly total: number }> {
  const { db } = ctx
  const scopes = scopesOf(actor, moderationPermissions.moderate)
  const [appealCount, contentCount] = await Promise.all([
    countAppeals(db, scopes, actor.account),
    countPendingContent(db, scopes),
  ])
  const appeals = await listAppeals(db, scopes, actor.account, { offset, limit })
  const content = await listPendingContent(db, scopes, {
    offset: Math.max(0, offset - appealCount),
    limit: limit - appeals.length,
  })
  const items: readonly QueueItem[] = [
    ...appeals.map((appeal) => ({ ...appeal, waits: 'appeal' as const })),
    ...content.map((item) => ({
      ...item,
      waits: 'report' as const,
      label: reportableOf(ctx, item.kind)?.label,
    })),
  ]
  return { items, total: appealCount + contentCount }
}
