import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseContact } from './contact-model.ts'

/** As programs copy contacts: between direction marks, after a zero-width space, with a soft hyphen. */
const copied = {
  phone: '\u202a+7 701 234 56 78\u202c',
  email: '\u200baigul@mail.kz\ufeff',
  inside: 'aigul@ma\u00adil.kz',
}

describe('a contact', () => {
  test.each([
    ['Aigul.Serik@Mail.KZ', 'aigul.serik@mail.kz'],
    ['  aigul@mail.kz ', 'aigul@mail.kz'],
    ['гүл@пошта.қаз', 'гүл@пошта.қаз'],
    ['+7 701 234 56 78', '+77012345678'],
    ['8 (701) 234-56-78', '+77012345678'],
    ['7012345678', '+77012345678'],
    ['77012345678', '+77012345678'],
    ['8 7172 55 66 77', '+77172556677'],
    ['0049 30 901820', '+4930901820'],
    ['+996 312 123456', '+996312123456'],
  ])('%s is known as %s', (typed, key) => expect(parseContact(typed)?.key).toBe(key))

  test.each([
    '',
    'Айгүл',
    'aigul@',
    'aigul@mail',
    'aigul mail.kz',
    'a@b@mail.kz',
    'aigul@mail.kz, other@mail.kz',
    'aigul@mail.kz\r\nBcc: all@mail.kz',
    '"a b"@mail.kz',
    `${'a'.repeat(65)}@mail.kz`,
    `aigul@${'a.'.repeat(130)}kz`,
    '112',
    '8 123 456 78 90',
    '+7 701 234 56 7',
    '+1234567890123456',
    '701-CALL-ME-NOW',
  ])('%j is refused', (typed) => expect(parseContact(typed)).toBeUndefined())

  test('never contains a line break, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(parseContact(typed)?.text ?? '').not.toMatch(/[\r\n]/)
      }),
    )
  })

  test.each([
    [copied.phone, '+77012345678', '+7 701 234 56 78'],
    [copied.email, 'aigul@mail.kz', 'aigul@mail.kz'],
    [copied.inside, 'aigul@mail.kz', 'aigul@mail.kz'],
    ['+7\u00a0701\t234 56 78', '+77012345678', '+7 701 234 56 78'],
  ])('%j is %s without its invisible characters', (typed, key, text) =>
    expect(parseContact(typed)).toMatchObject({ key, text }),
  )

  test.each([`7012345678${')'.repeat(300)}`, `+7 701 234 56 78${' -'.repeat(150)}`, 'aigul@mail.kz\nother'])(
    '%j is refused',
    (typed) => expect(parseContact(typed)).toBeUndefined(),
  )

  test('may have 254 characters, but not 255', () => {
    expect(parseContact(`7012345678${')'.repeat(244)}`)?.text).toHaveLength(254)
    expect(parseContact(`7012345678${')'.repeat(245)}`)).toBeUndefined()
  })
})
