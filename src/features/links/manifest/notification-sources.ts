import { type Language, languages, textIn } from '#domain/base/text.ts'
import { type ThingAddress, thingKey } from '#domain/base/thing.ts'
import type { NotificationSource } from '#features/follows/index.ts'
import type { Context } from '#platform/context.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { findLinkableThings } from '../kinds.ts'
import { arrowNames } from '../messages.ts'
import { listLinksById, listNewLinks } from './notification-store.ts'

type Row = Awaited<ReturnType<typeof listLinksById>>[number]

const endsOf = (row: Row): readonly [earlier: ThingAddress, later: ThingAddress] => [
  { kind: row.earlier_kind, id: row.earlier_id },
  { kind: row.later_kind, id: row.later_id },
]

/** Those of these links both ends of which are public, with their things. */
async function withThings<Link extends Row>(ctx: Context, rows: readonly Link[]) {
  const things = await findLinkableThings(ctx, rows.flatMap(endsOf))
  return rows.flatMap((row) => {
    const [earlier, later] = endsOf(row).map((end) => things.get(thingKey(end))?.thing)
    return earlier && later ? [{ row, earlier, later }] : []
  })
}

/** What became of a thing: a link to what it led to, which decided it or carries it out, to followers of either. */
export const notificationSources: readonly NotificationSource[] = [
  {
    kind: 'links.linked',
    heading: { kk: 'Нәтижесі қандай болды', ru: 'Что из этого вышло', en: 'What came of it' },
    cacheTags: ['thing_link'],
    listNew: async (ctx, since) =>
      (await withThings(ctx, await listNewLinks(ctx.db, since, ctx.now()))).map(({ row }) => ({
        id: row.id,
        at: row.at,
        concerns: endsOf(row),
      })),
    find: async (ctx, ids) =>
      (await withThings(ctx, await listLinksById(ctx.db, ids))).map(({ row, earlier, later }) => ({
        path: later.path,
        title: later.title,
        line: Object.fromEntries(
          languages.map((language) => [
            language,
            `${textIn(earlier.title, language)} – ${arrowNames[row.relation][language]}`,
          ]),
        ) as Record<Language, string>,
      })),
    listPeople: async (ctx, id, after, limit) => {
      const [row] = await listLinksById(ctx.db, [id])
      if (!row) return []
      const contributors = declaredKinds(ctx, 'linkables').get(row.earlier_kind)?.listContributors
      return (await contributors?.(ctx, row.earlier_id, after, limit)) ?? []
    },
  },
]
