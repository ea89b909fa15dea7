/** The settings of the environment: the default, the pattern of a value, and what to say when it does not match. */
export const settings = {
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
  KENES_FILES: {
    default: '',
    pattern: '^(s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[A-Za-z0-9._-]+)*)?$',
    expected: 'a bucket and a folder such as s3://kenes-files/city',
  },
  KENES_S3_ENDPOINT: {
    default: '',
    pattern: '^(https://[^\\s/]+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?)?$',
    expected: 'an https address without a path, or one of this machine',
  },
  KENES_S3_REGION: { default: 'us-east-1', pattern: '^[a-z0-9-]+$', expected: 'the name of a region' },
  KENES_S3_ACCESS_KEY: { default: '', pattern: '^\\S*$', expected: 'the name of the access key' },
  KENES_S3_SECRET_KEY: { default: '', pattern: '^\\S*$', expected: 'the secret of the access key' },
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
export type Setting = keyof typeof settings
export const settingNames = Object.keys(settings) as Setting[]
