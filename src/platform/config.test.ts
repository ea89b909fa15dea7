import { expect, test } from 'vitest'
import { readConfig, WrongSettings } from './config.ts'

test('every setting has a default that works on a single machine', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    origin: 'http://127.0.0.1:3000',
    databaseUrl: undefined,
    logLevel: 'warn',
  })
})

test('an empty setting counts as missing', () => {
  expect(readConfig({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
})

test('all invalid settings are reported together, and no value that may be a password is repeated', () => {
  const wrong = {
    PORT: '70000',
    DATABASE_URL: 'mysql://root:secret@host/db',
    KENES_LOG: 'loud',
    TELEGRAM_CHANNEL: '@kenes',
  }
  expect(() => readConfig(wrong)).toThrow(WrongSettings)
  const message = (() => {
    try {
      readConfig(wrong)
      return ''
    } catch (error) {
      return String(error)
    }
  })()
  for (const name of Object.keys(wrong)) expect(message).toContain(`${name}: expected`)
  expect(message).not.toContain('secret')
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '-1'],
  ['KENES_URL', 'kenes.example'],
  ['KENES_URL', 'https://kenes.example/'],
  ['KENES_TRUST_PROXY', 'yes'],
  ['SMTP_URL', 'host:25'],
  ['MAIL_FROM', 'nobody'],
])('%s=%s is refused', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name}: expected`)
})

test('map tiles need an address with its three numbers, and whose map it is', () => {
  const url = 'https://tiles.example.org/{z}/{x}/{y}.png'
  const attribution = '© OpenStreetMap contributors'
  expect(readConfig({}).tiles).toBeUndefined()
  expect(readConfig({ KENES_TILES_URL: url, KENES_TILES_ATTRIBUTION: attribution }).tiles).toEqual({
    template: url,
    attribution,
  })
  expect(() => readConfig({ KENES_TILES_URL: url })).toThrow('KENES_TILES_ATTRIBUTION: expected')
  expect(() =>
    readConfig({ KENES_TILES_URL: 'http://tiles.example.org/{z}', KENES_TILES_ATTRIBUTION: attribution }),
  ).toThrow('KENES_TILES_URL: expected')
})

test('a service for files needs its address and its key', () => {
  const service = {
    KENES_FILES: 's3://kenes-files/city',
    KENES_S3_ENDPOINT: 'https://s3.example.kz',
    KENES_S3_ACCESS_KEY: 'key',
    KENES_S3_SECRET_KEY: 'secret',
  }
  expect(readConfig({}).fileService).toBeUndefined()
  expect(readConfig(service).fileService).toEqual({
    endpoint: 'https://s3.example.kz',
    bucket: 'kenes-files',
    prefix: 'city/',
    region: 'us-east-1',
    accessKey: 'key',
    secretKey: 'secret',
  })
  expect(readConfig({ ...service, KENES_FILES: 's3://kenes-files' }).fileService?.prefix).toBe('')
  for (const name of ['KENES_S3_ENDPOINT', 'KENES_S3_ACCESS_KEY', 'KENES_S3_SECRET_KEY'] as const)
    expect(() => readConfig({ ...service, [name]: '' })).toThrow('KENES_FILES: expected')
  expect(() => readConfig({ ...service, KENES_FILES: 'kenes-files' })).toThrow('KENES_FILES: expected')
  expect(() => readConfig({ ...service, KENES_S3_ENDPOINT: 'http://s3.example.kz' })).toThrow(
    'KENES_S3_ENDPOINT: expected',
  )
})
