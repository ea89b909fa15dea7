import fc from 'fast-check'
import { expect, test } from 'vitest'
import { features } from '#app/features.ts'
import { createOrganisations, HERE } from '#app/testing/every-role.ts'
import { type HostileRequest, hostileRequests, type Sender } from '#app/testing/hostile-requests.ts'
import { sampleOf } from '#app/testing/samples.ts'
import { testSite } from '#app/testing.ts'
import { fileRoutes } from '#platform/files/routes.ts'
import type { Route } from '#platform/http/index.ts'
import { roles } from '#platform/identity/index.ts'
import { sitePageRoutes } from './site-pages/routes.tsx'
import { siteMapRoutes } from './site-pages/site-map.ts'

/** `npm run fuzz [requests] [seed]` sends more, and repeats what it found. */
const REQUESTS = Number(process.env.KENES_FUZZ_REQUESTS ?? 400)
const SEED = Number(process.env.KENES_FUZZ_SEED ?? 1)
const AT_ONCE = 500
/** People sign out, erase their accounts and withdraw things on the way. */
const RENEWED_EVERY = 250

const site = await testSite({ now: '2026-11-20T06:00:00Z' })
const organisations = await createOrganisations(site.db)
const routes: readonly Route[] = [
  ...sitePageRoutes,
  ...siteMapRoutes,
  ...fileRoutes,
  ...features.flatMap((feature) => feature.routes),
]

async function people(): Promise<Readonly<Record<Sender, { cookie: string }>>> {
  const everything = roles.map((role) => ({ role }))
  return {
    visitor: { cookie: '' },
    resident: (await site.signIn([], HERE.territory)).headers,
    administrator: (await site.signIn(everything)).headers,
    'forged session': { cookie: `kenes=${'A'.repeat(43)}; kenes-door=${'B'.repeat(43)}` },
  }
}

/** A thing for each address that has a sample. */
async function things(): Promise<ReadonlyMap<Route, Readonly<Record<string, string>>>> {
  const { account } = await site.signIn()
  const owner = { organisation: organisations.own, territory: HERE.territory, account }
  const known = new Map<Route, Readonly<Record<string, string>>>()
  const made = new Map<unknown, Readonly<Record<string, string>>>()
  for (const route of routes) {
    const params = sampleOf(route)?.params
    if (!params) continue
    const values = made.get(params) ?? (await params(site.context(), owner))
    made.set(params, values)
    known.set(route, values)
  }
  return known
}

let sent = 0
async function send(
  { method, url, headers, payload, sender }: HostileRequest,
  who: Readonly<Record<Sender, { cookie: string }>>,
) {
  sent += 1
  const answer = await site.inject({
    method,
    url,
    headers: { ...headers, ...(headers.cookie === undefined ? who[sender] : {}) },
    ...(payload === undefined ? {} : { payload }),
    // From a network of its own, because limits are tested elsewhere.
    remoteAddress: `10.${sent >> 16}.${(sent >> 8) & 255}.${sent & 255}`,
  })
  return answer.statusCode
}

test(`${REQUESTS} hostile requests to all routes give no server error (seed ${SEED})`, async () => {
  const found: unknown[] = []
  const answers = new Map<number, number>()
  for (let done = 0; done < REQUESTS; done += AT_ONCE) {
    const arbitrary = hostileRequests(routes, await things())
    const batch = fc.sample(arbitrary, { seed: SEED + done, numRuns: Math.min(AT_ONCE, REQUESTS - done) })
    let who = await people()
    for (const [index, request] of batch.entries()) {
      if (index % RENEWED_EVERY === RENEWED_EVERY - 1) who = await people()
      const status = await send(request, who)
      answers.set(status, (answers.get(status) ?? 0) + 1)
      if (status >= 500)
        found.push({ seed: SEED + done, index, status, ...request, error: site.errors.at(-1) })
    }
  }
  if (REQUESTS > 400) console.log(Object.fromEntries([...answers].toSorted(([a], [b]) => a - b)))
  expect(found).toEqual([])
  expect(site.errors).toEqual([])
  // The requests get through: they are not all refused at the door.
  for (const status of [200, 303, 400, 404, 405, 422]) expect(answers.get(status) ?? 0).toBeGreaterThan(0)
}, 3_600_000)
