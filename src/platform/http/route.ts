import type { IncomingMessage } from 'node:http'
import { type Static, type TObject, Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import type { SiteFace } from '#domain/base/site-face.ts'
import type { Label, Language } from '#domain/base/text.ts'
import type { TileSource } from '#domain/location/index.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import type { Actor, Permission, Subject } from '#platform/identity/index.ts'
import type { SectionKind } from '#platform/page-sections.ts'
import { readQuery } from './request/input.ts'
import type { Upload, UploadLimits } from './request/multipart.ts'
import type { RouteResponse } from './response/response.ts'

/** Addresses of the built files that every page links. */
export type PageAssets = {
  readonly css: string
  readonly js: string
  readonly fonts: readonly string[]
  readonly icon: string
  /** The icon for the home screen of a phone. */
  readonly touchIcon: string
  /** The picture that social networks show for a page without its own. */
  readonly image: string
  /** The script that verifies a journal entry in the browser; loaded only by its page. */
  readonly verifier: string
  /** The script for passkeys; loaded only by sign-in pages. */
  readonly passkeys: string
}

/** A link of the menu in the page's language; its path comes after the language. */
export type FrameNavigationItem = { readonly path: string; readonly label: string }

/** A section of the desk: its path after the language, and its name. */
export type FrameDeskLink = { readonly path: string; readonly label: Label }

/** What the frame of a page needs to know about the request and the site. */
export type Frame = {
  readonly language: Language
  /** Address of the page without its language, with its parameters: '/news?page=2', '' for the first page. */
  readonly path: string
  readonly origin: string
  /** What the page shows of the city; absent until the site was named. */
  readonly site?: SiteFace | undefined
  /** Whether the page belongs to the demonstration, and says so. */
  readonly demonstration: boolean
  readonly telegramChannel: string | undefined
  /** Pictures of a map under plans, if the operator has configured them. */
  readonly tiles?: TileSource | undefined
  /** Where the source code of the program can be obtained. */
  readonly sourceUrl: string | undefined
  readonly assets: PageAssets
  /** The menu: the links of all slices that have one. */
  readonly navigation: readonly FrameNavigationItem[]
  /** The signed-in person, on pages made for one person; cached pages are the same for everyone. */
  readonly person?:
    | {
        readonly name: string | null
        readonly desk: boolean
        /** The sections of the desk that this person may see, in the order of the features. */
        readonly sections: readonly FrameDeskLink[]
        /** The pages of the person's own account. */
        readonly accountPages: readonly FrameNavigationItem[]
      }
    | undefined
}

export type RouteRequest<Query = Readonly<Record<string, never>>, Who = Actor | undefined> = {
  readonly ctx: Context
  /** The signed-in person. A route that needs a permission is answered only to people who have it. */
  readonly actor: Who
  readonly frame: Frame
  readonly language: Language
  readonly request: IncomingMessage
  /** The network of the client (networkOf), for counting; '' on cached pages. */
  readonly network: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Query
  readonly body: FormFields
  /** The files of a form, on routes that take uploads. */
  readonly files: readonly Upload[]
}

/** A request of somebody who is signed in, whatever its query: what the pages of `responses.ts` are made from. */
export type SignedInRequest = RouteRequest<unknown, Actor>

export type ClientInfo = {
  readonly address: string
  readonly userAgent: string
  readonly method: string
  /** The browser prefetches the page; nobody may read it (Fetch standard, Sec-Purpose). */
  readonly prefetch: boolean
}

/** Who may use a route: everyone, or people who have the permission. */
export type Allow = 'anyone' | Permission
/** The type of the actor of a route that requires `A`. */
type WhoFor<A extends Allow> = A extends Permission ? Actor : Actor | undefined

/** The subject of an address, for the permission check; undefined when there is none (404). */
export type SubjectOf = (
  ctx: Context,
  params: Readonly<Record<string, string>>,
) => Promise<Subject | undefined>

/** The tables that a page shows; a function for pages that show what other slices declare in their manifests. */
export type RouteTags = readonly CacheTag[] | ((features: readonly Feature[]) => readonly CacheTag[])

export type Route = {
  readonly allow: Allow
  readonly of: SubjectOf | undefined
  /** In words: to what the person must belong where the form or the action decides it, for docs/permissions.md. */
  readonly relation: string | undefined
  /** Whether the person must have signed in a moment ago: for what a stolen or forgotten session must not do. */
  readonly fresh: boolean
  readonly method: 'GET' | 'POST'
  /** After the language: '/news/:slug'. */
  readonly path: string
  /** False for addresses without a language prefix, such as the site map. */
  readonly localized: boolean
  /** Names of the query parameters that the route reads; others are ignored. */
  readonly parameters: readonly string[]
  /** Tables that the page shows: it is cached until one of them changes. Absent: never cached. */
  readonly cacheTags: RouteTags | undefined
  /** The kind of the page: other slices show sections on it, and their tables count among its cache tags. */
  readonly sections: SectionKind | undefined
  /** Successful posts in an hour: of one account, or of one network by people who are not signed in. */
  readonly perHour: number | undefined
  /** Requests that one address may make in a minute; undefined: as many as it likes. */
  readonly perMinute: number | undefined
  /** Maximum bytes of a posted form; undefined: the site's default. */
  readonly bytes: number | undefined
  /** Limits of the files in a posted form; undefined: a form with files is refused (415). */
  readonly uploads: UploadLimits | undefined
  /** Called for every successful answer, from the cache too. */
  readonly onServed:
    | ((ctx: Context, params: Readonly<Record<string, string>>, reader: ClientInfo) => void)
    | undefined
  readonly handler: (
    request: Omit<RouteRequest, 'query'> & { rawQuery: Record<string, unknown> },
  ) => Promise<RouteResponse>
}

const noQuery: TObject = Type.Object({})

/**
 * A permission, and for the address of one thing how to find its subject. `relation`: in words, what else must be
 * theirs where no address names it, such as the organisation that a form chooses.
 */
type Guard<A extends Allow> = A extends Permission
  ? { allow: A; of?: SubjectOf; relation?: string }
  : { allow: A }

type GetOptions<Schema extends TObject> = {
  query?: Schema
  localized?: boolean
  /** For pages that are made anew for each request and cost much. */
  perMinute?: number
  fresh?: true
  onServed?: NonNullable<Route['onServed']>
}
/** Cached pages are the same for everyone; all other routes declare who may use them. */
type Cached = { cacheTags: RouteTags; sections?: SectionKind; allow?: 'anyone' }

type Handler<Query, Who> = (request: RouteRequest<Query, Who>) => Promise<RouteResponse> | RouteResponse

/** Declares an address for reading: a page, a file, a feed. */
export function get<Schema extends TObject>(
  path: string,
  options: GetOptions<Schema> & Cached,
  handler: Handler<Static<Schema>, undefined>,
): Route
export function get<Schema extends TObject, A extends Allow>(
  path: string,
  options: GetOptions<Schema> & Guard<A>,
  handler: Handler<Static<Schema>, WhoFor<A>>,
): Route
export function get<Schema extends TObject>(
  path: string,
  options: GetOptions<Schema> & {
    cacheTags?: RouteTags
    sections?: SectionKind
    allow?: Allow
    of?: SubjectOf
    relation?: string
  },
  handler: Handler<Static<Schema>, never>,
): Route {
  const schema = options.query ?? (noQuery as Schema)
  if (options.cacheTags && options.localized === false)
    throw new Error(`${path} is cached and has no language`)
  if (!options.cacheTags && !options.allow) throw new Error(`${path} declares no permission`)
  return {
    ...defaults,
    method: 'GET',
    allow: options.allow ?? 'anyone',
    of: options.of,
    relation: options.relation,
    path,
    localized: options.localized ?? true,
    parameters: Object.keys(schema.properties),
    cacheTags: options.cacheTags,
    sections: options.sections,
    perMinute: options.perMinute,
    fresh: options.fresh ?? false,
    onServed: options.onServed,
    handler: async ({ rawQuery, actor, ...request }) =>
      // The overloads determine which of the two types a handler gets: the actor of a permission, or none.
      handler({ ...request, actor: actor as never, query: readQuery(schema, rawQuery) }),
  }
}
/** Declares an address that accepts a form. */
export function post<A extends Allow>(
  path: string,
  options: {
    perHour: number
    bytes?: number
    uploads?: UploadLimits
    fresh?: true
  } & Guard<A>,
  handler: Handler<Readonly<Record<string, never>>, WhoFor<A>>,
): Route {
  const {
    perHour,
    bytes,
    uploads,
    allow,
    of,
    relation,
    fresh = false,
  } = options as typeof options & {
    of?: SubjectOf
    relation?: string
  }
  return {
    ...defaults,
    method: 'POST',
    allow,
    of,
    relation,
    fresh,
    path,
    perHour,
    bytes,
    uploads,
    handler: async ({ rawQuery: _, actor, ...request }) =>
      handler({ ...request, actor: actor as WhoFor<A>, query: {} }),
  }
}
const defaults = {
  of: undefined,
  relation: undefined,
  fresh: false,
  localized: true,
  parameters: [],
  cacheTags: undefined,
  sections: undefined,
  perHour: undefined,
  perMinute: undefined,
  bytes: undefined,
  uploads: undefined,
  onServed: undefined,
} as const
