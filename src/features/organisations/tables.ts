import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { View } from '#platform/db/index.ts'
import type { OrganisationKind } from './model.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    // Views that other slices may join.
    organisation_link: View<{
      id: Id<'organisation'>
      slug: string
      kind: OrganisationKind
      name: Text
      demo: boolean
    }>
    person_link: View<{ id: Id<'person'>; slug: string; name: Label }>
    /** A body with its place. */
    organisation_place: View<{
      id: Id<'organisation'>
      name: Text
      /** The place: its code, slug, name and range. */
      code: string
      slug: string
      label: Label
      first: number
      last: number
    }>
    membership_link: View<{
      id: Id<'membership'>
      person_id: Id<'person'>
      organisation_id: Id<'organisation'> | null
      post: Text
      starts_on: LocalDate | null
      ends_on: LocalDate | null
    }>
    organisation: {
      id: Id<'organisation'>
      slug: string
      kind: OrganisationKind
      name: Text
      short_name: Text | null
      territory_code: string
      url: string | null
      about: Text | null
      demo: boolean
    }
    person: { id: Id<'person'>; slug: string; name: Label; demo: boolean }
    membership: {
      id: Id<'membership'>
      person_id: Id<'person'>
      organisation_id: Id<'organisation'> | null
      post: Text
      starts_on: LocalDate | null
      ends_on: LocalDate | null
    }
  }
  interface CacheTags {
    organisation: true
    person: true
    membership: true
  }
}
