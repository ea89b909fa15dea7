import type { IncomingMessage } from 'node:http'
import type { Static, TObject } from 'typebox'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { readQuery } from './input.ts'
import type { Reply } from './reply.ts'

/** Addresses of the built files that every page names. */
export type PageAssets = {
  readonly css: string
  readonly js: string
  readonly fonts: readonly string[]
  readonly icon: string
  /** What a phone puts on its home screen. */
  readonly touchIcon: string
  /** The picture that social networks show for a page without one of its own. */
  readonly image: string
  /** The script that checks an entry of the journal in the browser; only its page loads it. */
  readonly verifier: string
}

/** What the frame of a page needs to know of the request and of the site. */
export type Frame = {
  readonly language: Language
  /** Address of the page without its language, with its parameters: '/news?page=2', '' for the first page. */
  readonly path: string
  readonly origin: string
  readonly telegramChannel: string | undefined
  /** Where the source of the program is to be had. */
  readonly sourceUrl: string | undefined
  readonly assets: PageAssets
}

export type Asked<Tables, Query = Readonly<Record<string, never>>> = {
  readonly ctx: Context<Tables>
  readonly frame: Frame
  readonly language: Language
  readonly request: IncomingMessage
  readonly params: Readonly<Record<string, string>>
  readonly query: Query
  readonly body: unknown
}

export type Reader = {
  readonly address: string
  readonly userAgent: string
  readonly method: string
  /** The browser fetches ahead of a reader who may never come (Fetch standard, Sec-Purpose). */
  readonly prefetch: boolean
}

export type Route<Tables> = {
  readonly method: 'GET' | 'POST'
  /** After the language: '/news/:slug'. */
  readonly path: string
  /** False for what has no language of its own, such as the site map. */
  readonly spoken: boolean
  /** Names of the parameters an address may have and still be kept in the page cache. */
  readonly parameters: readonly string[]
  /** Tables that the page shows: it is kept until one of them changes. Absent: never kept. */
  readonly shows: readonly string[] | undefined
  /** Tables that a successful post writes: pages that show them are made anew at once. */
  readonly changes: readonly string[]
  /** Posts that one address may bring to success in an hour. */
  readonly perHour: number | undefined
  /** Called for every successful answer, from the cache too. */
  readonly served:
    | ((ctx: Context<Tables>, params: Readonly<Record<string, string>>, reader: Reader) => void)
    | undefined
  readonly answer: (
    asked: Omit<Asked<Tables>, 'query'> & { rawQuery: Record<string, unknown> },
  ) => Promise<Reply>
}

const noQuery = { type: 'object', properties: {} } as unknown as TObject

type GetOptions<Tables, Schema extends TObject> = {
  query?: Schema
  shows?: readonly string[]
  spoken?: boolean
  served?: NonNullable<Route<Tables>['served']>
}

/** How a slice declares its addresses: `const { get, post } = router<NewsTables>()`. */
export function router<Tables>() {
  return {
    get<Schema extends TObject>(
      path: string,
      options: GetOptions<Tables, Schema>,
      answer: (asked: Asked<Tables, Static<Schema>>) => Promise<Reply> | Reply,
    ): Route<Tables> {
      const schema = options.query ?? (noQuery as Schema)
      return {
        method: 'GET',
        path,
        spoken: options.spoken ?? true,
        parameters: Object.keys(schema.properties),
        shows: options.shows,
        changes: [],
        perHour: undefined,
        served: options.served,
        answer: async ({ rawQuery, ...asked }) => answer({ ...asked, query: readQuery(schema, rawQuery) }),
      }
    },
    post(
      path: string,
      options: { perHour: number; changes: readonly string[] },
      answer: (asked: Asked<Tables>) => Promise<Reply> | Reply,
    ): Route<Tables> {
      return {
        method: 'POST',
        path,
        spoken: true,
        parameters: [],
        shows: undefined,
        changes: options.changes,
        perHour: options.perHour,
        served: undefined,
        answer: async ({ rawQuery: _, ...asked }) => answer({ ...asked, query: {} }),
      }
    },
  }
}
