import { createHash, randomBytes } from 'node:crypto'
import { access, constants, readFile, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { fileHash } from '#platform/files/index.ts'
import { type FileStore, readWhole } from '#platform/files/store.ts'
import { IDENTITY_KEY_FILE } from '#platform/identity/index.ts'
import { KEY_FILE } from '#platform/journal/index.ts'

/** What a check found: fine, worth knowing, or to be done now. */
export type DoctorFinding = {
  readonly state: 'ok' | 'note' | 'wrong'
  readonly what: string
  /** What to do; absent when nothing has to be done. */
  readonly todo?: string
}

export const ok = (what: string): DoctorFinding => ({ state: 'ok', what })
export const note = (what: string, todo: string): DoctorFinding => ({ state: 'note', what, todo })
export const wrong = (what: string, todo: string): DoctorFinding => ({ state: 'wrong', what, todo })

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

/** Settings that are valid on their own and unfit for a site that people reach. */
export function checkSettings(config: Config): readonly DoctorFinding[] {
  const found: DoctorFinding[] = []
  const isHttps = config.origin.startsWith('https:')
  found.push(
    isHttps
      ? ok(`the site's address is ${config.origin}`)
      : wrong(
          `the site's address is ${config.origin}`,
          'Set KENES_URL to the https address that people use; passkeys and sign-in need it.',
        ),
  )
  if (isHttps && !config.trustProxy)
    found.push(
      wrong(
        'KENES_TRUST_PROXY is 0: everybody behind the proxy counts as one reader, and limits hit all of them',
        'Let the proxy set X-Forwarded-For, and set KENES_TRUST_PROXY=1.',
      ),
    )
  if (config.trustProxy && !LOOPBACK.test(config.host))
    found.push(
      note(
        `the program listens on ${config.host} and trusts X-Forwarded-For`,
        'Make sure that only the proxy reaches this port: others could pretend any address.',
      ),
    )
  if (config.development)
    found.push(wrong('KENES_DEVELOPMENT is 1', 'Set it to 0 before others reach the site.'))
  if (!config.sourceUrl)
    found.push(
      note(
        'KENES_SOURCE_URL is empty',
        'If you changed the program, publish its source and name it (AGPL, 13).',
      ),
    )
  return found
}

/** Whether letters can leave, as far as the settings say. */
export function checkMailSettings({ smtpUrl, mailFrom }: Config): readonly DoctorFinding[] {
  if (!smtpUrl)
    return [wrong('SMTP_URL is empty: nobody can sign in by a code', 'Name a mail server in SMTP_URL.')]
  if (/@localhost$/.test(mailFrom))
    return [wrong(`letters come from ${mailFrom}`, 'Set MAIL_FROM to an address of your domain.')]
  return [ok(`letters come from ${mailFrom}`)]
}

/** Files of keys in the data folder; the settings may hold the keys in their place. */
const keyFiles = [
  {
    file: 'secret.key',
    setting: 'KENES_SECRET',
    of: (config: Config) => config.secret,
    lost: 'the codes that people have just been sent stop working',
  },
  {
    file: KEY_FILE,
    setting: 'KENES_LOG_KEY',
    of: (config: Config) => config.logKey,
    lost: 'the public journal can never be continued',
  },
  {
    file: IDENTITY_KEY_FILE,
    setting: 'KENES_IDENTITY_KEY',
    of: (config: Config) => config.identityKey,
    lost: 'no verified resident can be recognised any more',
  },
] as const

const readIfThere = (path: string) =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
/** Enough of the hash to compare two copies by eye; says nothing about the key. */
const fingerprint = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** Keys: present, readable by their owner only, and equal to their copies. */
export async function checkKeys(
  config: Config,
  copies: string | undefined,
): Promise<readonly DoctorFinding[]> {
  const found: DoctorFinding[] = []
  for (const { file, setting, of, lost } of keyFiles) {
    if (of(config) !== undefined) {
      found.push(ok(`${setting} comes from the environment`))
      continue
    }
    const path = join(config.data, file)
    const key = await readIfThere(path)
    if (!key) {
      found.push(note(`${path} does not exist yet`, 'It is made when it is needed. Copy it then.'))
      continue
    }
    const { mode } = await stat(path)
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      found.push(wrong(`${path} can be read by others`, `chmod 600 ${path}`))
    if (copies === undefined) {
      found.push(
        note(
          `${path} (${fingerprint(key)}): if it is lost, ${lost}`,
          'Keep a copy on another machine, and check it: kenes doctor --copies FOLDER',
        ),
      )
      continue
    }
    const copy = await readIfThere(join(copies, file))
    if (copy?.equals(key)) found.push(ok(`${file} and its copy are equal (${fingerprint(key)})`))
    else
      found.push(
        wrong(
          copy ? `the copy of ${file} in ${copies} differs` : `${copies} has no copy of ${file}`,
          `Copy ${path} to another machine: if it is lost, ${lost}.`,
        ),
      )
  }
  return found
}

/** Bytes below which a site should get more space: some weeks of files and of the log of the database. */
const [LOW_BYTES, LOW_SHARE] = [2 * 2 ** 30, 0.1]

/** Judges the free space of a disk. */
export function judgeDisk(folder: string, free: number, total: number): DoctorFinding {
  const gigabytes = (free / 2 ** 30).toFixed(1)
  const share = Math.round((free / Math.max(1, total)) * 100)
  const what = `${folder} has ${gigabytes} GB free (${share} %)`
  if (free < LOW_BYTES / 4) return wrong(what, 'Free space now: a full disk stops every write.')
  return free < LOW_BYTES || free / total < LOW_SHARE ? note(what, 'Plan for a larger disk.') : ok(what)
}

export async function checkDisk(folder: string): Promise<readonly DoctorFinding[]> {
  try {
    await access(folder, constants.W_OK)
  } catch {
    return [wrong(`${folder} cannot be written`, 'Create it, and give it to the user that runs the program.')]
  }
  const { bavail, blocks, bsize } = await statfs(folder)
  return [judgeDisk(folder, bavail * bsize, blocks * bsize)]
}

/** Whether files can be stored, read and deleted. */
export async function checkFiles(store: FileStore): Promise<readonly DoctorFinding[]> {
  const bytes = randomBytes(PROBE_BYTES)
  const name = fileHash(bytes)
  try {
    await store.put(name, bytes)
    const read = await readWhole(store, name)
    await store.remove(name)
    return read?.equals(bytes)
      ? [ok('files can be stored, read and deleted')]
      : [wrong('a stored file came back different', 'Check the disk, or the service of KENES_FILES.')]
  } catch (error) {
    return [
      wrong(
        `files cannot be stored: ${error instanceof Error ? error.message : String(error)}`,
        'Check the folder “files” of KENES_DATA, or KENES_FILES and the settings of its service.',
      ),
    ]
  }
}
const PROBE_BYTES = 32

/** Seconds by which a clock may be off before codes and days of deadlines go wrong. */
const CLOCK_SECONDS = 30

/** Judges the clock of this machine beside another one. */
export function judgeClock(here: Date, there: Date, whose: string): DoctorFinding {
  const seconds = Math.round((here.getTime() - there.getTime()) / 1000)
  return Math.abs(seconds) <= CLOCK_SECONDS
    ? ok(`the clock agrees with that of ${whose}`)
    : wrong(
        `the clock is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead of' : 'behind'} that of ${whose}`,
        'Set the clock by NTP (timedatectl set-ntp true): terms end by the clock.',
      )
}

/** Judges what the site answers at its public address. */
export function judgeProxy(
  origin: string,
  answer: { readonly status: number; readonly headers: Headers } | { readonly failed: string },
): readonly DoctorFinding[] {
  if ('failed' in answer)
    return [
      note(
        `${origin}/healthz does not answer: ${answer.failed}`,
        'Start the program and the proxy, then ask again; check the name in DNS and the certificate.',
      ),
    ]
  if (answer.status !== 200)
    return [
      wrong(
        `${origin}/healthz answers ${answer.status}`,
        'Let the proxy pass everything on to HOST:PORT, with the Host header unchanged.',
      ),
    ]
  if (!answer.headers.has('content-security-policy'))
    return [
      wrong(
        'the proxy removes the security headers',
        'Do not let the proxy remove or replace headers of the program.',
      ),
    ]
  if (origin.startsWith('https:') && !answer.headers.has('strict-transport-security'))
    return [
      wrong(
        'the answer has no Strict-Transport-Security',
        'Set KENES_URL to the https address, and do not let the proxy remove headers.',
      ),
    ]
  return [ok(`${origin} answers through the proxy`)]
}
