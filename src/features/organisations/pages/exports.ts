import { textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/exports/index.ts'
import type { Frame } from '#platform/http/index.ts'
import { commonField, type ListField, type OpenList, readPages } from '#platform/open-lists/index.ts'
import { messages, organisationKindNames } from '../messages.ts'
import { ORGANISATIONS_PATH, type OrganisationListItem, organisationPath } from '../model.ts'
import { listOrganisations, type OrganisationFilter } from '../store.ts'

const fields: readonly ListField[] = [
  commonField('slug'),
  commonField('title'),
  commonField('kind'),
  commonField('territory'),
  commonField('place'),
  commonField('url'),
]

/** All organisations of a filter, in the order of their names. */
export const organisationList = (
  { db, now }: Context,
  { language, origin }: Frame,
  filter: OrganisationFilter,
): OpenList => {
  const root = `${origin}/${language}`
  const row = (organisation: OrganisationListItem): Row => [
    organisation.slug,
    textIn(organisation.name, language),
    organisationKindNames[organisation.kind][language],
    organisation.place.code,
    organisation.place.label[language],
    root + organisationPath(organisation),
  ]
  return {
    name: 'organisations',
    title: messages.title[language],
    fields,
    primaryKey: ['slug'],
    homepage: root + ORGANISATIONS_PATH,
    at: now(),
    rows: async function* () {
      const pages = readPages(async (offset, limit) => {
        const { items } = await listOrganisations(db, filter, language, { offset, limit })
        return items
      })
      for await (const items of pages) yield items.map(row)
    },
  }
}
