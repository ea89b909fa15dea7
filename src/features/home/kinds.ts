import type { Language } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { HomeFigure, OpenItem, ThingOutcome } from './model.ts'

declare module '#platform/feature.ts' {
  interface Feature {
    /** What people can take part in, now or soon. */
    readonly openItems?: HomeList<OpenItem>
    /** What came of it, the latest first. */
    readonly outcomes?: HomeList<ThingOutcome>
    /** Numbers on the first page; undefined while there is nothing to count. */
    readonly homeFigures?: {
      readonly order: number
      readonly cacheTags: readonly CacheTag[]
      readonly read: (ctx: Context, language: Language) => Promise<HomeFigure | undefined>
    }
  }
}

/** Where the requested things are: in a place and everything inside it, exactly in some places, or anywhere. */
export type HomeQuery = {
  readonly territory?: (PlaceRange & { readonly code: string; readonly slug: string }) | undefined
  /** KATO codes: things of these places themselves, not of their parts. */
  readonly exactly?: readonly string[] | undefined
  readonly limit: number
}

/** A list that a slice contributes to the first page and to pages of places. One query, whatever the number. */
export type HomeList<Item> = {
  readonly cacheTags: readonly CacheTag[]
  /** At most `limit` public items. */
  readonly list: (ctx: Context, query: HomeQuery, language: Language) => Promise<readonly Item[]>
}
