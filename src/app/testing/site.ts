import { AsyncLocalStorage } from 'node:async_hooks'
import type { LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { type ApplicationOptions, openApplicationOn, openSite } from '#app/application.ts'
import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { type Db, openDatabase } from '#platform/db/index.ts'
import type { Letter } from '#platform/mail/index.ts'
import { closeAfterAll } from './closing.ts'
import { type SignedIn, signInWithRoles, type TestRole } from './people.ts'
import { type Requests, requests } from './requests.ts'
import { copyTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    template: import('./template.ts').Template
  }
}

export type TestSite = Requests & {
  readonly kind: 'embedded' | 'server'
  readonly db: Db
  readonly context: () => Context
  /** The clock of the site; it stands still until it is set. */
  readonly clock: { set(instant: string): void }
  readonly letters: Letter[]
  /** Lines of the site's error log. */
  readonly errors: readonly string[]
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>
  /** By any method, without a body. */
  request(
    method: 'DELETE' | 'GET' | 'OPTIONS' | 'POST' | 'PUT',
    path: string,
  ): Promise<LightMyRequestResponse>
  /** The address unchanged, without the escaping of a browser. */
  raw(path: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>
  text(path: string): Promise<string>
  /** A new person with these roles, signed in; `residence`: KATO code of the place where they are a verified resident. */
  signIn(roles?: readonly TestRole[], residence?: string): Promise<SignedIn>
  /** The number of statements that the site runs for a request, with an empty or a filled read cache. */
  countQueries(
    path: string | readonly string[],
    headers?: Readonly<Record<string, string>>,
    options?: { readonly known: boolean },
  ): Promise<number>
  /** Carries out waiting jobs, and numbers waiting acts of the journal. */
  work(): Promise<void>
  /** Runs the nightly erasure of expired personal data. */
  eraseExpired(): Promise<void>
  /** All jobs in the queues, finished or not, as stored in the database. */
  queue(): Promise<readonly unknown[]>
  /** The address of the site on a real socket, where the page cache answers before Fastify does. */
  listen(): Promise<string>
}

async function eraseExpired({ jobs, context }: Awaited<ReturnType<typeof openApplicationOn>>) {
  await jobs.enqueue(context().db, 'privacy.erase-expired', {})
  await jobs.drain()
}

/**
 * The whole site on a separate database with all territories; closed when the test that opened it is done, or else
 * the file. `keepPages`: requests without a socket use the page cache too.
 */
export async function testSite(
  world: { now: string; keepPages?: boolean } & Pick<
    ApplicationOptions,
    'demo' | 'signatures' | 'moreFeatures'
  > &
    Partial<Pick<ApplicationOptions, 'onError'>>,
  settings: Partial<Config> = {},
): Promise<TestSite> {
  const { config: usual, remove } = await copyTemplate(inject('template'))
  const config = { ...usual, ...settings }
  let now = new Date(world.now)
  // Counts only the queries of the page; background queries of the site run at any time.
  const counted = new AsyncLocalStorage<{ queries: number }>()
  const letters: Letter[] = []
  const database = await openDatabase({ url: config.databaseUrl, folder: config.data }, () => {
    const count = counted.getStore()
    if (count) count.queries += 1
  })
  const application = await openApplicationOn(database, config, {
    now: () => now,
    runJobs: false,
    ...(world.signatures ? { signatures: world.signatures } : {}),
    ...(world.moreFeatures ? { moreFeatures: world.moreFeatures } : {}),
    onError: (what, error) => {
      if (world.onError) return world.onError(what, error)
      // Housekeeping of pg-boss runs besides a test and is cut off at its end.
      if (what === 'pg-boss') return
      throw new Error(`${what} failed`, { cause: error })
    },
    // With the development tools enabled letters are kept in their mailbox.
    ...(world.demo ? { demo: true } : {}),
    ...(world.demo || config.smtpUrl ? {} : { mail: { send: async (letter) => void letters.push(letter) } }),
  })
  const errors: string[] = []
  const logTo = { write: (line: string) => void errors.push(line) }
  // Errors are logged in every test; a test can raise the level in its settings.
  const logLevel = settings.logLevel ?? 'error'
  const site = await openSite(application, { ...config, logLevel }, { logTo })
  await site.app.ready()
  closeAfterAll(async () => {
    await site.app.close()
    await site.background.stop()
    await application.stop()
    await remove()
  })

  // A test changes rows without the site and reads its page at once.
  const injected = new AsyncLocalStorage<true>()
  if (!world.keepPages) Object.defineProperty(site.cache, 'keeping', { get: () => !injected.getStore() })
  const raw: TestSite['raw'] = (url, headers = {}) =>
    injected.run(true, async () => await site.app.inject({ method: 'GET', url, headers }))
  const get: TestSite['get'] = (url, headers) => raw(encodeURI(url), headers)
  return {
    kind: database.kind,
    db: application.context().db,
    context: application.context,
    clock: {
      set: (instant) => {
        now = new Date(instant)
      },
    },
    letters,
    errors,
    get,
    request: (method, url) => site.app.inject({ method, url, headers: { 'sec-fetch-site': 'same-origin' } }),
    raw,
    text: async (path) => (await get(path)).body,
    ...requests(site.app),
    signIn: (roles, residence) => signInWithRoles(application.context, roles, residence),
    countQueries: async (path, headers = {}, { known } = { known: false }) => {
      if (!known) application.context().readCache.tableVersions.bump()
      const count = { queries: 0 }
      await counted.run(count, () => Promise.all([path].flat().map((item) => get(item, headers))))
      return count.queries
    },
    work: async () => {
      await application.jobs.drain()
      await (await application.journal()).integrate()
    },
    eraseExpired: () => eraseExpired(application),
    queue: async () => (await sql`select data from pgboss.job`.execute(database.db)).rows,
    listen: () => site.app.listen({ host: '127.0.0.1', port: 0 }),
  }
}
