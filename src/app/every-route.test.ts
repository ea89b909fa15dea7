import type { LightMyRequestResponse } from 'fastify'
import { describe, expect, test } from 'vitest'
import { features } from '#app/features.ts'
import {
  type Answer,
  createOrganisations,
  expectedAnswer,
  HERE,
  type Requester,
  requesterName,
  requestersFor,
  signInAs,
} from '#app/testing/every-role.ts'
import type { SignedIn } from '#app/testing/people.ts'
import { parameterNamesIn, routeTitleOf, sampleOf, samples } from '#app/testing/samples.ts'
import { testSite } from '#app/testing.ts'
import { HOUR_MS } from '#domain/base/duration.ts'
import type { Route } from '#platform/http/index.ts'
import { type Permission, roles } from '#platform/identity/index.ts'
import { sampleOf as sampleOfSet } from '#tests/support/extent.ts'

const site = await testSite({ now: '2026-11-20T06:00:00Z' })
const organisations = await createOrganisations(site.db)
const stranger = await site.signIn()

type Guarded = Route & { readonly allow: Permission }
const routes = features.flatMap((feature) => feature.routes)
const guarded = routes.filter((route): route is Guarded => route.allow !== 'anyone')
/** `ROUTES_OF=polls npm test -- every-route` sends requests to the addresses of one slice only. */
const slice = process.env.ROUTES_OF
const requested = new Set(
  features.filter(({ name }) => !slice || name === slice).flatMap((feature) => feature.routes),
)
if (requested.size === 0) throw new Error(`ROUTES_OF names no slice with routes: ${slice}`)
const listed = new Set(features.flatMap(({ permissions = {} }) => Object.values(permissions)))

/** What is missing before a route can be requested; undefined when nothing. */
function lacking(route: Guarded): string | undefined {
  const { allow, method, path, of } = route
  const sample = sampleOf(route)
  const named = parameterNamesIn(path).length > 0
  if (!listed.has(allow)) return `${allow.name} is in no manifest`
  if (named && !sample?.params)
    return 'needs a sample with `params`: `samples` in the fixtures.ts of its slice'
  if (named && !of && allow.whose !== 'any' && !sample?.unowned)
    return 'says neither `of` whom its thing is nor, in its sample, why it is `unowned`'
  if (!named && method === 'POST' && allow.whose === 'own' && !sample?.form && !sample?.unowned)
    return 'has no sample with the `form` that chooses an organisation'
  if (sample?.unowned && named && method === 'POST' && !sample.isUntouched)
    return 'has no `isUntouched` in its sample, by which a foreign thing is seen to stay as it was'
  return undefined
}

const signInDoor = /^\/(kk|ru|en)\/account\/sign-in\?then=/

function answerOf(method: string, response: LightMyRequestResponse): Answer {
  const { statusCode, headers } = response
  if (statusCode === 401 || signInDoor.test(String(headers.location ?? ''))) return 'sign-in'
  if (statusCode === 403) return 'forbidden'
  if (statusCode === 404) return 'not-found'
  // An empty form may be refused for missing fields; a page that may be seen exists.
  const fine = method === 'GET' ? statusCode < 400 : statusCode < 429
  if (!fine) throw new Error(`HTTP ${statusCode} ${response.body.slice(0, 300)}`)
  return 'allowed'
}

const known = new Map<string, SignedIn | undefined>()
/** The people who send requests, signed in once for many routes. */
async function person(asker: Requester) {
  const name = requesterName(asker)
  if (!known.has(name)) known.set(name, await signInAs(site, organisations, asker))
  return known.get(name)
}

/** Adding and removing credentials, granting roles, and taking personal data away. */
const FRESH = [
  'GET /account/data.json',
  'GET /account/erase',
  'GET /account/passkeys',
  'GET /desk/meetings/:slug/people.csv',
  'GET /desk/meetings/:slug/people.xlsx',
  'GET /desk/meetings/:slug/people/print',
  'GET /desk/roles/new',
  'POST /account/erase',
  'POST /account/passkeys',
  'POST /account/passkeys/:key/remove',
  'POST /account/passkeys/:key/rename',
  'POST /account/passkeys/options',
  'POST /account/provider',
  'POST /account/provider/remove',
  'POST /desk/roles',
]

/** The things that the requests are about, by route and owner; a thing that was changed is made anew. */
const things = new Map<string, Readonly<Record<string, string>>>()

/**
 * All requests on a server; on the embedded database, where each takes more than twice as long, one for each answer. Whom a
 * permission reaches is decided by the same code without the database; `npm run test:full` sends all on both.
 */
const inThisRun = <Request extends { readonly promise: Answer }>(requests: readonly Request[]) =>
  sampleOfSet(
    requests,
    (request) =>
      site.kind === 'server' || requests.find(({ promise }) => promise === request.promise) === request,
  )

let requestCount = 0
async function ask(route: Guarded, asker: Requester, own: boolean): Promise<Answer> {
  const who = await person(asker)
  const sample = sampleOf(route)
  const account = own ? (who?.account ?? stranger.account) : stranger.account
  const owner = { organisation: organisations.own, territory: HERE.territory, account }
  const thing = `${routeTitleOf(route)} ${route.allow.whose === 'self' ? account : ''}`
  const params = things.get(thing) ?? (await sample?.params?.(site.context(), owner)) ?? {}
  things.set(thing, params)
  const path = route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    if (params[name] === undefined) throw new Error(`The sample of ${routeTitleOf(route)} makes no ${name}`)
    return encodeURIComponent(params[name])
  })
  requestCount += 1
  const response = await site.ask({
    method: route.method,
    path: `${route.localized ? '/ru' : ''}${path}`,
    headers: who?.headers,
    form: await sample?.form?.(site.context(), owner, params),
    from: `10.${requestCount >> 16}.${(requestCount >> 8) & 255}.${requestCount & 255}`,
  })
  const answer = answerOf(route.method, response)
  // The person may have signed out or erased their account.
  if (route.method === 'POST' && answer === 'allowed') {
    known.delete(requesterName(asker))
    things.delete(thing)
  }
  return answer
}

describe('Every address is answered to people who have its permission, and to nobody else', () => {
  test('each has its samples, and its permission is in a manifest', () => {
    const missing = guarded.flatMap((route) => {
      const lack = lacking(route)
      return lack ? [`${routeTitleOf(route)} ${lack}`] : []
    })
    expect(missing).toEqual([])
  })

  test('samples belong to existing addresses', () => {
    const paths = new Set(routes.flatMap((route) => [routeTitleOf(route), route.path]))
    const begins = (key: string) => [...paths].some((path) => path.startsWith(`${key}/`))
    expect(Object.keys(samples).filter((key) => !paths.has(key) && !begins(key))).toEqual([])
  })

  test('no address of the desk is open to everyone', () => {
    const open = routes.filter(({ path, allow }) => /^\/desk(\/|$)/.test(path) && allow === 'anyone')
    expect(open.map(routeTitleOf)).toEqual([])
  })

  test('what a stolen session must not do needs a fresh sign-in, and these addresses do', () => {
    expect(
      routes
        .filter(({ fresh }) => fresh)
        .map(routeTitleOf)
        .toSorted(),
    ).toEqual(FRESH)
  })

  test.each(
    guarded
      .filter((route) => route.fresh && requested.has(route))
      .map((route) => [routeTitleOf(route), route] as const),
  )('%s sends a person who signed in an hour ago to sign in again', async (_, route) => {
    const role = roles.find((item) => route.allow.who.includes(item))
    const who = await site.signIn(role ? [{ role }] : [])
    await site.db
      .updateTable('session')
      .set({ opened_at: new Date(site.context().now().getTime() - HOUR_MS) })
      .where('account_id', '=', who.account)
      .execute()
    const sample = sampleOf(route)
    const owner = { organisation: organisations.own, territory: HERE.territory, account: who.account }
    const params = (await sample?.params?.(site.context(), owner)) ?? {}
    const path = route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    )
    const { headers } = who
    const response = await site.ask({ method: route.method, path: `/ru${path}`, headers, from: '10.9.9.9' })
    expect(answerOf(route.method, response)).toBe('sign-in')
  })

  const asking = guarded.filter((route) => requested.has(route))
  test.each(asking.map((route) => [routeTitleOf(route), route] as const))('%s', async (_, route) => {
    const sample = sampleOf(route)
    const owned = route.of !== undefined || (sample?.form !== undefined && !sample.unowned)
    const everyRequest = requestersFor(route.allow).flatMap((asker) =>
      (route.allow.whose === 'self' && owned ? [true, false] : [true]).map((own) => ({
        asker,
        own,
        name: requesterName(asker) + (own ? '' : ", another's"),
        promise: expectedAnswer(asker, route.allow, owned ? { without: sample?.without, own } : undefined),
      })),
    )
    const reported: Record<string, Answer> = {}
    const expected: Record<string, Answer> = {}
    for (const { asker, own, name, promise } of inThisRun(everyRequest)) {
      const answer = await ask(route, asker, own)
      // A form that names another's body is refused when it is read: the existence of the organisation is public.
      const same = !route.of && answer === 'forbidden' && promise === 'not-found'
      reported[name] = same ? promise : answer
      expected[name] = promise
    }
    expect(reported).toEqual(expected)
  })

  const answeringAll = asking.filter((route) => sampleOf(route)?.isUntouched)
  test.each(answeringAll.map((route) => [routeTitleOf(route), route] as const))(
    '%s changes what belongs to the person, and nothing of another person',
    async (_, route) => {
      const untouchedAfter = async (own: boolean) => {
        const who = await site.signIn()
        const owner = {
          organisation: organisations.own,
          territory: HERE.territory,
          account: stranger.account,
        }
        const sample = sampleOf(route)
        const ctx = site.context()
        const params = (await sample?.params?.(ctx, own ? { ...owner, account: who.account } : owner)) ?? {}
        const path = route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => params[name] ?? '')
        const form = await sample?.form?.(ctx, owner, params)
        await site.ask({ method: 'POST', path: `/ru${path}`, headers: who.headers, form, from: '10.9.9.9' })
        return sample?.isUntouched?.(ctx, params)
      }
      expect({ own: await untouchedAfter(true), foreign: await untouchedAfter(false) }).toEqual({
        own: false,
        foreign: true,
      })
    },
  )

  // Open routes answer anyone, and never redirect to the sign-in page.
  test.each(
    [...requested]
      .filter(({ allow }) => allow === 'anyone')
      .map((route) => [routeTitleOf(route), route] as const),
  )('%s is for anyone', async (_, route) => {
    requestCount += 1
    const response = await site.ask({
      method: route.method,
      path: `${route.localized ? '/ru' : ''}${route.path.replaceAll(/:[a-zA-Z]+/g, 'absent')}`,
      from: `10.${requestCount >> 16}.${(requestCount >> 8) & 255}.${requestCount & 255}`,
    })
    expect([401, 403]).not.toContain(response.statusCode)
    expect(response.statusCode).toBeLessThan(500)
  })
})
