import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accentGrounds, contrastOf } from '#domain/base/accent.ts'
import { BORDER, DATA, INK, LINE, PAPER, QUIET, WASH } from '#ui/chart/palette.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of each block of custom properties, in the order of the file: light, dark by system, dark by choice. */
const palettes = [...css.matchAll(/:root[^{]*\{([^{}]*)\}/g)].map(
  ([, block = '']) =>
    new Map(
      [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    ),
)

const long = (colour = '') => (colour.length === 4 ? colour.replaceAll(/[0-9a-f]/g, '$&$&') : colour)
const contrast = (one: string, other: string) => contrastOf(long(one), long(other))

test('a file of a chart has the colours of the light scheme', () => {
  const light = palettes[0] ?? new Map()
  expect(DATA).toEqual(DATA.map((_, index) => light.get(`data-${index + 1}`)))
  expect({ INK, QUIET, LINE, BORDER, WASH, PAPER }).toEqual({
    INK: light.get('ink'),
    QUIET: light.get('quiet'),
    LINE: light.get('line'),
    BORDER: light.get('border'),
    WASH: light.get('wash'),
    PAPER: light.get('paper'),
  })
})

test('the colour of a city is checked against the backgrounds and texts of the style sheet', () => {
  for (const [scheme, index] of [
    ['light', 0],
    ['dark', 2],
  ] as const) {
    const colours = (names: readonly string[]) => names.map((name) => long(palettes[index]?.get(name)))
    expect(accentGrounds[scheme].grounds).toEqual(colours(['paper', 'surface', 'wash']))
    expect(accentGrounds[scheme].texts).toEqual(colours(['ink', 'quiet']))
    expect([accentGrounds[scheme].on]).toEqual(colours(['on-sky']))
  }
})

test('the dark scheme is the same by system setting and by choice', () => {
  expect(palettes).toHaveLength(3)
  expect(palettes[1]).toEqual(palettes[2])
})

describe.each([
  ['light', 0],
  ['dark', 2],
])('%s', (_, index) => {
  const palette = new Map([...(palettes[0] ?? []), ...(palettes[index] ?? [])])
  const colour = (name: string) => palette.get(name) ?? ''
  const grounds = ['paper', 'surface', 'wash']

  test.each(['ink', 'quiet', 'sky', 'sky-strong', 'good', 'attention', 'bad', 'information'])(
    'text in %s is readable on every background: at least 4.5 : 1',
    (name) => {
      for (const ground of grounds) {
        expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5)
      }
    },
  )

  test('text on buttons and on pale sky is readable too', () => {
    expect(contrast(colour('on-sky'), colour('sky'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('on-sky'), colour('sky-strong'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('sky-strong'), colour('sky-wash'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('sky'), colour('sky-wash'))).toBeGreaterThanOrEqual(4.5)
  })

  test('data colours are visible on every background: at least 3 : 1', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
    for (const ground of grounds)
      for (const number of numbers)
        expect(contrast(colour(`data-${number}`), colour(ground)), `${number}`).toBeGreaterThanOrEqual(3)
  })

  test('the edges of controls are visible: at least 3 : 1', () => {
    for (const ground of grounds) {
      expect(contrast(colour('border'), colour(ground)), ground).toBeGreaterThanOrEqual(3)
    }
  })
})
