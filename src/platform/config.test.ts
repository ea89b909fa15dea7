import { expect, test } from 'vitest'
import { readConfig, WrongSettings } from './config.ts'

test('without settings every setting has a default that works on a single machine', () => {
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
