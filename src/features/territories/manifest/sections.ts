import { sortByName } from '#domain/kazakh/index.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { messages } from '../messages.ts'
import { TERRITORIES_PATH, territoryPath } from '../model.ts'
import { listRegionTiles } from '../queries.ts'

export const sections: PageSections = {
  // The regions by name; their map stands on the page of territories.
  home: {
    order: 90,
    cacheTags: ['territory'],
    render: async (ctx, _, language) => {
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
