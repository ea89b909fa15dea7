import type { PageSections } from '#platform/page-sections.ts'
import { listConsultations } from './list/store.ts'
import { Consultations } from './list/views.tsx'
import { messages } from './messages.ts'
import { clockOf, SHOWS } from './text/routes.ts'

/** Consultations shown on the first page and on pages of places and organisations. */
const [ON_HOME_PAGE, ON_OTHER_PAGES] = [3, 4]

export const sections: PageSections = {
  // Consultations that take comments today.
  home: {
    order: 20,
    cacheTags: SHOWS,
    render: async (ctx, _, language) => {
      const { items } = await listConsultations(ctx.db, { state: 'open' }, ctx.today(), {
        limit: ON_HOME_PAGE,
      })
      if (items.length === 0) return undefined
      return {
        title: messages.openNow[language],
        href: `/${language}/consultations`,
        content: Consultations({ language, items, clock: clockOf(ctx, ''), level: 3 }),
      }
    },
  },
  territory: {
    order: 10,
    cacheTags: SHOWS,
    render: async (ctx, territory, language) => {
      const { items } = await listConsultations(ctx.db, { territory }, ctx.today(), { limit: ON_OTHER_PAGES })
      if (items.length === 0) return undefined
      return {
        title: messages.title[language],
        href: `/${language}/consultations?territory=${territory.slug}`,
        content: Consultations({ language, items, clock: clockOf(ctx, territory.code), level: 3 }),
      }
    },
  },
  organisation: {
    order: 10,
    cacheTags: SHOWS,
    render: async (ctx, organisation, language) => {
      const { items } = await listConsultations(ctx.db, { organisation }, ctx.today(), {
        limit: ON_OTHER_PAGES,
      })
      if (items.length === 0) return undefined
      return {
        title: messages.title[language],
        href: `/${language}/consultations?organisation=${organisation.slug}`,
        content: Consultations({ language, items, clock: clockOf(ctx, ''), level: 3 }),
      }
    },
  },
}
