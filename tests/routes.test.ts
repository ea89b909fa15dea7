import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

const sources = globSync('{src/features,bin/new-feature}/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path))
const textOf = (path: string) => readFileSync(packagePath(path), 'utf8')

/** Addresses that a file declares as a literal instead of a constant or a function of the model. */
const findLiteralAddresses = (path: string, text: string): string[] =>
  [...text.matchAll(/\b(?:get|post|openListRoutes)\(\s*(['"`]\/\w[^'"`]*)/g)].map(
    ([, address = '']) => `${path}: ${address}`,
  )

describe('An address begins with a constant', () => {
  test('routes, links and forms have an address from one place', () => {
    const routes = sources.filter((path) => /(?:^|[/-])routes\.ts$/.test(path))
    expect(routes.length).toBeGreaterThan(60)
    expectNothingRefused(
      routes.flatMap((path) => findLiteralAddresses(path, textOf(path))),
      "POLLS_PATH or pollPath({ slug: ':slug' }) of the model",
    )
  })

  test.each([
    "get('/polls', { cacheTags: CACHE_TAGS }, list)",
    "post(\n  '/polls/:slug/vote',\n  { allow: 'anyone' },\n  vote)",
    'get(`/polls/:slug/table.$' + '{format}`, options, table)',
    "...openListRoutes('/polls/list', { query: Filter }, list)",
  ])('planted: %s', (text) => {
    expect(findLiteralAddresses('src/features/polls/routes.ts', text)).toHaveLength(1)
  })

  test.each([
    'get(POLLS_PATH, { cacheTags: CACHE_TAGS }, list)',
    'get(`$' + '{POLLS_PATH}/:slug`, { cacheTags: CACHE_TAGS }, poll)',
    "get(pollPath({ slug: ':slug' }), { cacheTags: CACHE_TAGS }, poll)",
    "const again = parts.get('/texts')",
  ])('allowed: %s', (text) => {
    expect(
      findLiteralAddresses('src/features/polls/routes.ts', text).filter((one) => !one.includes('/texts')),
    ).toEqual([])
  })
})

/** Hourly numbers of slices, and `perHour` that is none of the named ones. */
const OWN_LIMITS: Readonly<Record<string, string>> = {
  REPORTS_PER_HOUR: 'each takes the time of a moderator, and needs no account',
  STOPS_PER_HOUR: 'a mail service sends the requests of all its users from a few addresses',
  ENTRIES_PER_HOUR: 'journeys in a browser sign in as many people',
}
const NAMED = /^(?:RARE|VISITOR|SINGLE|DESK|FREQUENT)_POSTS_PER_HOUR$/

const findHourlyNumbers = (path: string, text: string): string[] =>
  [
    ...[...text.matchAll(/\bperHour: ([^,\s}]+)/g)].map(([, value = '']) => value),
    ...[...text.matchAll(/\bconst (\w*PER_HOUR) =/g)].map(([, name = '']) => name),
  ].flatMap((name) => (NAMED.test(name) || name in OWN_LIMITS ? [] : [`${path}: ${name}`]))

describe('How much an hour may bring', () => {
  test('an hourly limit is one of those of platform/http, or has its reason here', () => {
    const files = sources.filter((path) => /\bperHour\b|PER_HOUR\b/.test(textOf(path)))
    expect(files.length).toBeGreaterThan(30)
    // Limits of what a person or a mailbox gets are no limits of a route.
    const routes = files.filter((path) => /routes\.ts$|responses\.ts$/.test(path))
    expectNothingRefused(
      routes.flatMap((path) => findHourlyNumbers(path, textOf(path))),
      'a limit of platform/http/hourly-limits.ts: DESK_POSTS_PER_HOUR',
    )
    const all = files.map(textOf).join('\n')
    for (const name of Object.keys(OWN_LIMITS)) expect(all).toContain(`perHour: ${name}`)
  })

  test.each(['post(path, { allow, perHour: 60 }, vote)', 'const VOTES_PER_HOUR = 60'])(
    'planted: %s',
    (text) => {
      expect(findHourlyNumbers('src/features/polls/routes.ts', text)).toHaveLength(1)
    },
  )

  test('a named limit is allowed', () => {
    const text = 'post(path, { allow, perHour: VISITOR_POSTS_PER_HOUR, of }, vote)'
    expect(findHourlyNumbers('src/features/polls/routes.ts', text)).toEqual([])
  })
})

/** What routes wait for beside their handlers, where it cannot stand elsewhere. */
const WAITING: Readonly<Record<string, string>> = {
  'src/features/consultations/preparation/import/routes.ts: importText':
    'shows the pages of the draft, which the routes of preparation put together from those here',
}

/** Async functions beside the handlers of routes: how a page or a file is put together. */
const findWaiting = (path: string, text: string): string[] =>
  [...text.matchAll(/^(?:export )?(?:async function|const(?= \w+ = async\b)) (\w+)/gm)]
    .map(([, name]) => `${path}: ${name}`)
    .filter((name) => !(name in WAITING))

describe('routes.ts is the table of addresses', () => {
  test('what a page or a file needs is put together elsewhere', () => {
    const routes = sources.filter((path) => /(?:^|[/-])routes\.ts$/.test(path))
    expectNothingRefused(
      routes.flatMap((path) => findWaiting(path, textOf(path))),
      'responses.ts, as a function of the request; what it writes is an action',
    )
  })

  test.each([
    'async function loadFeed(ctx: Context, frame: Frame): Promise<ListFeed> {',
    'const getPoll = async ({ ctx, params }: SignedInRequest) => find(ctx, params)',
  ])('planted: %s', (text) => {
    expect(findWaiting('src/features/polls/routes.ts', text)).toHaveLength(1)
  })

  test('a handler may wait', () => {
    expect(findWaiting('src/features/polls/routes.ts', '    async ({ ctx, frame, query }) => {')).toEqual([])
  })
})
