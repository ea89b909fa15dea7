import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DAY_MS, MINUTE_MS } from '#domain/base/duration.ts'
import type { FormFields } from '#domain/base/form.ts'
import { languages } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import { type Actor, hasHint, hintCookie, may } from '#platform/identity/index.ts'
import type { LiveHub } from '#platform/live/index.ts'
import type { Metrics } from '#platform/metrics/index.ts'
import { tagsOfSections } from '#platform/page-sections.ts'
import type { BodyBudget } from './request/body-budget.ts'
import { HourlyCounts } from './request/hourly-counts.ts'
import { cleanFields, parametersIn } from './request/input.ts'
import { type MultipartForm, memoryOf, readMultipart } from './request/multipart.ts'
import { networkOf } from './request/network.ts'
import { respondWithin } from './respond-within.ts'
import { cacheKey } from './response/cache-key.ts'
import type { PageCache } from './response/page-cache.ts'
import { forbidden, HttpProblem, notFound } from './response/problem.ts'
import type { Render } from './response/problem-response.ts'
import type { RouteResponse } from './response/response.ts'
import { HTML, send } from './response/send-response.ts'
import type { Frame, FrameDeskLink, Route } from './route.ts'

/** Refused posts allowed for each that may succeed, so that people can correct mistakes. */
const TRIES = 10
/** No session lasts longer (features/accounts). */
const HINT_MS = 30 * DAY_MS

export type Serving = {
  readonly context: () => Context
  readonly cache: PageCache
  readonly metrics?: Pick<Metrics, 'page'> | undefined
  readonly render: Render
  /** `address`: used instead of that of the request. */
  readonly frame: (request: IncomingMessage, address?: string) => Frame
  readonly clientAddress: (request: IncomingMessage) => string
  readonly authentication: Authentication
  readonly live: LiveHub
  /** The memory for forms with files. */
  readonly filesInFlight: BodyBudget
}

/** How the site authenticates people; the application provides it. */
export type Authentication = {
  /** The person whose session the request carries; one query, and none without a session. */
  readonly identify: (ctx: Context, request: IncomingMessage) => Promise<Actor | undefined>
  /** The sections of the desk that a person may see. */
  readonly deskSectionsFor: (actor: Actor) => readonly FrameDeskLink[]
  /** Whether the session was opened recently enough for a route that needs a fresh sign-in. */
  readonly isFresh: (actor: Actor, now: Date) => boolean
  /**
   * Where somebody is sent who has to sign in first, or again where a fresh sign-in is needed. A form whose session has
   * ended must keep what was typed.
   */
  readonly requireSignIn: (frame: Frame, address: string, form: unknown) => RouteResponse
}

/** Registers a route under each language with its limits, and serves it through the page cache if it is cacheable. */
export function serveRoute(app: FastifyInstance, route: Route, serving: Serving) {
  const { perHour, perMinute } = route
  const counts = perHour ? new HourlyCounts(perHour) : undefined
  const limit = route.bytes === undefined ? {} : { bodyLimit: route.bytes }
  const tries = perHour ? new HourlyCounts(perHour * TRIES) : undefined
  const rate = perMinute && { max: perMinute, timeWindow: MINUTE_MS }
  const config = rate ? { rateLimit: rate } : {}
  // The slices do not change while the program runs.
  let known: { readonly tags: readonly CacheTag[] | undefined } | undefined
  const prefixes = route.localized ? languages.map((language) => `/${language}`) : ['']
  for (const prefix of prefixes) {
    // Before the body is read: whoever has spent the limit cannot keep the parser busy.
    const onRequest = async (request: FastifyRequest) => {
      const [{ key }, now] = [await identifySender(request, serving), serving.context().now().getTime()]
      if (tries?.isSpent(key, now) || counts?.isSpent(key, now)) throw new HttpProblem(429)
      tries?.count(key, now)
    }
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      known ??= { tags: tagsOf(route, serving.context().features) }
      const { tags } = known
      if (tags) return respondFromCache(route, tags, prefix, serving, request, reply)
      return respond(route, serving, request, reply, counts)
    }
    const limited = perHour ? { onRequest } : {}
    app.route({ method: route.method, url: `${prefix}${route.path}`, config, handler, ...limit, ...limited })
  }
}

/**
 * Responds with a page that is the same for all readers: it depends neither on the session nor on the spelling
 * of the address. Simultaneous requests share one rendering.
 */
async function respondFromCache(
  route: Route,
  tags: readonly CacheTag[],
  prefix: string,
  serving: Serving,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { context, cache, render, clientAddress } = serving
  const params = request.params as Record<string, string>
  const query = request.query as Record<string, unknown>
  const address = cacheKey(prefix, route, params, query)
  let other: RouteResponse | undefined
  const make = async (stamp: string) => {
    const frame = serving.frame(request.raw, address)
    const response = await route.handler({
      ctx: context(),
      actor: undefined,
      frame,
      language: frame.language,
      request: request.raw,
      // A page that is the same for all must not depend on who asks first.
      network: '',
      params,
      rawQuery: parametersIn(route.parameters, query),
      body: {},
      files: [],
    })
    if (!isCacheable(response)) {
      other = response
      return undefined
    }
    const { onServed: served } = route
    return cache.fill(
      address,
      {
        type: response.kind === 'page' ? HTML : response.type,
        body: response.kind === 'page' ? render(response.view) : response.body,
        tags,
        stamp,
        onServed: served && ((raw) => served(context(), params, readerOf(raw, clientAddress))),
      },
      request.raw,
    )
  }
  // No await may stand between checking for a rendering in progress and starting one.
  const making = cache.find(address) ?? cache.making(address, tags)
  const page = (making && (await making)) ?? (await cache.make(address, tags, make))
  if (other) return send(reply, other, serving)
  if (!page) throw new Error(`${address} has no response`)
  serving.metrics?.page('rendered')
  reply.hijack()
  cache.send(page, request.raw, reply.raw)
}

type Sender = {
  readonly actor: Actor | undefined
  readonly network: string
  /** What limits count: a village shares the address of its operator, so who is signed in does not pay for the others. */
  readonly key: string
}
const senders = new WeakMap<FastifyRequest, Sender>()

/** Who sends a request; asked once for each. */
async function identifySender(
  request: FastifyRequest,
  { authentication, context, clientAddress }: Serving,
): Promise<Sender> {
  const known = senders.get(request)
  if (known) return known
  const actor = await authentication.identify(context(), request.raw)
  const network = networkOf(clientAddress(request.raw))
  const sender = { actor, network, key: actor ? `account ${actor.account}` : `network ${network}` }
  senders.set(request, sender)
  return sender
}

async function respond(
  route: Route,
  serving: Serving,
  request: FastifyRequest,
  reply: FastifyReply,
  counts: HourlyCounts | undefined,
) {
  const { context, authentication: people } = serving
  const { actor, network, key } = await identifySender(request, serving)
  const ctx = { ...context(), actor, network }
  const sections = actor ? people.deskSectionsFor(actor) : []
  const anonymous = serving.frame(request.raw)
  const accountPages = ctx.features
    .flatMap((feature) => feature.accountPages ?? [])
    .toSorted((left, right) => left.order - right.order)
    .map(({ path, label }) => ({ path, label: label[anonymous.language] }))
  const frame = {
    ...anonymous,
    ...(actor ? { person: { name: actor.name, desk: sections.length > 0, sections, accountPages } } : {}),
  }
  const params = request.params as Record<string, string>
  if (route.allow !== 'anyone') {
    const signInFirst = async () => {
      const typed = route.method === 'POST' ? (await readBody(route, request, false)).fields : undefined
      return send(reply, people.requireSignIn(frame, request.url, typed), serving)
    }
    if (!actor) return signInFirst()
    await admit(route, ctx, actor, params)
    if (route.fresh && !people.isFresh(actor, ctx.now())) return signInFirst()
  }
  // Files are read only after the permission check, so that others cannot fill the memory.
  if (route.uploads && request.isMultipart()) {
    const release = serving.filesInFlight.reserve(key, memoryOf(request, route.uploads))
    reply.raw.once('close', release).once('finish', release)
  }
  const { fields, files } = await readBody(route, request, true)
  const form = {
    ctx,
    actor,
    frame,
    language: frame.language,
    request: request.raw,
    network,
    params,
    rawQuery: request.query as Record<string, unknown>,
    body: fields,
    files,
  }
  const response = await respondWithin(counts, key, ctx.now(), () => route.handler(form))
  refreshHint(response, actor, frame, request, reply)
  return send(reply, response, serving)
}

/** Keeps what scripts of cached pages know of the person right; replies that set cookies of their own do it themselves. */
function refreshHint(
  response: RouteResponse,
  actor: Actor | undefined,
  { origin, person }: Frame,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (('cookie' in response && response.cookie) || hasHint(request.raw, origin, person)) return
  const expires = actor && new Date(actor.signedInAt.getTime() + HINT_MS)
  reply.header('set-cookie', hintCookie(origin, person, expires))
}

/** Whether a reply is a page or a text for everyone, and not a refusal. */
const isCacheable = (
  response: RouteResponse,
): response is Extract<RouteResponse, { kind: 'page' | 'file' }> =>
  response.kind === 'page'
    ? response.status === 200
    : response.kind === 'file' && (response.status ?? 200) === 200

/** The tables that a page shows, including those of other slices' sections; undefined: it is never cached. */
function tagsOf({ cacheTags, sections }: Route, features: readonly Feature[]) {
  const own = typeof cacheTags === 'function' ? cacheTags(features) : cacheTags
  return own && sections ? [...own, ...tagsOfSections(features, sections)] : own
}

/** The fields and files of a form; a form with files is refused where none are accepted. */
async function readBody(
  { uploads }: Route,
  request: FastifyRequest,
  keep: boolean,
): Promise<{ readonly fields: FormFields; readonly files: MultipartForm['files'] }> {
  if (request.isMultipart()) {
    if (!uploads) throw new HttpProblem(415)
    const { fields, files } = await readMultipart(request, uploads, keep)
    return { fields: cleanFields(fields), files }
  }
  // JSON from the site's own scripts is not cleaned.
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
  const { body } = request
  const fields: FormFields = typeof body === 'object' && body !== null ? { ...body } : {}
  return { fields: isForm ? cleanFields(fields) : fields, files: [] }
}

/** Denied unless a permission allows it. Things of other owners answer 404, so that ids reveal nothing. */
async function admit(
  { allow, of }: Route,
  ctx: Context,
  actor: Actor,
  params: Readonly<Record<string, string>>,
) {
  if (allow === 'anyone') return
  if (!may(actor, allow)) throw forbidden((actor.withheldRoles ?? []).length > 0 ? 'passkey' : 'permission')
  if (!of) return
  const subject = await of(ctx, params)
  if (!subject || !may(actor, allow, subject)) throw notFound()
}

const readerOf = (raw: IncomingMessage, clientAddress: (request: IncomingMessage) => string) => ({
  address: clientAddress(raw),
  userAgent: String(raw.headers['user-agent'] ?? ''),
  method: raw.method ?? 'GET',
  prefetch: /prefetch/.test(`${raw.headers['sec-purpose'] ?? ''} ${raw.headers.purpose ?? ''}`),
})
