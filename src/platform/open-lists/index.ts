import type { Static, TObject } from 'typebox'
import type { Language } from '#domain/base/text.ts'
import { markTitle, mediaTypes } from '#platform/exports/index.ts'
import { file, get, type Route, type RouteRequest, type RouteTags, streamed } from '#platform/http/index.ts'
import { describeList, listFile, listFormats, type OpenList } from './list.ts'

export { commonField } from './fields.ts'
export {
  describeList,
  LIST_LICENCE,
  type ListField,
  type ListFormat,
  listFile,
  listFormats,
  type OpenList,
  readPages,
} from './list.ts'

const PACKAGE = 'datapackage.json'

/** Text files get the mark of the demonstration when they are sent; a spreadsheet is written with it, in its first column. */
const markSheet = (list: OpenList, language: Language): OpenList => ({
  ...list,
  title: markTitle(list.title, language, true),
  fields: list.fields.map((field, at) =>
    at === 0
      ? { ...field, title: { ...field.title, [language]: markTitle(field.title[language], language, true) } }
      : field,
  ),
})

type ListRequest<Query> = Pick<RouteRequest<Query>, 'ctx' | 'frame' | 'language' | 'params' | 'query'>

/**
 * The files of a public list: `{path}.csv`, `.xlsx` and `.json`, written while the list is read, and
 * `{path}/datapackage.json`, which describes them and is cached under the tables that the list shows.
 * @param path without an extension: '/meetings/list'
 * @param read the list for a request with its filter
 */
export const openListRoutes = <Schema extends TObject>(
  path: string,
  { query, cacheTags }: { readonly query: Schema; readonly cacheTags: RouteTags },
  read: (request: ListRequest<Static<Schema>>) => Promise<OpenList> | OpenList,
): readonly Route[] => [
  ...listFormats.map((format) =>
    get(`${path}.${format}`, { query, allow: 'anyone' }, async (request) => {
      const { frame, language } = request
      const found = await read(request)
      const list = frame.demonstration && format === 'xlsx' ? markSheet(found, language) : found
      const pieces = listFile(list, format, language)
      return streamed(mediaTypes[format], pieces, `${list.name}-${language}.${format}`)
    }),
  ),

  get(`${path}/${PACKAGE}`, { query, cacheTags }, async (request) => {
    const { frame, language } = request
    const here = `${frame.origin}/${language}${frame.path}`
    const described = await describeList(await read(request), language, (format) =>
      here.replace(`/${PACKAGE}`, `.${format}`),
    )
    return file(mediaTypes.json, JSON.stringify(described, null, 2))
  }),
]
