import { type RawBuilder, sql } from 'kysely'
import type { OrganisationLink, OrganisationName, PlaceLink } from '#domain/base/link.ts'

// Where a thing is and who published it, each as one column: what pages need to link to them. The query joins the views
// `territory_place as p` and `organisation_link as o`.

export const placeLink = sql<PlaceLink>`jsonb_build_object('code', p.code, 'slug', p.slug, 'label', p.label)`

export const organisationLink = sql<
  OrganisationLink & { readonly kind: string }
>`jsonb_build_object('id', o.id, 'slug', o.slug, 'kind', o.kind, 'name', o.name)`

/** The same without what a name and its link do not need. */
export const organisationName = sql<OrganisationName>`jsonb_build_object('slug', o.slug, 'name', o.name)`

// The same where the views are left joins: null where nothing is joined.
export const placeLinkOrNull = sql<
  typeof placeLink extends RawBuilder<infer Link> ? Link | null : never
>`case when p.code is not null then ${placeLink} end`
export const organisationLinkOrNull = sql<
  typeof organisationLink extends RawBuilder<infer Link> ? Link | null : never
>`case when o.id is not null then ${organisationLink} end`
export const organisationNameOrNull = sql<
  typeof organisationName extends RawBuilder<infer Name> ? Name | null : never
>`case when o.id is not null then ${organisationName} end`
