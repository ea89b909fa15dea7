// with participation
import type { LocalDate } from '#domain/base/local-date.ts'
// end
import { accept, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { slugOf } from '#domain/kazakh/index.ts'
import { recordWithdrawal } from '#features/links/index.ts'
import { newId } from '#platform/id.ts'
import { toJournalContent } from '#platform/journal/index.ts'
import { defineTransition } from '#platform/transition.ts'
import {
  // with participation
  checkNamePascalPublication,
  // end
  checkNamePascalWithdrawal,
  NAME_CONST_KIND,
  subjectOfNamePascal,
} from './model.ts'
import { nameCamelPermissions } from './permissions.ts'
import { addNamePascal, findNamePascalPublisher, lockNamePascal, markNamePascalWithdrawn } from './store.ts'

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
    const publisher = await findNamePascalPublisher(db, organisation)
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
      withdrawal_reason: null,
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

type WithdrawInput = { readonly id: string; readonly reason: Text }

/** Takes A_NAME_WORDS off the site: its address answers with 410 Gone from then on, and says why. */
export const withdrawNamePascal = defineTransition({
  load: async ({ db }, { id }: WithdrawInput) => {
    const nameCamel = await lockNamePascal(db, { id })
    return nameCamel ? accept(nameCamel) : refuse('NAME_KEBAB-unknown')
  },
  allow: { permission: nameCamelPermissions.publish, of: subjectOfNamePascal },
  rule: ({ thing }) => checkNamePascalWithdrawal(thing),
  write: async (inside, { thing: { id }, input: { reason }, now }) => {
    // Before it is withdrawn: what is linked with it goes on to say what it was.
    await recordWithdrawal(inside, { kind: NAME_CONST_KIND, id })
    await markNamePascalWithdrawn(inside.db, id, reason, now)
  },
  audit: ({ thing: { id }, input: { reason } }) => ({
    what: 'NAMES_KEBAB.withdrawn',
    thing: id,
    after: { reason },
  }),
  journal: (_inside, { thing: { id, organisation, place }, input: { reason } }) => ({
    type: 'NAMES_KEBAB.withdrawn',
    act: id,
    territory: place.code,
    body: organisation.id,
    content: toJournalContent({ reason }),
  }),
  notify: 'nobody',
})
