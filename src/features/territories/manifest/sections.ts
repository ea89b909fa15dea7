import { sortByName } from '#domain/kazakh/index.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { messages } from '../messages.ts'
import { TERRITORIES_PATH, territoryPath } from '../model.ts'
import { listRegionTiles } from '../queries.ts'
import { findTerritory, listParts } from '../store.ts'

export const sections: PageSections = {
  // The place whose site it is with its parts; on a site of the country the regions by name. The map of all stands on
  // the page of territories.
  home: {
    order: 90,
    cacheTags: ['territory'],
    render: async (ctx, _, language) => {
      const own = await ctx.siteTerritory(ctx.db)
      const place = own === undefined ? undefined : await findTerritory(ctx.db, own)
      if (place) {
        const parts = await listParts(ctx.db, place.code)
        return {
          title: place.label[language],
          href: `/${language}${territoryPath(place)}`,
          content: TerritoryList({
            items: (parts.length > 0 ? parts : [place]).map((part) => ({
              name: part.label[language],
              href: `/${language}${territoryPath(part)}`,
            })),
          }),
        }
      }
      const regions = await listRegionTiles(ctx)
      if (regions.length === 0) return undefined
      const named = regions.map((place) => ({
        name: place.label[language],
        href: `/${language}${territoryPath(place)}`,
      }))
      return {
        title: messages.regions[language],
        href: `/${language}${TERRITORIES_PATH}`,
        content: TerritoryList({ items: sortByName(named, ({ name }) => name) }),
      }
    },
  },
}
