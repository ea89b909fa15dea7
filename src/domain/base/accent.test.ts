import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accentGrounds, accentOf, contrastOf, isAccent, nearestAccent, parseColour } from './accent.ts'

test('the contrast formula is correct for black on white and grey on white', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21)
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test.each([
  ['#00657A', '#00657a'],
  [' 00657a ', '#00657a'],
  ['#0af', '#00aaff'],
  ['blue', undefined],
  ['#00657', undefined],
  ['#00657a;} body{display:none', undefined],
  ['', undefined],
])('the typed colour «%s» is read as %s', (typed, colour) => {
  expect(parseColour(typed)).toBe(colour)
})

test.each([
  ['#00657a', true],
  ['#000000', true],
  ['#00afca', false],
  ['#ffffff', false],
  // Enough on white, and too little on the darker background of lists.
  ['#757575', false],
])('whether %s can be an accent: %s', (colour, can) => {
  expect(isAccent(colour)).toBe(can)
})

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('a colour that can be an accent is its own nearest one, and of any other the nearest one can be', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const nearest = nearestAccent(colour)
      expect(isAccent(nearest)).toBe(true)
      expect(nearest === colour).toBe(isAccent(colour))
    }),
  )
  expect(nearestAccent('#00afca')).toMatch(/^#00[67]/)
})

describe.each(['light', 'dark'] as const)('In the %s scheme', (scheme) => {
  test('every accent is readable on every background, texts on its wash, and the text of buttons on it', () => {
    const { grounds, texts } = accentGrounds[scheme]
    fc.assert(
      fc.property(colours, (colour) => {
        const accent = accentOf(nearestAccent(colour))[scheme]
        const { sky, 'sky-strong': strong, 'sky-wash': wash, 'on-sky': on } = accent
        for (const text of [sky, strong])
          for (const ground of [...grounds, wash, on])
            expect(contrastOf(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
        for (const text of texts)
          expect(contrastOf(text, wash), `${text} on ${wash}`).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})
