import type { PageSections } from '#platform/page-sections.ts'
import { listRegionTiles } from './actions.ts'
import { messages } from './messages.ts'
import { Regions } from './views.tsx'

export const sections: PageSections = {
  // The regions as tiles of a map.
  home: {
    order: 90,
    cacheTags: ['territory'],
    render: async (ctx, _, language) => {
      const tiles = await listRegionTiles(ctx)
      if (tiles.length === 0) return undefined
      return {
        title: messages.regions[language],
        href: `/${language}/territories`,
        content: Regions({ language, tiles }),
      }
    },
  },
}
