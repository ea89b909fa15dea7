// with participation
import type { LocalDate } from '#domain/base/local-date.ts'
// end
import { accept, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { slugOf } from '#domain/kazakh/index.ts'
import { findPublisher } from '#features/organisations/index.ts'
import { newId } from '#platform/id.ts'
import { toJournalContent } from '#platform/journal/index.ts'
import { defineTransition } from '#platform/transition.ts'
import {
  // with participation
  checkNamePascalPublication,
  // end
  subjectOfNamePascal,
} from './model.ts'
import { nameCamelPermissions } from './permissions.ts'
import { addNamePascal } from './store.ts'

/** Characters of a slug before the end of the id. */
const SLUG_MAX = 60

/** The form has checked the fields. */
type PublishInput = {
  /** The slug of the organisation. */
  readonly organisation: string
  readonly title: Text
  // with participation
  readonly closesOn: LocalDate
  // end
}

/** Publishes in the name of an organisation. The value has the id and the slug. */
export const publishNamePascal = defineTransition({
  load: async ({ db }, { organisation }: PublishInput) => {
    const publisher = await findPublisher(db, organisation)
    return publisher ? accept(publisher) : refuse('organisation-unknown')
  },
  allow: { permission: nameCamelPermissions.publish, of: subjectOfNamePascal },
  // without participation
  rule: () => accept(undefined),
  // end
  // with participation
  rule: ({ input, today }) => checkNamePascalPublication(input, today),
  // end
  write: async ({ db }, { thing: { organisation, place }, input, now }) => {
    const { title } = input
    const id = newId<'NAME_KEBAB'>(now)
    // The end of the id distinguishes NAMES_WORDS with the same title.
    const slug = `${slugOf(title.en ?? title.kk, SLUG_MAX, 'NAME_KEBAB')}-${id.slice(-6)}`
    await addNamePascal(db, {
      id,
      slug,
      title,
      organisation_id: organisation.id,
      territory_code: place.code,
      // with participation
      closes_on: input.closesOn,
      // end
      published_at: now,
      withdrawn_at: null,
    })
    return { id, slug }
  },
  audit: (_step, { id }) => ({ what: 'NAMES_KEBAB.published', thing: id }),
  journal: (_inside, { thing: { organisation, place }, input: { title }, now }, { id, slug }) => ({
    type: 'NAMES_KEBAB.published',
    act: id,
    territory: place.code,
    body: organisation.id,
    content: toJournalContent({ slug, title, publishedAt: now }),
  }),
  notify: 'nobody',
})
