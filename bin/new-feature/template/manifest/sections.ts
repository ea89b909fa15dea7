import { queryString } from '#domain/base/query-string.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { messages } from '../messages.ts'
import { NAMES_CONST_PATH, type NamePascalFilter } from '../model.ts'
import { NamesPascal } from '../pages/views.tsx'
import { listNamesPascal } from '../store.ts'

/** Items on pages of other slices. */
const SHOWN_MAX = 4

/** The newest NAMES_WORDS of a place or an organisation; absent when there are none. */
async function renderNewest({ db }: Context, filter: NamePascalFilter, language: Language) {
  const { items } = await listNamesPascal(db, filter, { offset: 0, limit: SHOWN_MAX })
  if (items.length === 0) return undefined
  return {
    title: messages.title[language],
    href: `/${language}${NAMES_CONST_PATH}${queryString(filter)}`,
    content: NamesPascal({ language, items }),
  }
}

/** What other slices' pages show of this one. */
export const sections: PageSections = {
  territory: {
    order: 50,
    cacheTags: ['NAME_TABLE'],
    render: (ctx, territory, language) => renderNewest(ctx, { territory }, language),
  },
  organisation: {
    order: 50,
    cacheTags: ['NAME_TABLE'],
    render: (ctx, organisation, language) => renderNewest(ctx, { organisation }, language),
  },
}
