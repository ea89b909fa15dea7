import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/http/index.ts'
import { findOrganisation, findPerson } from '../store.ts'

/** The organisation of an address; 404 where there is none. */
export async function getOrganisation({ db }: Context, slug = '') {
  const organisation = await findOrganisation(db, slug)
  if (!organisation) throw notFound()
  return organisation
}

/** The person of an address; 404 where there is none. */
export async function getPerson({ db }: Context, slug = '') {
  const person = await findPerson(db, slug)
  if (!person) throw notFound()
  return person
}
