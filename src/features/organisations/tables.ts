import type { ColumnType } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import type { View } from '#platform/db/index.ts'
import type { OrganisationKind } from './model.ts'

/** A column that may be left out when a row is written. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

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
    /** An organisation with its place. */
    organisation_place: View<
      PlaceRange & {
        id: Id<'organisation'>
        name: Text
        /** The place: its code, slug and name. */
        code: string
        slug: string
        label: Label
      }
    >
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
      closed_on: Optional<LocalDate>
      /** The organisation that continues its work, or into which it was merged. */
      successor_id: Optional<Id<'organisation'>>
      merged: ColumnType<boolean, boolean | undefined, boolean>
    }
    /** Names that an organisation had before, each with its last day. */
    organisation_name: {
      id: Id<'organisation-name'>
      organisation_id: Id<'organisation'>
      name: Text
      short_name: Text | null
      last_day: LocalDate
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
    organisation_name: true
    person: true
    membership: true
  }
}
