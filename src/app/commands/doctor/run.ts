import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { describeServer } from '#app/commands/backup/contents.ts'
import { commandConfig } from '#app/commands/settings.ts'
import { assertDatabaseExists } from '#app/commands/with-application.ts'
import { parsePolicy } from '#domain/tlog/index.ts'
import { type Config, WrongSettings } from '#platform/config.ts'
import { sha256 } from '#platform/crypto/node.ts'
import { type Database, FolderInUse, openDatabase, pendingMigrations } from '#platform/db/index.ts'
import { openFileStore } from '#platform/files/open-store.ts'
import { openMail } from '#platform/mail/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { programVersion } from '#platform/version.ts'
import {
  checkDisk,
  checkFiles,
  checkKeys,
  checkMailSettings,
  checkSettings,
  type DoctorFinding,
  judgeClock,
  judgeProxy,
  note,
  ok,
  wrong,
} from './checks.ts'

const ANSWER_MS = 5000
const reasonText = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function checkDatabase(database: Database, url: string | undefined): Promise<readonly DoctorFinding[]> {
  const started = new Date()
  const { rows } = await sql<{ now: Date; version: string; readonly: string }>`
    select clock_timestamp() as now, version() as version, current_setting('transaction_read_only') as readonly
  `.execute(database.db)
  const [row] = rows
  if (!row) throw new Error('a select without from returns one row')
  const pending = await pendingMigrations(database, packagePath('migrations'))
  return [
    ok(
      `${row.version.split(' on ')[0] ?? row.version}, ${url ? describeServer(url) : 'the embedded database of the data folder'}`,
    ),
    ...(row.readonly === 'off'
      ? []
      : [wrong('the database takes no writes', 'Name the primary in DATABASE_URL.')]),
    ...(database.kind === 'server' ? [judgeClock(started, new Date(row.now), 'the database')] : []),
    pending.length === 0
      ? ok('all migrations have run')
      : note(`${pending.length} migrations are to run`, 'kenes migrate, or start the program.'),
  ]
}

async function askDatabase(config: Config): Promise<readonly DoctorFinding[]> {
  const { databaseUrl: url, data: folder } = config
  try {
    assertDatabaseExists(config)
    const database = await openDatabase({ url, folder })
    try {
      return await checkDatabase(database, url)
    } finally {
      await database.close()
    }
  } catch (error) {
    if (error instanceof FolderInUse)
      return [ok(`the running program has the embedded database of ${folder}`)]
    return [
      url
        ? wrong(
            `the ${describeServer(url)}, does not answer: ${reasonText(error)}`,
            'Check DATABASE_URL, the server and the role.',
          )
        : wrong(reasonText(error), 'Set KENES_DATA or DATABASE_URL, or begin a site with kenes init.'),
    ]
  }
}

async function sendTest(config: Config, to: string | undefined): Promise<readonly DoctorFinding[]> {
  const settings = checkMailSettings(config)
  const mail = openMail(config)
  if (!mail || settings.some(({ state }) => state === 'wrong')) return settings
  if (to === undefined)
    return [
      ...settings,
      note('no letter was sent', 'kenes doctor --mail ADDRESS sends one; look whether it arrives.'),
    ]
  try {
    await mail.send({
      to,
      subject: `Kenes: ${config.origin}`,
      text: `This letter was sent by kenes doctor.\n${config.origin}\n`,
    })
    return [...settings, ok(`the mail server took a letter to ${to}`)]
  } catch (error) {
    return [
      ...settings,
      wrong(
        `the mail server refused a letter: ${reasonText(error)}`,
        'Check SMTP_URL, its password, and MAIL_FROM.',
      ),
    ]
  }
}

const ask = async (url: string) => {
  try {
    return await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) })
  } catch (error) {
    const { cause } = error as { cause?: unknown }
    return { failed: reasonText(cause ?? error) }
  }
}

async function askWitnesses({ logPolicy }: Config): Promise<readonly DoctorFinding[]> {
  if (!logPolicy)
    return [
      note(
        'the journal has no witnesses',
        'Name some in KENES_LOG_POLICY (docs/operating-journal.md): they notice a rewritten log.',
      ),
    ]
  const policy = parsePolicy(sha256, await readFile(logPolicy))
  if (!policy.ok) return [wrong(`${logPolicy} cannot be read: ${policy.refusal}`, 'Mend the policy file.')]
  const witnesses = policy.value.witnesses.flatMap(({ key, url }) => (url ? [{ name: key.name, url }] : []))
  return Promise.all(
    witnesses.map(async ({ name, url }) => {
      const answer = await ask(url)
      return 'failed' in answer
        ? wrong(
            `the witness ${name} does not answer: ${answer.failed}`,
            `Ask its operator, or remove it from ${logPolicy}.`,
          )
        : ok(`the witness ${name} answers`)
    }),
  )
}

async function askProxy({ origin }: Config): Promise<readonly DoctorFinding[]> {
  const answer = await ask(`${origin}/healthz`)
  const findings = judgeProxy(origin, answer)
  const date = 'failed' in answer ? null : answer.headers.get('date')
  return date ? [...findings, judgeClock(new Date(), new Date(date), origin)] : findings
}

const signs = { ok: 'ok   ', note: 'note ', wrong: 'WRONG' } as const

/** Checks an installation part by part; returns the exit code: 1 when something has to be done. */
export async function runDoctor(
  options: { readonly mail?: string; readonly copies?: string },
  write: (line: string) => void = console.log,
): Promise<number> {
  let config: Config
  try {
    config = commandConfig()
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error
    write(`${signs.wrong} ${error.message}`)
    return 1
  }
  write(`Kenes ${programVersion()}, data folder ${config.data}`)
  const parts: readonly (readonly [
    string,
    () => Promise<readonly DoctorFinding[]> | readonly DoctorFinding[],
  ])[] = [
    ['Settings', () => checkSettings(config)],
    ['Database', () => askDatabase(config)],
    ['Mail', () => sendTest(config, options.mail)],
    ['Keys', () => checkKeys(config, options.copies)],
    ['Witnesses', () => askWitnesses(config)],
    ['Disk', () => checkDisk(config.data)],
    ['Files', () => checkFiles(openFileStore(config))],
    ['Proxy', () => askProxy(config)],
  ]
  let bad = 0
  for (const [title, check] of parts) {
    write(`\n${title}`)
    const findings = await Promise.resolve(check()).catch((error: unknown) => [
      wrong(reasonText(error), 'Mend this, then ask again.'),
    ])
    for (const { state, what, todo } of findings) {
      write(`  ${signs[state]} ${what}${todo ? `\n        → ${todo}` : ''}`)
      if (state === 'wrong') bad += 1
    }
  }
  write(
    bad === 0
      ? '\nNothing is wrong. A note is advice: what a site can do better.'
      : `\n${bad} marked WRONG ${bad === 1 ? 'has' : 'have'} to be mended. A note is advice.`,
  )
  return bad === 0 ? 0 : 1
}
