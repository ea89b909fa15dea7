import { queryString } from '#domain/base/query-string.ts'
import { textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/exports/index.ts'
import type { Frame } from '#platform/http/index.ts'
import { commonField, type ListField, type OpenList, readPages } from '#platform/open-lists/index.ts'
import { messages } from '../messages.ts'
import {
  NAMES_CONST_PATH,
  type NamePascal,
  type NamePascalFilter,
  nameCamelPath,
} from '../model.ts'
import { listNamesPascal } from '../store.ts'

const fields: readonly ListField[] = [
  commonField('slug'),
  commonField('title'),
  commonField('organisation'),
  commonField('territory'),
  commonField('place'),
  commonField('published_at'),
  // with participation
  { name: 'closes_on', type: 'date', title: messages.closesOn },
  // end
  commonField('url'),
]

/** All that is public and in a filter, the newest first, as data. */
export function nameCamelList(
  { db, now }: Context,
  { language, origin }: Frame,
  filter: NamePascalFilter,
): OpenList {
  const root = `${origin}/${language}`
  const rowOf = (nameCamel: NamePascal): Row => [
    nameCamel.slug,
    textIn(nameCamel.title, language),
    textIn(nameCamel.organisation.name, language),
    nameCamel.place.code,
    nameCamel.place.label[language],
    nameCamel.publishedAt.toISOString(),
    // with participation
    { day: nameCamel.closesOn },
    // end
    root + nameCamelPath(nameCamel),
  ]
  return {
    name: 'NAMES_KEBAB',
    title: messages.title[language],
    fields,
    primaryKey: ['slug'],
    homepage: root + NAMES_CONST_PATH + queryString(filter),
    at: now(),
    rows: async function* () {
      const pages = readPages(
        async (offset, limit) => (await listNamesPascal(db, filter, { offset, limit })).items,
      )
      for await (const items of pages) yield items.map(rowOf)
    },
  }
}
