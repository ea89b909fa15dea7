import { Type } from 'typebox'
import type { Label, Language } from '#domain/base/text.ts'
import type { Row } from '#platform/exports/index.ts'
import { type ListField, openListRoutes, readPages } from '#platform/open-lists/index.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'

export const example = (
  language: Language,
  words: Record<'title' | 'slug', Label>,
  listPolls: (offset: number, limit: number) => Promise<readonly Row[]>,
) => {
  const Filter = Type.Object({ territory: Type.Optional(Type.String()) })
  // README src/platform/open-lists
  const fields: readonly ListField[] = [{ name: 'slug', type: 'string', title: words.slug }]
  const routes = openListRoutes('/polls/list', { query: Filter, cacheTags: ['meeting'] }, (request) => ({
    name: 'polls',
    title: words.title[request.language],
    fields,
    at: request.ctx.now(),
    homepage: `${request.frame.origin}/${request.language}/polls`,
    rows: () => readPages(listPolls), // in batches, read anew for each file
  }))
  const links = <Downloads language={language} path="/polls/list" query="?territory=kostanay" /> // on the page
  // end
  return { routes, links }
}
