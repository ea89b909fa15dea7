import { connect } from 'node:net'
import type { Command } from 'commander'
import type { Config } from '#platform/config.ts'
import { errorText } from '#platform/error-text.ts'
import { programVersion } from '#platform/version.ts'
import { commandConfig } from './settings.ts'
import { startFailure } from './start-failure.ts'

const CONNECT_TRIES = 10
const CONNECT_PAUSE_MS = 2000
/** What was sent has to be answered within this time; service managers wait longer, see docs/install.md. */
const DRAIN_MS = 30_000
/** A program on this machine answers at once. */
const PROBE_MS = 1000

export function addServeCommand(program: Command) {
  program
    .command('serve')
    .description('migrate the database and serve the site')
    .option('--demo', 'on an empty database, import the territories and write the demonstration first', false)
    .action(async ({ demo }: { demo: boolean }) => serve(commandConfig(), demo))
}

async function serve(config: Config, demo: boolean) {
  try {
    await assertPortFree(config)
    await start(config, demo)
  } catch (error) {
    if (process.env.KENES_LOG === 'debug') console.error(error)
    console.error(startFailure(error, config))
    // Whatever is still open must not keep a process alive that does not serve.
    process.exit(1)
  }
}

async function start(config: Config, demo: boolean) {
  const { openSite } = await import('#app/application.ts')
  // Everything after the start is one stream of JSON lines on standard output: requests, jobs, the journal.
  let log: { error(fields: object, text: string): void } | undefined
  const failed = (what: string, error: unknown) =>
    log
      ? log.error({ what, error: errorText(error) }, 'background work failed')
      : console.error(`${what}: ${errorText(error)}`)
  const application = await openWhenReachable(config, demo, failed)
  if (application.context().demonstration && !demo) {
    await application.stop()
    throw new Error(
      'The database holds the demonstration. Start it with npm start; a real site needs an empty database (KENES_DATA or DATABASE_URL).',
    )
  }
  if (demo) {
    const { prepareDemo } = await import('#app/demo.ts')
    await prepareDemo(application)
  }
  const site = await openSite(application, config)
  log = site.app.log
  const address = await site.app.listen({ host: config.host, port: config.port })
  // Letters and jobs only once the site can be reached: a start that fails must not have sent anything.
  await application.work()

  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    console.log(`Stopping (${signal}) …`)
    stopping = true
    // A client may hold a connection open forever; acknowledged data is already on the disk.
    setTimeout(() => process.exit(1), DRAIN_MS).unref()
    await site.drain()
    await site.background.stop()
    await application.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  // Whoever waits for this line may send SIGTERM at once.
  console.log(`Kenes is ready: ${address} (version ${programVersion()})`)
  const { development } = application.context()
  if (development) {
    const printed = (path: string) => `${address}${path}?token=${development.token}`
    console.log(`Become a person of the demonstration: ${printed('/dev/people')}`)
    console.log(`Read the letters: ${printed('/dev/mail')}`)
  }
}

/**
 * Asked before the database is opened, because that and the demonstration take long. By connecting, not by listening: a
 * proxy that sends a request to a server which listens for a moment only would lose it. All other faults of listening
 * show when the site listens. Throws the error of listening.
 */
async function assertPortFree({ host, port }: Config) {
  const near = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host
  const isTaken = await new Promise<boolean>((resolve) => {
    const probe = connect({ host: near, port, timeout: PROBE_MS })
    const answer = (taken: boolean) => () => {
      probe.destroy()
      resolve(taken)
    }
    probe.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false))
  })
  if (isTaken) throw Object.assign(new Error(`the port ${port} is taken`), { code: 'EADDRINUSE' })
}

/** A database server may start later, as in a set of containers: it gets some seconds. */
async function openWhenReachable(
  config: Config,
  demo: boolean,
  failed: (what: string, error: unknown) => void,
) {
  const { openApplication } = await import('#app/application.ts')
  const { isUnavailable } = await import('#platform/db/index.ts')
  for (let tried = 1; ; tried += 1) {
    try {
      return await openApplication(config, { runJobs: true, onError: failed, demo })
    } catch (error) {
      if (!isUnavailable(error) || tried === CONNECT_TRIES) throw error
      console.error('The database does not answer yet; retrying …')
      await new Promise((resolve) => setTimeout(resolve, CONNECT_PAUSE_MS))
    }
  }
}
