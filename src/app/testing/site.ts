import type { LightMyRequestResponse } from 'fastify'
import { afterAll, inject } from 'vitest'
import { furnish, openSite } from '#app/application.ts'
import type { Tables } from '#app/features.ts'
import type { Context } from '#platform/context.ts'
import { type Db, openDatabase } from '#platform/db/index.ts'
import type { Letter } from '#platform/mail/index.ts'
import { type GivenRole, type SignedIn, signIn } from './people.ts'
import { copyTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    template: import('./template.ts').Template
  }
}

export type TestSite = {
  readonly kind: 'embedded' | 'server'
  readonly db: Db<Tables>
  readonly context: () => Context<Tables>
  /** The clock of the site; it stands still until it is set. */
  readonly clock: { set(instant: string): void }
  readonly letters: Letter[]
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>
  /** The address as it is, without escaping what a browser would. */
  raw(path: string): Promise<LightMyRequestResponse>
  text(path: string): Promise<string>
  post(
    path: string,
    form: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>
  /** One request, from an address of its own: limits by address do not count it with others. */
  ask(request: {
    readonly method: 'GET' | 'POST'
    readonly path: string
    readonly headers?: Readonly<Record<string, string>> | undefined
    readonly form?: Readonly<Record<string, string>> | undefined
    readonly from: string
  }): Promise<LightMyRequestResponse>
  /** A new person with these roles, signed in; `residence`: KATO code of where she is a verified resident. */
  signIn(roles?: readonly GivenRole[], residence?: string): Promise<SignedIn>
  /** How many statements the site sends while it answers, the page cache left aside. */
  countQueries(path: string, headers?: Readonly<Record<string, string>>): Promise<number>
  /** Does the waiting work, and gives the waiting acts their numbers in the journal. */
  work(): Promise<void>
  /** The address of the site on a real socket, where the page cache answers before the framework does. */
  listen(): Promise<string>
}

/** The whole site on a database of its own, with all territories in it; closed when the file's tests are done. */
export async function testSite(world: { now: string }): Promise<TestSite> {
  const { config, remove } = await copyTemplate(inject('template'))
  let now = new Date(world.now)
  let queries = 0
  const letters: Letter[] = []
  const database = await openDatabase({ url: config.databaseUrl, folder: config.data }, () => {
    queries += 1
  })
  const application = await furnish(database, config, {
    now: () => now,
    working: false,
    failed: (what, error) => {
      // The queue's own housekeeping goes on beside a test and is cut off at its end.
      if (what === 'pg-boss') return
      throw new Error(`${what} failed`, { cause: error })
    },
    mail: { send: async (letter) => void letters.push(letter) },
  })
  const site = await openSite(application, config)
  await site.app.ready()
  afterAll(async () => {
    await site.app.close()
    await site.background.stop()
    await application.stop()
    await remove()
  })

  const sent = (form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>) => ({
    payload: new URLSearchParams(form).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
  })
  const get: TestSite['get'] = (url, headers = {}) =>
    site.app.inject({ method: 'GET', url: encodeURI(url), headers })
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
    get,
    raw: (url) => site.app.inject({ method: 'GET', url }),
    text: async (path) => (await get(path)).body,
    post: (url, form, headers = {}) => site.app.inject({ method: 'POST', url, ...sent(form, headers) }),
    ask: ({ method, path, headers = {}, form = {}, from }) =>
      site.app.inject({
        method,
        url: encodeURI(path),
        remoteAddress: from,
        ...(method === 'POST' ? sent(form, headers) : { headers }),
      }),
    signIn: (roles, residence) => signIn(application.context, roles, residence),
    countQueries: async (path, headers = {}) => {
      site.cache.invalidate()
      queries = 0
      await get(path, headers)
      return queries
    },
    work: async () => {
      await application.jobs.drain()
      await (await application.journal()).integrate()
    },
    listen: () => site.app.listen({ host: '127.0.0.1', port: 0 }),
  }
}
