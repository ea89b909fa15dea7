import { resolve } from 'node:path'
import { readTileSource, type TileSource, type TileSourceRefusal } from '#domain/location/index.ts'
import { type Setting, settingNames, settings } from './setting-names.ts'

export { settingNames } from './setting-names.ts'

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
  /** Where uploaded files are kept; undefined: in the data folder. */
  readonly fileService: FileServiceSettings | undefined
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

/** An S3-compatible service for files; addresses are of the form endpoint/bucket/key. */
export type FileServiceSettings = {
  /** Without a closing slash. */
  readonly endpoint: string
  readonly bucket: string
  /** What all keys begin with: empty, or with a closing slash. */
  readonly prefix: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

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
    fileService: fileServiceOf(values),
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

function fileServiceOf(values: Readonly<Record<Setting, string>>): FileServiceSettings | undefined {
  const [, bucket, folder] = /^s3:\/\/([^/]+)(?:\/(.+))?$/.exec(values.KENES_FILES) ?? []
  if (!bucket) return undefined
  return {
    endpoint: values.KENES_S3_ENDPOINT,
    bucket,
    prefix: folder ? `${folder}/` : '',
    region: values.KENES_S3_REGION,
    accessKey: values.KENES_S3_ACCESS_KEY,
    secretKey: values.KENES_S3_SECRET_KEY,
  }
}

/** Checks settings that are valid on their own but contradict each other. */
function contradictions(
  values: Readonly<Record<Setting, string>>,
  environment: string | undefined,
): string[] {
  const found: string[] = []
  const wanted = values.KENES_DEVELOPMENT === '1'
  if (wanted && (environment === 'production' || values.KENES_URL.startsWith('https:')))
    found.push('KENES_DEVELOPMENT: expected 0 on a site that others can reach')
  if (values.KENES_OIDC_ISSUER && !(values.KENES_OIDC_CLIENT_ID && values.KENES_OIDC_CLIENT_SECRET))
    found.push('KENES_OIDC_ISSUER: expected KENES_OIDC_CLIENT_ID and KENES_OIDC_CLIENT_SECRET too')
  if (
    values.KENES_FILES &&
    !(values.KENES_S3_ENDPOINT && values.KENES_S3_ACCESS_KEY && values.KENES_S3_SECRET_KEY)
  )
    found.push('KENES_FILES: expected KENES_S3_ENDPOINT, KENES_S3_ACCESS_KEY and KENES_S3_SECRET_KEY too')
  const tiles = readTileSource(values.KENES_TILES_URL, values.KENES_TILES_ATTRIBUTION)
  if (values.KENES_TILES_URL && !tiles.ok) found.push(tileProblemMessages[tiles.refusal])
  return found
}

const tileProblemMessages: Readonly<Record<TileSourceRefusal, string>> = {
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
