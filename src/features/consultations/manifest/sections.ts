import type { PageSections } from '#platform/page-sections.ts'
import { messages } from '../messages.ts'
import { CONSULTATIONS_PATH } from '../model.ts'
import { listConsultations } from '../pages/store.ts'
import { Consultations } from '../pages/views.tsx'
import { CACHE_TAGS, termClockOf } from '../responses.ts'

/** Consultations shown on the page of an organisation. */
const SHOWN_MAX = 4

export const sections: PageSections = {
  organisation: {
    order: 10,
    cacheTags: CACHE_TAGS,
    render: async (ctx, organisation, language) => {
      const { items } = await listConsultations(ctx.db, { organisation }, ctx.today(), {
        limit: SHOWN_MAX,
      })
      if (items.length === 0) return undefined
      return {
        title: messages.title[language],
        href: `/${language}${CONSULTATIONS_PATH}?organisation=${organisation.slug}`,
        content: Consultations({ language, items, clock: termClockOf(ctx, ''), level: 3 }),
      }
    },
  },
}
