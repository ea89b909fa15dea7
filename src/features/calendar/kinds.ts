import type { OrganisationLink, PlaceLink } from '#domain/base/link.ts'
import type { Language } from '#domain/base/text.ts'
import type { CalendarEvent } from '#domain/icalendar/index.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'

/** The requested events: in a place and everything inside it, of an organisation, ending after a moment. */
export type EventQuery = {
  readonly territory: (PlaceRange & PlaceLink) | undefined
  readonly organisation: OrganisationLink | undefined
  readonly since: Date
  readonly limit: number
}

/** The events of a slice. */
export type EventSource = {
  /** Cache tags of the tables that the events depend on. */
  readonly cacheTags: readonly CacheTag[]
  /** Public events, at most `limit`, upcoming ones first; in the reader's language, with absolute addresses. */
  readonly list: (
    ctx: Context,
    query: EventQuery,
    reader: { readonly language: Language; readonly origin: string },
  ) => Promise<readonly CalendarEvent[]>
}

declare module '#platform/feature.ts' {
  interface Feature {
    /** Events and deadlines of a day, for the calendar of the whole site. */
    readonly events?: EventSource
  }
}
