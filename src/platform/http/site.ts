import type { IncomingMessage, ServerResponse } from 'node:http'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { SiteFace } from '#domain/base/site-face.ts'
import type { Language } from '#domain/base/text.ts'
import { trimEnd } from '#domain/base/trim.ts'
import type { TileSource } from '#domain/location/index.ts'
import type { Context } from '#platform/context.ts'
import type { TableVersions } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import type { LiveHub } from '#platform/live/index.ts'
import type { Metrics } from '#platform/metrics/index.ts'
import { Draining } from './draining.ts'
import { httpServer, REQUEST_MS } from './http-server.ts'
import { BodyBudget } from './request/body-budget.ts'
import { languageOf } from './request/language.ts'
import { AllowedMethods } from './request/methods.ts'
import { networkOf } from './request/network.ts'
import { slowestBody, watchBody } from './request/slow-body.ts'
import { parseForm } from './request/urlencoded.ts'
import type { Assets } from './response/assets.ts'
import { markFilesOf } from './response/demonstration.ts'
import { PageCache } from './response/page-cache.ts'
import { HttpProblem } from './response/problem.ts'
import { type ProblemRendering, sendProblem } from './response/problem-response.ts'
import { isSameOrigin, securityHeadersOf } from './response/security.ts'
import { serveAssets } from './response/serve-assets.ts'
import type { Frame, PageAssets, Route } from './route.ts'
import { type Authentication, serveRoute } from './serve-route.ts'
import { countRequests, loggerOf } from './server-log.ts'

const FORM_BYTES = 64 * 1024
const ADDRESS_LENGTH = 2000
/** Long forms that are received at once, and those of one network. */
const LONG_FORMS = { total: 96_000_000, perSender: 24_000_000 }
/** Files that are received and inspected at once, and those of one sender: four comments with their files. */
const FILES = { total: 256_000_000, perSender: 64_000_000 }

export type SiteOptions = ProblemRendering & {
  readonly routes: readonly Route[]
  readonly context: () => Context
  readonly tableVersions: TableVersions
  readonly live: LiveHub
  /** The manifests of all slices: their links in the menu and their sections on pages. */
  readonly features: readonly Feature[]
  readonly origin: string
  /** Every page says that it belongs to the demonstration, and every file begins with the mark. */
  readonly demonstration: boolean
  /** The current name and contacts of the city, for every page. */
  readonly siteFace?: () => SiteFace | undefined
  readonly telegramChannel: string | undefined
  /** Pictures of a map under plans; browsers may fetch images from their origin too. */
  readonly tiles?: TileSource | undefined
  readonly sourceUrl: string | undefined
  readonly assets: Assets
  readonly trustProxy: boolean
  readonly logLevel: string
  /** Counts requests and pages; undefined: nothing is counted. */
  readonly metrics?: Pick<Metrics, 'request' | 'page'> | undefined
  /** Whether a line is logged for every request that the page cache does not answer: no addresses. */
  readonly accessLog?: boolean
  /** Where the log is written; undefined: to standard output. */
  readonly logTo?: { write(line: string): void } | undefined
  readonly authentication: Authentication
}
export type Site = {
  readonly app: FastifyInstance
  readonly cache: PageCache
  /**
   * Answers everything that was sent, and then closes: /readyz says 503 and every answer ends its connection, so that
   * proxies move on; connections that stay silent are closed last.
   */
  drain(): Promise<void>
}

/** Creates the HTTP server of the site. */
export function createSite(options: SiteOptions): Site {
  const securityHeaders = securityHeadersOf(options.origin, options.demonstration, options.tiles)
  const cache = new PageCache(() => options.context().now().getTime(), securityHeaders, options.tableVersions)
  const frame = frames(options)
  const longForms = new BodyBudget(LONG_FORMS)
  const filesInFlight = new BodyBudget(FILES)
  const draining = new Draining()
  const allowedMethods = new AllowedMethods()
  const app = fastify({
    serverFactory: (next) =>
      draining.watch(httpServer(draining.wrap(serveFromCache(cache, next, options.metrics)))),
    // Unique across processes, so that a line of the log belongs to one request.
    genReqId: () => crypto.randomUUID(),
    // Requests that the router itself refuses (a malformed escape, an overlong segment) get the same page as
    // all others.
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders)
      sendProblem(error, request, reply, frame(request.raw), options)
    },
    logger: loggerOf(options),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy && trustOneHop,
    bodyLimit: FORM_BYTES,
    requestTimeout: REQUEST_MS,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  })
  const clientAddress = options.trustProxy
    ? forwardedFor
    : (request: IncomingMessage) => request.socket.remoteAddress ?? ''
  app.setErrorHandler((error, request, reply) =>
    sendProblem(error, request, reply, frame(request.raw), options),
  )
  app.setNotFoundHandler((request, reply) =>
    sendProblem(new HttpProblem(404), request, reply, frame(request.raw), options),
  )
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    if (request.url.length > ADDRESS_LENGTH) throw new HttpProblem(414)
    // PostgreSQL text cannot contain NUL, so nothing exists under such an address.
    if (request.url.includes('%00')) throw new HttpProblem(404)
    const reading = request.method === 'GET' || request.method === 'HEAD'
    const meant = reading ? canonicalAddress(request.url) : undefined
    if (meant) return reply.redirect(meant, 308)
    if (!reading && !isSameOrigin(request.headers, options.origin)) throw new HttpProblem(403)
    if (!reading) admitBody(request, reply, longForms, clientAddress)
    return allowedMethods.refuseOther(request, reply)
  })
  // Streams never end on their own: browsers are sent away first, so that the server can close.
  app.addHook('preClose', async () => options.live.close())
  countRequests(app, options)
  app.register(formbody, { parser: parseForm })
  app.register(multipart, { throwFileSizeLimit: false })
  app.register(rateLimit, {
    global: false,
    keyGenerator: (request) => networkOf(request.ip),
    addHeaders: {},
    errorResponseBuilder: () => new HttpProblem(429),
  })
  app.register(async (scope) => {
    allowedMethods.collect(scope)
    for (const route of options.demonstration ? options.routes.map(markFilesOf) : options.routes)
      serveRoute(scope, route, { ...options, cache, frame, clientAddress, filesInFlight })
    serveAssets(scope, options.assets)
  })
  return {
    app,
    cache,
    drain: () => draining.drain(app.server, () => options.live.close()).then(() => app.close()),
  }
}

/** Cuts off slow bodies, and reserves memory for a long form before its first byte is read. */
function admitBody(
  request: FastifyRequest,
  reply: FastifyReply,
  longForms: BodyBudget,
  clientAddress: (request: IncomingMessage) => string,
) {
  watchBody(request.raw, slowestBody)
  // Fastify refuses what is longer than the limit; forms with files are counted once it is known whose they are.
  const limit = request.routeOptions.bodyLimit ?? FORM_BYTES
  const declared = Number(request.headers['content-length'] ?? limit)
  const isMultipart = /^multipart\//i.test(request.headers['content-type'] ?? '')
  if (isMultipart || declared <= FORM_BYTES || declared > limit) return
  const release = longForms.reserve(networkOf(clientAddress(request.raw)), declared)
  reply.raw.once('close', release).once('finish', release)
}

/** Only the operator's own proxy is trusted, and nothing before it. */
const trustOneHop = (_address: string, hop: number) => hop === 0

/** What most addresses look like, so that they are compared once: no slash at the end, and a language in lower case. */
const CANONICAL = /^\/(?:kk|ru|en)(?:\/[^/]+)*$/

/** The intended address of one with a trailing slash or a language in capitals: '/KK/news/'. */
function canonicalAddress(url: string): string | undefined {
  const end = url.indexOf('?')
  const path = end < 0 ? url : url.slice(0, end)
  if (CANONICAL.test(path)) return undefined
  const meant = (path.slice(0, 1) + trimEnd(path.slice(1), /\//)).replace(
    /^\/(kk|ru|en)(?=\/|$)/i,
    (language) => language.toLowerCase(),
  )
  if (meant === path || meant.startsWith('//')) return undefined
  return end < 0 ? meant : meant + url.slice(end)
}

/** The client address as the operator's own proxy saw it; earlier entries of the header can be forged. */
const forwardedFor = (request: IncomingMessage): string =>
  String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim() ||
  (request.socket.remoteAddress ?? '')

/** Cached pages are answered before Fastify handles the request; they are most of the traffic of a public site. */
function serveFromCache(
  cache: PageCache,
  next: (request: IncomingMessage, response: ServerResponse) => void,
  metrics: SiteOptions['metrics'],
) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const page =
      request.method === 'GET' || request.method === 'HEAD' ? cache.find(request.url ?? '') : undefined
    if (page) {
      metrics?.page('cached')
      cache.send(page, request, response)
    } else next(request, response)
  }
}

function frames({
  origin,
  demonstration,
  siteFace,
  telegramChannel,
  tiles,
  sourceUrl,
  assets,
  features,
}: SiteOptions) {
  const menu = features
    .flatMap((feature) => (feature.navigation ? [feature.navigation] : []))
    .sort((left, right) => left.order - right.order)
  const menuIn = (language: Language) => menu.map(({ path, label }) => ({ path, label: label[language] }))
  const navigation = { kk: menuIn('kk'), ru: menuIn('ru'), en: menuIn('en') }
  const pageAssets: PageAssets = {
    css: assets.address('kenes.css'),
    js: assets.address('kenes.js'),
    fonts: ['golos-text-500.woff2', 'golos-text-700.woff2'].map((name) => assets.address(name)),
    icon: assets.address('favicon.svg'),
    touchIcon: assets.address('touch-icon.png'),
    image: assets.address('social.jpg'),
    verifier: assets.address('verifier.js'),
    passkeys: assets.address('passkeys.js'),
  }
  return (request: IncomingMessage, address = request.url ?? ''): Frame => {
    const language = languageOf(request)
    const [, inAddress, rest = ''] = /^\/(kk|ru|en)(?=[/?]|$)(.*)$/.exec(address) ?? []
    return {
      language,
      path: inAddress ? rest : '',
      origin,
      demonstration,
      site: siteFace?.(),
      telegramChannel,
      tiles,
      sourceUrl,
      assets: pageAssets,
      navigation: navigation[language],
    }
  }
}
