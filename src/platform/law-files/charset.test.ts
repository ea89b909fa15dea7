import { describe, expect, test } from 'vitest'
import { decodeText } from './charset.ts'

const letters = (charset: string) => {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => at + 128)
  return new Map([...new TextDecoder(charset).decode(bytes)].map((letter, at) => [letter, at + 128]))
}
const encode = (text: string, charset: 'windows-1251' | 'koi8-r') => {
  const table = letters(charset)
  return Uint8Array.from([...text], (letter) => table.get(letter) ?? letter.charCodeAt(0))
}
// Bytes of RK1048 as the IANA registration has them, written by Python's codec `kz1048`.
const KAZAKH = Uint8Array.from(Buffer.from('8da2e4fb9d20f1f3fb20f2e0e7e020e1eeebf3fb20f2e8b3f12e', 'hex'))
const rules = 'Правила содержания колодцев. Сруб чистят летом.'
const page = (charset: string, body: Uint8Array) =>
  Buffer.concat([Buffer.from(`<html><head><meta charset="${charset}"></head><body><p>`), body])

describe('a text is decoded', () => {
  test.each([
    ['UTF-8', Buffer.from(rules)],
    ['windows-1251 that nobody declares', encode(rules, 'windows-1251')],
    ['KOI8-R that nobody declares', encode(rules, 'koi8-r')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${rules}`, 'utf16le')],
    ['UTF-16 without its mark', Buffer.from(rules, 'utf16le')],
    ['UTF-16 with the high byte first', Buffer.from(rules, 'utf16le').swap16()],
    ['capitals in windows-1251', encode('ПРАВИЛА СОДЕРЖАНИЯ', 'windows-1251')],
  ])('%s', (name, bytes) => {
    expect(decodeText(bytes)).toBe(name.startsWith('capitals') ? 'ПРАВИЛА СОДЕРЖАНИЯ' : rules)
  })

  test.each(['KZ-1048', 'windows-1251', 'STRK1048-2002'])('Kazakh that is declared as %s', (charset) => {
    expect(decodeText(page(charset, KAZAKH))).toContain('Құдық суы таза болуы тиіс.')
  })

  test('Kazakh that nobody declares', () => {
    expect(decodeText(KAZAKH)).toBe('Құдық суы таза болуы тиіс.')
  })

  test.each(['koi8-r', 'x-unknown'])('a page that declares %s', (charset) => {
    expect(decodeText(page(charset, encode(rules, 'koi8-r')))).toContain(rules)
  })

  test('UTF-8 that a page still declares as the encoding it was saved from', () => {
    expect(decodeText(page('windows-1251', Buffer.from(rules)))).toContain(rules)
  })

  test('a Serbian name in a Russian text stays what it is', () => {
    const text = `${rules} Письмо подписал господин Николић; прочие подписи собраны ниже, по порядку получения.`
    expect(decodeText(encode(text, 'windows-1251'))).toBe(text)
  })
})

test('bytes that are no text are refused', () => {
  expect(() => decodeText(Uint8Array.from([0x41, 1, 2, 3]))).toThrow('text-encoding')
})
