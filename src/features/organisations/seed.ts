import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import type { OrganisationKind } from './model.ts'
import { addMembershipRow, addOrganisationRow, addPersonRow, findIdsBySlug } from './store.ts'

type DemoOrganisation = {
  slug: string
  kind: OrganisationKind
  name: Text
  shortName?: Text
  territory: string
  url?: string
  about?: Text
  demo?: boolean
}
type DemoPerson = { slug: string; name: Label; demo?: boolean }
type DemoMembership = {
  person: string
  organisation: string | null
  post: Text
  from?: LocalDate
  to?: LocalDate
}

const read = async <T>(folder: string, name: string): Promise<T[]> =>
  JSON.parse(await readFile(join(folder, name), 'utf8'))

/** Writes the organisations, people and posts of the demonstration; returns the number. */
export async function seedOrganisations(ctx: Context, folder: string, progress: Progress) {
  const organisations = await read<DemoOrganisation>(folder, 'organisations.json')
  const people = await read<DemoPerson>(folder, 'people.json')
  const memberships = await read<DemoMembership>(folder, 'memberships.json')
  const total = organisations.length + people.length + memberships.length
  let done = 0
  const step = () => progress(++done, total)

  for (const { slug, kind, name, shortName, territory, url, about, demo } of organisations) {
    const id = newId<'organisation'>(ctx.now())
    await addOrganisationRow(ctx.db, {
      id,
      slug,
      kind,
      name,
      short_name: shortName ?? null,
      territory_code: territory,
      url: url ?? null,
      about: about ?? null,
      demo: demo ?? false,
    })
    step()
  }
  for (const { slug, name, demo } of people) {
    await addPersonRow(ctx.db, { id: newId(ctx.now()), slug, name, demo: demo ?? false })
    step()
  }
  const ids = await findIdsBySlug(ctx.db, 'organisation')
  const persons = await findIdsBySlug(ctx.db, 'person')
  for (const { person, organisation, post, from, to } of memberships) {
    const personId = persons.get(person)
    const organisationId = organisation === null ? null : ids.get(organisation)
    if (!personId || organisationId === undefined)
      throw new Error(`memberships.json: there is no ${person} or ${organisation}`)
    const id = newId<'membership'>(ctx.now())
    const row = {
      id,
      person_id: personId,
      organisation_id: organisationId,
      post,
      starts_on: from ?? null,
      ends_on: to ?? null,
    }
    await addMembershipRow(ctx.db, row)
    step()
  }
  return total
}
