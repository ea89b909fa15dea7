import { expect, test } from 'vitest'
import { securityHeadersOf } from './security.ts'

const tiles = { template: 'https://tiles.example.org/kz/{z}/{x}/{y}.png', attribution: '© Somebody' }
const imagesOf = (headers: Readonly<Record<string, string>>) =>
  /img-src ([^;]*)/.exec(headers['content-security-policy'] ?? '')?.[1]

test('images come from the site alone, and from the origin of map tiles where they are configured', () => {
  const [without, configured] = [
    securityHeadersOf('https://kenes.example', false),
    securityHeadersOf('https://kenes.example', false, tiles),
  ]
  expect(imagesOf(without)).toBe("'self' data:")
  expect(imagesOf(configured)).toBe("'self' data: https://tiles.example.org")
  const others = (headers: Readonly<Record<string, string>>) =>
    (headers['content-security-policy'] ?? '').replace(/img-src [^;]*; /, '')
  expect(others(configured)).toBe(others(without))
  expect(others(configured)).not.toContain('tiles.example.org')
})

test('only the site itself may ask where the device is', () => {
  expect(securityHeadersOf('https://kenes.example', false)['permissions-policy']).toContain(
    'geolocation=(self)',
  )
})
