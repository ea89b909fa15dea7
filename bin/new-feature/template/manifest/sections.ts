import type { PageSections } from '#platform/page-sections.ts'
import { messages } from '../messages.ts'
import { NAMES_CONST_PATH, SECTION_MAX } from '../model.ts'
import { NamesPascal } from '../pages/views.tsx'
import { listNamesPascal } from '../store.ts'

/** What other slices' pages show of this one. */
export const sections: PageSections = {
  territory: {
    order: 50,
    cacheTags: ['NAME_TABLE'],
    render: async ({ db }, territory, language) => {
      const { items } = await listNamesPascal(db, { territory }, { offset: 0, limit: SECTION_MAX })
      if (items.length === 0) return undefined
      return {
        title: messages.title[language],
        href: `/${language}${NAMES_CONST_PATH}`,
        content: NamesPascal({ language, items }),
      }
    },
  },
  organisation: {
    order: 50,
    cacheTags: ['NAME_TABLE'],
    render: async ({ db }, { id }, language) => {
      const { items } = await listNamesPascal(db, { organisation: id }, { offset: 0, limit: SECTION_MAX })
      if (items.length === 0) return undefined
      return {
        title: messages.title[language],
        href: `/${language}${NAMES_CONST_PATH}`,
        content: NamesPascal({ language, items }),
      }
    },
  },
}
