import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { widthOf, wrap } from './text.ts'

const fonts = new URL('../../platform/exports/fonts/', import.meta.url)
const letters =
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯәғқңөұүһіӘҒҚҢӨҰҮҺІ' +
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;()%+-/«»“”–—№₸'

describe.each(['golos-text-400.ttf', 'golos-text-700.ttf'])('in %s', (file) => {
  const doc = new PDFDocument({ font: '' })
  doc.registerFont('it', new URL(file, fonts).pathname)
  doc.font('it').fontSize(100)

  test('texts turn out as wide as they were measured, or narrower, but by less than half', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 30 }), (text) => {
        const real = doc.widthOfString(text, { features: [] })
        expect(widthOf(text, 100)).toBeGreaterThanOrEqual(real / 1.02)
        expect(real).toBeGreaterThan(widthOf(text, 100) / 2)
      }),
    )
  })
})

describe('lines', () => {
  const words = fc.string({ unit: fc.constantFrom(...'аәжщі- '), maxLength: 200 })

  test('are no wider than asked, and hold every letter in its order', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 300 }), (text, most) => {
        const lines = wrap(text, 14, most, 1000)
        for (const line of lines) expect(widthOf(line, 14)).toBeLessThanOrEqual(most)
        expect(lines.join('').replaceAll(/[ -]/g, '')).toBe(text.replaceAll(/[ -]/g, ''))
      }),
    )
  })

  test('break at spaces, then after a hyphen of the word, and inside it only where nothing else is left', () => {
    expect(wrap('Тұрғын үй-коммуналдық шаруашылық', 12.5, 110)).toEqual([
      'Тұрғын үй-',
      'коммуналдық',
      'шаруашылық',
    ])
    expect(wrap('үкіметтікіндегілердікі', 14, 90).every((line) => line.length > 1)).toBe(true)
  })

  test('lines of a text without end stop after a few, marked as cut', () => {
    const lines = wrap('сөз '.repeat(500_000), 14, 200)
    expect(lines).toHaveLength(8)
    expect(lines.at(-1)?.endsWith('…')).toBe(true)
    expect(wrap('ж'.repeat(1_000_000), 14, 200)).toHaveLength(8)
    expect(wrap('', 14, 200)).toEqual([''])
  })
})
