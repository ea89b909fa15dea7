import { Type } from 'typebox'
import { isId } from '#domain/base/id.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { sameThing, type ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/exports/index.ts'
import { get, notFound, page, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { type ListField, openListRoutes } from '#platform/open-lists/index.ts'
import { localDay } from '#ui/format/index.ts'
import { messages, relationNames } from '../messages.ts'
import { MATTERS_PATH, type Matter, matterPath } from '../model.ts'
import { loadMatter } from '../queries.ts'
import { linkTags } from './responses.ts'
import { MatterPage } from './views.tsx'

const NoQuery = Type.Object({})

async function getMatter(ctx: Context, { kind = '', id = '' }: Readonly<Record<string, string>>) {
  const address: ThingAddress = { kind, id }
  const matter = isId(id) ? await loadMatter(ctx, address) : undefined
  if (!matter) throw notFound()
  return { address, matter }
}

const fields: readonly ListField[] = [
  { name: 'earlier_day', type: 'date', title: messages.earlierDay },
  { name: 'earlier', type: 'string', title: messages.earlier, width: 40 },
  { name: 'earlier_url', type: 'string', title: messages.earlierAddress, width: 40 },
  { name: 'relation', type: 'string', title: messages.relation, width: 25 },
  { name: 'later_day', type: 'date', title: messages.laterDay },
  { name: 'later', type: 'string', title: messages.later, width: 40 },
  { name: 'later_url', type: 'string', title: messages.laterAddress, width: 40 },
]

/** One row for each link; what was withdrawn has no address. */
function rowsOf({ things, links }: Matter, language: Language, origin: string): readonly Row[] {
  const find = (address: ThingAddress): Row => {
    const thing = things.find((one) => sameThing(one, address))
    return thing
      ? [
          thing.at && { day: localDay(thing.at.toISOString(), zoneOfTerritory(thing.territory ?? '')) },
          textIn(thing.title, language),
          thing.path ? `${origin}/${language}${thing.path}` : null,
        ]
      : [null, null, null]
  }
  return links.map(({ relation, earlier, later }) => [
    ...find(earlier),
    relationNames[relation].earlier[language],
    ...find(later),
  ])
}

export const pageRoutes: readonly Route[] = [
  get(`${MATTERS_PATH}/:kind/:id`, { cacheTags: linkTags }, async ({ ctx, frame, params }) =>
    page(MatterPage({ frame, ...(await getMatter(ctx, params)), zoneOf: zoneOfTerritory })),
  ),

  ...openListRoutes(
    `${MATTERS_PATH}/:kind/:id/links`,
    { query: NoQuery, cacheTags: linkTags },
    async (request) => {
      const { ctx, frame, language, params } = request
      const { address, matter } = await getMatter(ctx, params)
      return {
        name: 'links',
        title: messages.links[language],
        fields,
        homepage: `${frame.origin}/${language}${matterPath(address)}`,
        at: ctx.now(),
        rows: async function* () {
          yield rowsOf(matter, language, frame.origin)
        },
      }
    },
  ),
]
