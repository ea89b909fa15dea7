import { accept, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Acts } from '#platform/feature.ts'
import { asContent, eraseContent, recordAct } from '#platform/journal/index.ts'
import { actNames } from './messages.ts'
import { newsPath } from './model.ts'
import { addNewsItem, listLinks, lockNewsItem, removeNewsItem } from './store.ts'
import type { NewsRow, NewsTables } from './tables.ts'

type Ctx = Context<NewsTables>

/** Publishes an item, with the number of reads that it begins with. Inside the caller's transaction. */
export async function publishNewsItem(inside: Ctx, row: NewsRow, reads = 0) {
  await addNewsItem(inside.db, row, reads)
  const { id, territory_code, organisation_id, ...content } = row
  await recordAct(inside, inside.db, {
    type: 'news.published',
    act: id,
    territory: territory_code,
    body: organisation_id,
    content: asContent(content),
  })
}

/**
 * Takes an item off the site for good. Its text is erased from the journal's side too; the entries stay, and a new
 * one says that it was withdrawn and why.
 */
export const withdrawNewsItem = (ctx: Ctx, slug: string, reason: Text) =>
  ctx.db.transaction().execute(async (tx) => {
    const item = await lockNewsItem(tx, slug)
    if (!item) return refuse('no-item')
    await removeNewsItem(tx, item.id)
    await eraseContent(tx, item.id)
    await recordAct(ctx, tx, {
      type: 'news.withdrawn',
      act: item.id,
      territory: item.territory,
      body: item.organisation,
      content: asContent({ reason }),
    })
    return accept(undefined)
  })

/** What this slice records, and where it is shown. */
export const acts: Acts<NewsTables> = {
  types: actNames,
  find: async ({ db }, ids) => {
    const links = await listLinks(db, ids)
    return new Map(links.map(({ id, slug, title }) => [id, { path: newsPath({ slug }), title }]))
  },
}
