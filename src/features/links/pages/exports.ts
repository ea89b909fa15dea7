import { type Language, textIn } from '#domain/base/text.ts'
import { sameThing, type ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/exports/index.ts'
import type { Frame } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { ListField, OpenList } from '#platform/open-lists/index.ts'
import { localDay } from '#ui/format/index.ts'
import { matterMessages, relationNames } from '../messages.ts'
import { type Matter, matterPath } from '../model.ts'

const fields: readonly ListField[] = [
  { name: 'earlier_day', type: 'date', title: matterMessages.earlierDay },
  { name: 'earlier', type: 'string', title: matterMessages.earlier, width: 40 },
  { name: 'earlier_url', type: 'string', title: matterMessages.earlierAddress, width: 40 },
  { name: 'relation', type: 'string', title: matterMessages.relation, width: 25 },
  { name: 'later_day', type: 'date', title: matterMessages.laterDay },
  { name: 'later', type: 'string', title: matterMessages.later, width: 40 },
  { name: 'later_url', type: 'string', title: matterMessages.laterAddress, width: 40 },
]

/** One row for each link; what was withdrawn has no address. */
function rowsOf({ things, links }: Matter, language: Language, origin: string): readonly Row[] {
  const find = (address: ThingAddress): Row => {
    const thing = things.find((item) => sameThing(item, address))
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

/** The links between the things of a matter. */
export const matterLinkList = (
  { now }: Context,
  { language, origin }: Frame,
  { address, matter }: { readonly address: ThingAddress; readonly matter: Matter },
): OpenList => ({
  name: 'links',
  title: matterMessages.links[language],
  fields,
  homepage: `${origin}/${language}${matterPath(address)}`,
  at: now(),
  rows: async function* () {
    yield rowsOf(matter, language, origin)
  },
})
