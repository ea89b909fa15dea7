import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { findCurrentSite, loadSiteFace } from '#features/site/index.ts'
import type { Config } from '#platform/config.ts'
import { type Context, dayOf } from '#platform/context.ts'
import { openSecret } from '#platform/crypto/secret.ts'
import { newKey } from '#platform/crypto/token.ts'
import { type Database, migrate, openDatabase, ReadCache, TableVersions } from '#platform/db/index.ts'
import type { Background, Feature } from '#platform/feature.ts'
import { openFileStore } from '#platform/files/open-store.ts'
import { fileRoutes } from '#platform/files/routes.ts'
import { startMovingFiles } from '#platform/files/upkeep.ts'
import { Assets, createSite, type Site } from '#platform/http/index.ts'
import {
  httpVerifier,
  openIdentityKeys,
  openVoterKeys,
  type SignatureVerifier,
} from '#platform/identity/index.ts'
import { type Job, type JobQueue, startJobs } from '#platform/jobs/index.ts'
import { openJournal, type Sequencer, startChecks } from '#platform/journal/index.ts'
import { connectLive, LiveHub } from '#platform/live/index.ts'
import { type Mail, openMail } from '#platform/mail/index.ts'
import { openMailbox } from '#platform/mail/mailbox.ts'
import { type Metrics, openMetrics } from '#platform/metrics/index.ts'
import { openProvider } from '#platform/oidc/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { uiMessages } from '#ui/messages.ts'
import { renderPage } from '#ui/render.ts'
import { authentication } from './authentication.tsx'
import { assertDemonstrationAllowed, openDemonstration } from './demonstration.ts'
import { features as programFeatures } from './features.ts'
import { journalLocation } from './journal-location.ts'
import { maintainSite, startMaintenance } from './maintenance.ts'
import { metricsRoute } from './site-pages/metrics-routes.ts'
import { problemPages } from './site-pages/problem-pages.tsx'
import { sitePageRoutes } from './site-pages/routes.tsx'
import { siteMapRoutes } from './site-pages/site-map.ts'

export type Application = {
  readonly database: Database
  readonly context: () => Context
  readonly jobs: JobQueue
  readonly onError: ApplicationOptions['onError']
  readonly metrics: Metrics
  /** The browsers that follow a live channel of this process. */
  readonly live: LiveHub
  /** The sequencer of the public journal, opened on first use. */
  readonly journal: () => Promise<Sequencer>
  /** Begins the work beside the requests, in a process that carries it out, once the site can be reached. */
  work(): Promise<void>
  stop(): Promise<void>
}

type Report = (what: string, error: unknown) => void

export type ApplicationOptions = {
  readonly now?: () => Date
  /** Whether this process carries out jobs, or only enqueues them. */
  readonly runJobs: boolean
  readonly onError: Report
  /** Additional slices, for tests of what a new slice can do. */
  readonly moreFeatures?: readonly Feature[]
  /** Replaces the configured service. */
  readonly signatures?: SignatureVerifier
  /** Replaces the configured mail server. */
  readonly mail?: Mail
  /**
   * `--demo`: the database has to be empty or one of the demonstration; enables the development tools where the
   * settings allow it.
   */
  readonly demo?: boolean
}

/** Opens the program without its site: a migrated database, the context of actions, the queues. */
export async function openApplication(config: Config, world: ApplicationOptions): Promise<Application> {
  // Asked before a database is created.
  if (world.demo) assertDemonstrationAllowed(config)
  const metrics = openMetrics()
  const database = await openDatabase({ url: config.databaseUrl, folder: config.data }, metrics.query)
  try {
    return await openApplicationOn(database, config, world, metrics)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The same on a database that is already open. */
export async function openApplicationOn(
  database: Database,
  config: Config,
  world: ApplicationOptions,
  metrics = openMetrics(),
): Promise<Application> {
  await migrate(database, packagePath('migrations'))
  const now = world.now ?? (() => new Date())
  const requested = world.demo ?? false
  const demonstration = await openDemonstration(database.db, config, { requested, now: now() })
  const journal = once(async () =>
    openJournal(database.db, await journalLocation(config), {
      now,
      onError: (error) => world.onError('journal', error),
    }),
  )
  // Refusing here keeps a database that is behind its own checkpoint from being served.
  if (world.runJobs) await journal()
  const features = [...programFeatures, ...(world.moreFeatures ?? [])]
  const kinds: Readonly<Record<string, Job>> = Object.assign({}, ...features.map(({ jobs }) => jobs ?? {}))
  const secret = openSecret(config)
  const identityKeys = openIdentityKeys(config)
  const voterKeys = openVoterKeys(config)
  const signatures =
    world.signatures ?? (config.signatureService ? httpVerifier(config.signatureService) : undefined)
  const mail = world.mail ?? openMail(config)
  const development =
    config.development || (world.demo && config.loopbackOnly)
      ? { mailbox: mail ? undefined : openMailbox(now), token: config.developmentToken ?? newKey() }
      : undefined
  const identityProvider = config.oidc && openProvider(config.oidc)
  const jobs = await startJobs(database, kinds, {
    runJobs: world.runJobs,
    timezone: CAPITAL_ZONE,
    onError: world.onError,
    context: () => context(),
    mailContext: { mail: mail ? metrics.countMail(mail) : development?.mailbox, origin: config.origin },
  })
  const files = openFileStore(config)
  const readCache = new ReadCache(new TableVersions())
  const live = new LiveHub()
  const context = (): Context => ({
    db: database.db,
    features,
    readCache,
    live,
    files,
    now,
    today: () => dayOf(now()),
    jobs,
    secret,
    identityKeys,
    voterKeys,
    signatures,
    identityClaims: config.identityClaims,
    identityProvider,
    demonstration,
    development,
    siteTerritory: async (db) => (await findCurrentSite(db))?.content.territory ?? undefined,
    siteName: async (db, language) => (await loadSiteFace(db))?.name[language] ?? uiMessages.site[language],
  })
  return {
    database,
    context,
    jobs,
    onError: world.onError,
    metrics,
    live,
    journal,
    ...workOf({ database, files, jobs, journal, now, onError: world.onError }),
  }
}

/** The work beside the requests: queues, numbering and checks of the journal, maintenance. */
function workOf(
  given: Pick<Application, 'database' | 'jobs' | 'journal'> &
    Pick<Context, 'files'> & { now: () => Date; onError: Report },
) {
  const { database, files, jobs, journal, now, onError } = given
  let running: readonly { stop(): unknown }[] = []
  return {
    work: async () => {
      const sequencer = await journal()
      const failed = (what: string) => (error: unknown) => onError(what, error)
      running = [
        startMaintenance(() => maintainSite({ database, files, now }), failed('maintenance')),
        startMovingFiles({ db: database.db, files }, failed('files')),
        startChecks({ db: database.db, sequencer, now, onError: failed('journal') }),
        sequencer.start(),
      ]
      await jobs.work()
    },
    stop: async () => {
      for (const item of running) await item.stop()
      await jobs.stop()
      await database.close()
    },
  }
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Opens the site of an application: routes, page cache with invalidation by the database, background work. */
export async function openSite(
  application: Application,
  config: Config,
  { logTo }: { readonly logTo?: { write(line: string): void } } = {},
): Promise<Site & { background: Background }> {
  const { context, database, live, onError, metrics } = application
  const { features, readCache, demonstration } = context()
  const { tableVersions } = readCache
  let face = await loadSiteFace(database.db)
  // Every page shows the name of the site, so all of them are rendered again.
  const renewFace = async () => {
    face = await loadSiteFace(database.db)
    tableVersions.bump()
  }
  const site = createSite({
    metrics,
    accessLog: config.accessLog,
    routes: [
      metricsRoute(metrics, config.metricsToken),
      ...sitePageRoutes,
      ...siteMapRoutes,
      ...fileRoutes,
      ...features.flatMap(({ routes }) => routes),
    ],
    context,
    features,
    demonstration,
    siteFace: () => face,
    tableVersions,
    live,
    origin: config.origin,
    telegramChannel: config.telegramChannel,
    tiles: config.tiles,
    sourceUrl: config.sourceUrl,
    assets: Assets.read(packagePath('dist/assets')),
    trustProxy: config.trustProxy,
    logLevel: config.logLevel,
    logTo,
    problemPages,
    authentication: authentication(config.origin),
    render: renderPage,
  })
  // The database tells all processes; this one must not wait, because authors look at their text at once.
  database.onWrite((table) => tableVersions.bump(table))
  await database.listen('kenes_changed', {
    onNotification: (table) => {
      tableVersions.bump(table)
      if (table === 'site_version') renewFace().catch((error) => onError('site', error))
    },
    onDisconnected: () => tableVersions.pause(),
    onConnected: () => {
      tableVersions.resume()
      // It may have changed while nothing was heard.
      renewFace().catch((error) => onError('site', error))
    },
  })
  await connectLive(database, live)
  const running = features.flatMap(({ background }) => (background ? [background(context)] : []))
  return {
    ...site,
    background: { stop: async () => void (await Promise.all(running.map((item) => item.stop()))) },
  }
}
