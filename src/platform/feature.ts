import type { Language } from '#domain/base/text.ts'
import type { Context } from './context.ts'
import type { Route } from './http/index.ts'
import type { Job } from './jobs/index.ts'

/** An address for the site map: without its language, with the day of its last change. */
export type MapEntry = { readonly path: string; readonly changed?: Date }

/** What a slice tells the house about itself. Rooms that serve everyone read this and import no slice. */
export type Feature<Tables> = {
  readonly name: string
  readonly routes: readonly Route<Tables>[]
  readonly jobs?: Readonly<Record<string, Job<Tables>>>
  /** Public pages, in portions of at most 10,000, for the site map. */
  readonly siteMap?: (ctx: Context<Tables>, after: number) => Promise<readonly MapEntry[]>
  /** Its place in the main navigation. */
  readonly navigation?: { readonly path: string; readonly label: Readonly<Record<Language, string>> }
}
