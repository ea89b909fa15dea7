import { resolve } from 'node:path'

/** Every setting of the program. `.env.example` describes each; a test keeps the two together. */
export type Config = {
  readonly host: string
  readonly port: number
  /** Where people reach the site, without a slash at the end; links in feeds, mail and calendars begin with it. */
  readonly origin: string
  /** Folder of the embedded database and of keys. */
  readonly data: string
  readonly databaseUrl: string | undefined
  readonly trustProxy: boolean
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Name of the Telegram channel that readers are invited to follow, without @. */
  readonly telegramChannel: string | undefined
  /** Where the source of the program as it runs here is to be had (AGPL-3.0, section 13). */
  readonly sourceUrl: string | undefined
  /** smtp:// or smtps:// address of the mail server; without it no mail is sent. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Name of the public journal for ever; undefined: the site's host at the first start, with '/log'. */
  readonly logOrigin: string | undefined
  /** Signing keys of the journal in place of the file in the data folder. */
  readonly logKey: string | undefined
  /** File with the witnesses of the journal and their quorum (tlog-policy). */
  readonly logPolicy: string | undefined
}

const settings = {
  HOST: { default: '127.0.0.1', pattern: '.+', expected: 'an address to listen on' },
  PORT: { default: '3000', pattern: '^\\d{1,5}$', expected: 'a port number from 0 to 65535' },
  KENES_URL: {
    default: '',
    pattern: '^(https?://[^/\\s]+)?$',
    expected: 'an address such as https://kenes.example',
  },
  KENES_DATA: { default: '.kenes', pattern: '.+', expected: 'a folder' },
  DATABASE_URL: {
    default: '',
    pattern: '^(postgres(ql)?://\\S+)?$',
    expected: 'an address such as postgres://user@host/name',
  },
  KENES_TRUST_PROXY: { default: '0', pattern: '^[01]$', expected: '0 or 1' },
  KENES_LOG: {
    default: 'warn',
    pattern: '^(silent|error|warn|info|debug)$',
    expected: 'silent, error, warn, info or debug',
  },
  TELEGRAM_CHANNEL: {
    default: '',
    pattern: '^([A-Za-z][A-Za-z0-9_]{4,31})?$',
    expected: 'the name of a channel without @',
  },
  KENES_SOURCE_URL: {
    default: '',
    pattern: '^(https?://\\S+)?$',
    expected: 'an address such as https://git.example/kenes',
  },
  SMTP_URL: {
    default: '',
    pattern: '^(smtps?://\\S+)?$',
    expected: 'an address such as smtp://user:password@host:587',
  },
  KENES_LOG_ORIGIN: {
    default: '',
    pattern: '^([^\\s+/]+(/[^\\s+/]+)*)?$',
    expected: 'a name such as kenes.example/log, without scheme and closing slash',
  },
  KENES_LOG_KEY: {
    default: '',
    pattern: '^(PRIVATE\\+KEY\\+\\S+(\\s+PRIVATE\\+KEY\\+\\S+)*)?$',
    expected: 'a key such as PRIVATE+KEY+kenes.example/log+…+…',
  },
  KENES_LOG_POLICY: { default: '', pattern: '.*', expected: 'a file' },
  MAIL_FROM: { default: 'kenes@localhost', pattern: '^[^\\s@]+@[^\\s@]+$', expected: 'an e-mail address' },
} as const
type Setting = keyof typeof settings
export const settingNames = Object.keys(settings) as Setting[]

/** All that is wrong with the settings, at once: nobody should have to start five times. */
export class WrongSettings extends Error {
  constructor(problems: readonly string[]) {
    super(`These settings are wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'WrongSettings'
  }
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values = Object.fromEntries(
    settingNames.map((name) => [name, environment[name]?.trim() || settings[name].default]),
  ) as Record<Setting, string>
  const right = (name: Setting) =>
    new RegExp(settings[name].pattern).test(values[name]) &&
    (name !== 'PORT' || Number(values.PORT) <= 65_535)
  // The value itself may be a password: it is not repeated.
  const problems = settingNames
    .filter((name) => !right(name))
    .map((name) => `${name}: expected ${settings[name].expected}`)
  if (problems.length > 0) throw new WrongSettings(problems)
  return {
    host: values.HOST,
    port: Number(values.PORT),
    origin: values.KENES_URL || `http://${values.HOST}:${values.PORT}`,
    data: resolve(values.KENES_DATA),
    databaseUrl: values.DATABASE_URL || undefined,
    trustProxy: values.KENES_TRUST_PROXY === '1',
    logLevel: values.KENES_LOG as Config['logLevel'],
    telegramChannel: values.TELEGRAM_CHANNEL || undefined,
    sourceUrl: values.KENES_SOURCE_URL || undefined,
    smtpUrl: values.SMTP_URL || undefined,
    mailFrom: values.MAIL_FROM,
    logOrigin: values.KENES_LOG_ORIGIN || undefined,
    logKey: values.KENES_LOG_KEY || undefined,
    logPolicy: values.KENES_LOG_POLICY ? resolve(values.KENES_LOG_POLICY) : undefined,
  }
}
