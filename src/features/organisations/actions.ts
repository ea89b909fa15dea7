import type { Id } from '#domain/base/id.ts'
import type { Label, Text } from '#domain/base/text.ts'
import { freeSlug, slugOf } from '#domain/kazakh/index.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { OrganisationKind, PersonLink } from './model.ts'
import { addMembershipRow, addOrganisationRow, addPersonRow, isOrganisationSlugTaken } from './store.ts'

const SLUG_MAX = 60

const slugFor = (db: Db, table: 'organisation' | 'person', name: string): Promise<string> =>
  freeSlug(slugOf(name, SLUG_MAX, table), (slug) => isOrganisationSlugTaken(db, table, slug))

/**
 * Adds a person to the directory, with their post in an organisation if it is known. Inside the caller's transaction.
 */
export async function addPersonWithSlug(
  { db, now }: Pick<Context, 'db' | 'now'>,
  {
    name,
    post,
    organisation,
    slug: wanted,
  }: {
    readonly name: Label
    readonly post: Text | null
    readonly organisation: Id<'organisation'> | null
    /** The end of the address of their page; without it, made of the name. */
    readonly slug?: string | undefined
  },
): Promise<PersonLink> {
  const id = newId<'person'>(now())
  const slug = wanted ?? (await slugFor(db, 'person', name.en))
  await addPersonRow(db, { id, slug, name, demo: false })
  if (post && organisation)
    await addMembershipRow(db, {
      id: newId<'membership'>(now()),
      person_id: id,
      organisation_id: organisation,
      post,
      starts_on: null,
      ends_on: null,
    })
  return { id, slug, name }
}

/** Adds an organisation of a place to the directory. Inside the caller's transaction. */
export async function addOrganisationWithSlug(
  { db, now }: Pick<Context, 'db' | 'now'>,
  {
    name,
    kind,
    territory,
    slug: wanted,
    shortName = null,
    url = null,
    about = null,
  }: {
    readonly name: Text
    readonly kind: OrganisationKind
    readonly territory: string
    /** The end of its address; without it, made of its name. */
    readonly slug?: string | undefined
    readonly shortName?: Text | null
    readonly url?: string | null
    readonly about?: Text | null
  },
) {
  const id = newId<'organisation'>(now())
  const slug = wanted ?? (await slugFor(db, 'organisation', name.en ?? name.kk))
  await addOrganisationRow(db, {
    id,
    slug,
    kind,
    name,
    short_name: shortName,
    territory_code: territory,
    url,
    about,
    demo: false,
  })
  return { id, slug, name }
}
