import { isId } from '#domain/base/id.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import { mediaTypes, writeCsv } from '#platform/exports/index.ts'
import type { Feature } from '#platform/feature.ts'
import { file, get, notFound, page, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { readMatter } from '../actions.ts'
import { messages, relationNames } from '../messages.ts'
import { type Matter, sameThing, type ThingAddress } from '../model.ts'
import { dayOf, MatterPage } from './views.tsx'

/** The tables of pages that show links: those of the things of every slice that declares some. */
export const linkTags = (features: readonly Feature[]): readonly CacheTag[] => [
  'thing_link',
  'linked_thing',
  ...new Set(features.flatMap(({ linkables = [] }) => linkables.flatMap(({ cacheTags }) => cacheTags))),
]

async function known(ctx: Context, { kind = '', id = '' }: Readonly<Record<string, string>>) {
  const address: ThingAddress = { kind, id }
  const matter = isId(id) ? await readMatter(ctx, address) : undefined
  if (!matter) throw notFound()
  return { address, matter }
}

/** One row for each link. */
function rowsOf({ things, links }: Matter, language: Language) {
  const find = (address: ThingAddress) => {
    const thing = things.find((one) => sameThing(one, address))
    return thing
      ? [dayOf(thing, language, zoneOfTerritory) ?? null, textIn(thing.title, language)]
      : [null, null]
  }
  return [
    [messages.earlierDay, messages.earlier, messages.relation, messages.laterDay, messages.later].map(
      (name) => name[language],
    ),
    ...links.map(({ relation, earlier, later }) => [
      ...find(earlier),
      relationNames[relation].earlier[language],
      ...find(later),
    ]),
  ]
}

export const matterRoutes: readonly Route[] = [
  get('/matters/:kind/:id', { cacheTags: linkTags }, async ({ ctx, frame, params }) =>
    page(MatterPage({ frame, ...(await known(ctx, params)), zoneOf: zoneOfTerritory })),
  ),

  get('/matters/:kind/:id/links.csv', { cacheTags: linkTags }, async ({ ctx, language, params }) => {
    const { matter } = await known(ctx, params)
    return file(mediaTypes.csv, writeCsv(rowsOf(matter, language)), 'links.csv')
  }),
]
