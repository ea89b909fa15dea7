import { describe, expect, test } from 'vitest'
import { displayEmail, readEmail } from '#platform/mail/address.ts'
import { deviceOf, digitsOf, parseReturnPath } from './model.ts'

describe('An e-mail address', () => {
  test.each([
    ['Aigul@Mail.KZ', 'aigul@mail.kz'],
    ['  a.b+c@mail.kz ', 'a.b+c@mail.kz'],
    ['a@пошта.қаз', 'a@xn--80a1acn3a.xn--80ao21a'],
    ['a@XN--80A1ACN3A.xn--80ao21a', 'a@xn--80a1acn3a.xn--80ao21a'],
  ])('%j is stored as %j', (typed, kept) => expect(readEmail(typed)).toBe(kept))

  test('is shown in its own script', () => {
    expect(displayEmail('a@xn--80a1acn3a.xn--80ao21a')).toBe('a@пошта.қаз')
  })

  test.each([
    'a@b.kz\r\nBcc: c@d.kz',
    'a\n@b.kz',
    'a@b.kz, c@d.kz',
    'a@b.kz;c@d.kz',
    '<a@b.kz>',
    'A <a@b.kz>',
    'a b@c.kz',
    '"a"@b.kz',
    'a@b',
    'a@127.0.0.1',
    'a@[::1]',
    'a@b.kz/x',
    'a@b.kz?x',
    'a@b_c.kz',
    '@b.kz',
    'a@',
    '.a@b.kz',
    'a..b@c.kz',
    `${'a'.repeat(65)}@b.kz`,
    `a@${'b'.repeat(64)}.kz`,
    `a@${'bb.'.repeat(90)}kz`,
    'a@-b.kz',
    'ә@b.kz',
    '',
  ])('%j is refused', (typed) => expect(readEmail(typed)).toBeUndefined())
})

describe('A return path after sign-in', () => {
  test.each(['/kk', '/ru/desk/news?page=2&q=%D2%9B', '/en/news/a-b_c.d~e', '/kk/x?then=/kk/y'])(
    '%s',
    (place) => expect(parseReturnPath(place)).toBe(place),
  )

  test.each([
    'https://evil.example/',
    'http:evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/kk//evil.example',
    '/kk/\\evil',
    '/%2F/evil.example',
    '/kk/%2fevil.example',
    '/kk/%5Cevil.example',
    '/kk/../../evil',
    '/kk/..',
    '/kk/%2e%2e/x',
    '/kk/%0d%0aLocation:x',
    'javascript:alert(1)',
    '/kk/a\r\nLocation: https://evil.example',
    '/kk/ a',
    '/admin',
    '/kkk',
    '\t//evil.example',
    '',
    `/kk/${'a'.repeat(2000)}`,
  ])('is never %j', (place) => expect(parseReturnPath(place)).toBeUndefined())
})

test('a device label is recognisable to its owner and does not identify a person', () => {
  const android =
    'Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'
  expect(deviceOf(android)).toBe('Chrome, Android')
  expect(deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(
    'Firefox, Linux',
  )
  expect(deviceOf('')).toBe('')
})

test('a code may be typed as it is printed', () => {
  expect(digitsOf('1234 5678')).toBe('12345678')
  expect(digitsOf('1234-5678')).toBe('12345678')
  expect(digitsOf('1234\u00a05678')).toBe('12345678')
})
