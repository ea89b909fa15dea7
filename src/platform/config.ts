import { resolve } from 'node:path'
import { readTileSource, type TileSource, type TileSourceRefusal } from '#domain/location/index.ts'

/** Names of the claims that hold the IIN and, where the provider knows it, the KATO code of the residence. */
export type IdentityClaims = { readonly iin: string; readonly place: string | undefined }

/** Every setting of the program. `.env.example` describes each; a test keeps the two together. */
export type Config = {
  readonly host: string
  readonly port: number
  /**
   * The public origin of the site, without a trailing slash; absolute links in feeds, e-mails and calendars
   * start with it.
   */
  readonly origin: string
  /** Folder of the embedded database and of keys. */
  readonly data: string
  readonly databaseUrl: string | undefined
  readonly trustProxy: boolean
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Name of the Telegram channel that readers are invited to follow, without @. */
  readonly telegramChannel: string | undefined
  /** Pictures of a map under plans of places; undefined: plans have none, and nothing is fetched from elsewhere. */
  readonly tiles: TileSource | undefined
  /** Where the source code of the running version can be obtained (AGPL-3.0, section 13). */
  readonly sourceUrl: string | undefined
  /** smtp:// or smtps:// address of the mail server; without it no mail is sent. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Secret of this installation in place of the file in the data folder: 32 bytes as hexadecimal. */
  readonly secret: string | undefined
  /** NODE_ENV=production: neither the demonstration nor development tools. */
  readonly production: boolean
  /**
   * Keeps outgoing letters in memory and allows signing in as any person of the demonstration; never for a
   * public site.
   */
  readonly development: boolean
  /** Token of the development tools, 32 bytes as base64url; undefined: another one at each start. */
  readonly developmentToken: string | undefined
  /**
   * Whether the settings allow `--demo` to enable the development tools: the site is reachable from this
   * machine only.
   */
  readonly loopbackOnly: boolean
  /** An OpenID Connect provider with which people may sign in. */
  readonly oidc: OidcSettings | undefined
  /**
   * The permanent name of the public journal; undefined: the host of the site at the first start, followed by
   * '/log'.
   */
  readonly logOrigin: string | undefined
  /** Keys of residents' identities in place of the file in the data folder, the oldest first. */
  readonly identityKey: string | undefined
  /** Address of a service that verifies electronic digital signatures (NCANode). */
  readonly signatureService: string | undefined
  /** Which claims of the identity provider are accepted as proof of identity. */
  readonly identityClaims: IdentityClaims | undefined
  /** Signing keys of the journal in place of the file in the data folder. */
  readonly logKey: string | undefined
  /** Token with which /metrics is read from other machines; without it only this machine reads it. */
  readonly metricsToken: string | undefined
  /** Whether a line is logged for every request: route, status, duration; no addresses. */
  readonly accessLog: boolean
  /** File with the witnesses of the journal and their quorum (tlog-policy). */
  readonly logPolicy: string | undefined
}

export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The provider's name on the sign-in button. */
  readonly name: string
  readonly scope: string
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

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
  KENES_ACCESS_LOG: { default: '0', pattern: '^[01]$', expected: '0 or 1' },
  KENES_METRICS_TOKEN: {
    default: '',
    pattern: '^([A-Za-z0-9._~+/-]{16,200})?$',
    expected: 'at least 16 letters and digits',
  },
  TELEGRAM_CHANNEL: {
    default: '',
    pattern: '^([A-Za-z][A-Za-z0-9_]{4,31})?$',
    expected: 'the name of a channel without @',
  },
  KENES_TILES_URL: {
    default: '',
    pattern: '.*',
    expected: 'an https address with {z}, {x} and {y}',
  },
  KENES_TILES_ATTRIBUTION: { default: '', pattern: '.*', expected: 'whose map it is' },
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
  KENES_SECRET: {
    default: '',
    pattern: '^([0-9a-f]{64})?$',
    expected: '64 hexadecimal digits',
  },
  KENES_DEVELOPMENT: { default: '0', pattern: '^[01]$', expected: '0 or 1' },
  KENES_DEVELOPMENT_TOKEN: {
    default: '',
    pattern: '^([A-Za-z0-9_-]{43})?$',
    expected: '43 letters and digits, _ and -',
  },
  KENES_OIDC_ISSUER: {
    default: '',
    pattern: '^(https://\\S+|http://(localhost|127\\.0\\.0\\.1)[:/]\\S*)?$',
    expected: 'an https address',
  },
  KENES_OIDC_CLIENT_ID: { default: '', pattern: '.*', expected: 'the name of this site at the provider' },
  KENES_OIDC_CLIENT_SECRET: {
    default: '',
    pattern: '.*',
    expected: 'the secret of this site at the provider',
  },
  KENES_OIDC_NAME: { default: '', pattern: '^.{0,60}$', expected: 'a name of at most 60 letters' },
  KENES_OIDC_SCOPE: {
    default: 'openid email profile',
    pattern: '^openid( \\S+)*$',
    expected: 'scopes, the first of them openid',
  },
  KENES_IDENTITY_KEY: {
    default: '',
    pattern: '^([A-Za-z0-9_-]{43}(\\s+[A-Za-z0-9_-]{43})*)?$',
    expected: '32 bytes as base64url, 43 letters; several with spaces between, the oldest first',
  },
  KENES_SIGNATURE_SERVICE: {
    default: '',
    pattern: '^(https?://\\S+)?$',
    expected: 'an address such as http://127.0.0.1:14579',
  },
  KENES_OIDC_IIN_CLAIM: { default: '', pattern: '^[\\w:./-]*$', expected: 'the name of a claim' },
  KENES_OIDC_PLACE_CLAIM: { default: '', pattern: '^[\\w:./-]*$', expected: 'the name of a claim' },
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

/** Reports all invalid settings at once, so that an operator does not have to restart for each. */
export class WrongSettings extends Error {
  constructor(problems: readonly string[]) {
    super(`These settings are wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'WrongSettings'
  }
}

/** The data folder by the environment alone, where further settings may be. */
export const dataFolder = (environment: Readonly<Record<string, string | undefined>>): string =>
  resolve(environment.KENES_DATA?.trim() || settings.KENES_DATA.default)

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values = Object.fromEntries(
    settingNames.map((name) => [name, environment[name]?.trim() || settings[name].default]),
  ) as Record<Setting, string>
  const right = (name: Setting) =>
    new RegExp(settings[name].pattern).test(values[name]) &&
    (name !== 'PORT' || Number(values.PORT) <= 65_535)
  // The value may be a password, so the message does not repeat it.
  const problems = settingNames
    .filter((name) => !right(name))
    .map((name) => `${name}: expected ${settings[name].expected}`)
  problems.push(...contradictions(values, environment.NODE_ENV))
  if (problems.length > 0) throw new WrongSettings(problems)
  return {
    host: values.HOST,
    port: Number(values.PORT),
    origin: values.KENES_URL || `http://${values.HOST}:${values.PORT}`,
    data: resolve(values.KENES_DATA),
    databaseUrl: values.DATABASE_URL || undefined,
    trustProxy: values.KENES_TRUST_PROXY === '1',
    logLevel: values.KENES_LOG as Config['logLevel'],
    accessLog: values.KENES_ACCESS_LOG === '1',
    metricsToken: values.KENES_METRICS_TOKEN || undefined,
    telegramChannel: values.TELEGRAM_CHANNEL || undefined,
    tiles: tilesOf(values),
    sourceUrl: values.KENES_SOURCE_URL || undefined,
    smtpUrl: values.SMTP_URL || undefined,
    mailFrom: values.MAIL_FROM,
    secret: values.KENES_SECRET || undefined,
    production: environment.NODE_ENV === 'production',
    development: values.KENES_DEVELOPMENT === '1',
    developmentToken: values.KENES_DEVELOPMENT_TOKEN || undefined,
    loopbackOnly:
      LOOPBACK.test(values.HOST) &&
      !values.KENES_URL &&
      values.KENES_TRUST_PROXY === '0' &&
      environment.NODE_ENV !== 'production',
    oidc: oidcOf(values),
    identityKey: values.KENES_IDENTITY_KEY || undefined,
    signatureService: values.KENES_SIGNATURE_SERVICE || undefined,
    identityClaims: values.KENES_OIDC_IIN_CLAIM
      ? { iin: values.KENES_OIDC_IIN_CLAIM, place: values.KENES_OIDC_PLACE_CLAIM || undefined }
      : undefined,
    logOrigin: values.KENES_LOG_ORIGIN || undefined,
    logKey: values.KENES_LOG_KEY || undefined,
    logPolicy: values.KENES_LOG_POLICY ? resolve(values.KENES_LOG_POLICY) : undefined,
  }
}

/** Checks settings that are valid on their own but contradict each other. */
function contradictions(
  values: Readonly<Record<Setting, string>>,
  environment: string | undefined,
): string[] {
  const found: string[] = []
  const asked = values.KENES_DEVELOPMENT === '1'
  if (asked && (environment === 'production' || values.KENES_URL.startsWith('https:')))
    found.push('KENES_DEVELOPMENT: expected 0 on a site that others can reach')
  if (values.KENES_OIDC_ISSUER && !(values.KENES_OIDC_CLIENT_ID && values.KENES_OIDC_CLIENT_SECRET))
    found.push('KENES_OIDC_ISSUER: expected KENES_OIDC_CLIENT_ID and KENES_OIDC_CLIENT_SECRET too')
  const tiles = readTileSource(values.KENES_TILES_URL, values.KENES_TILES_ATTRIBUTION)
  if (values.KENES_TILES_URL && !tiles.ok) found.push(tileProblems[tiles.refusal])
  return found
}

const tileProblems: Readonly<Record<TileSourceRefusal, string>> = {
  'tiles-template':
    'KENES_TILES_URL: expected an address such as https://tiles.example.org/{z}/{x}/{y}.png, without a user',
  'tiles-attribution':
    'KENES_TILES_ATTRIBUTION: expected whose map it is, such as © OpenStreetMap contributors',
}

function tilesOf(values: Readonly<Record<Setting, string>>): TileSource | undefined {
  const tiles = readTileSource(values.KENES_TILES_URL, values.KENES_TILES_ATTRIBUTION)
  return tiles.ok ? tiles.value : undefined
}

const oidcOf = (values: Readonly<Record<Setting, string>>): OidcSettings | undefined =>
  values.KENES_OIDC_ISSUER
    ? {
        issuer: values.KENES_OIDC_ISSUER,
        clientId: values.KENES_OIDC_CLIENT_ID,
        clientSecret: values.KENES_OIDC_CLIENT_SECRET,
        name: values.KENES_OIDC_NAME || new URL(values.KENES_OIDC_ISSUER).host,
        scope: values.KENES_OIDC_SCOPE,
      }
    : undefined
