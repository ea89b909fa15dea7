import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { afterChange, type DraftText, type LanguageChanges, languageState, markUpToDate } from './index.ts'

/** Saves one after another: minutes since nine and the text as it then is. Returns how its languages stand. */
function saved(...saves: readonly (readonly [number, DraftText])[]) {
  let text: DraftText = {}
  let changes: LanguageChanges = {}
  for (const [minute, next] of saves) {
    changes = afterChange(text, next, changes, at(minute))
    text = next
  }
  return {
    text,
    changes,
    states: languages.map((language) => languageState(text, changes, language)).join(' '),
  }
}
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 4, minute)).toISOString()
const DAY = 24 * 60

describe('A text in several languages', () => {
  test('A text in several languages without text is missing in each language', () => {
    expect(saved().states).toBe('missing missing missing')
    expect(saved([0, { kk: '  ' }]).states).toBe('missing missing missing')
  })

  test('is not outdated by being translated, however often the translator saves', () => {
    expect(saved([0, { kk: 'А' }], [1, { kk: 'АБ' }]).states).toBe('present missing missing')
    const translated = saved([0, { kk: 'А' }], [DAY, { kk: 'А', ru: 'Б' }], [DAY + 1, { kk: 'А', ru: 'БВ' }])
    expect(translated.states).toBe('present present missing')
  })

  test.each([
    ['Kazakh', { kk: 'А!', ru: 'Б' }, 'present outdated missing'],
    ['Russian', { kk: 'А', ru: 'Б!' }, 'outdated present missing'],
  ] as const)('is outdated in the other when %s is changed later', (_, changed, states) => {
    expect(saved([0, { kk: 'А', ru: 'Б' }], [DAY, changed]).states).toBe(states)
  })

  test('catches up when the outdated language is changed, and the first stays as it is', () => {
    const both = [0, { kk: 'А', ru: 'Б' }] as const
    const caught = saved(both, [DAY, { kk: 'А!', ru: 'Б' }], [2 * DAY, { kk: 'А!', ru: 'Б!' }])
    expect(caught.states).toBe('present present missing')
    const goesOn = saved(
      both,
      [DAY, { kk: 'А!', ru: 'Б' }],
      [2 * DAY, { kk: 'А!', ru: 'Б!' }],
      [2 * DAY + 5, { kk: 'А!', ru: 'Б!!' }],
    )
    expect(goesOn.states).toBe('present present missing')
    const newThought = saved(
      both,
      [DAY, { kk: 'А!', ru: 'Б' }],
      [2 * DAY, { kk: 'А!', ru: 'Б!' }],
      [3 * DAY, { kk: 'А!', ru: 'Б!!' }],
    )
    expect(newThought.states).toBe('outdated present missing')
  })

  test('changed in two languages at once leaves only the third behind', () => {
    const three = [0, { kk: 'А', ru: 'Б', en: 'C' }] as const
    expect(saved(three, [DAY, { kk: 'А!', ru: 'Б!', en: 'C' }]).states).toBe('present present outdated')
  })

  test('is up to date again when a person confirms it', () => {
    const { text, changes } = saved([0, { kk: 'А', ru: 'Б' }], [DAY, { kk: 'А!', ru: 'Б' }])
    expect(languageState(text, markUpToDate(changes, 'ru'), 'ru')).toBe('present')
    expect(markUpToDate(changes, 'en')).toBe(changes)
  })

  test('A text in several languages whose text is removed is missing, not outdated', () => {
    expect(saved([0, { kk: 'А', ru: 'Б' }], [DAY, { kk: 'А!' }]).states).toBe('present missing missing')
  })

  test('is never outdated in all its languages, whatever is written when', () => {
    const texts = fc.record(
      {
        kk: fc.constantFrom('', 'а', 'б'),
        ru: fc.constantFrom('', 'а', 'б'),
        en: fc.constantFrom('', 'а', 'б'),
      },
      { requiredKeys: [] },
    )
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), texts), { maxLength: 12 })
    fc.assert(
      fc.property(steps, (all) => {
        const minuteOf = (index: number) => all.slice(0, index + 1).reduce((sum, [pause]) => sum + pause, 0)
        const { states } = saved(...all.map(([, text], index) => [minuteOf(index), text] as const))
        const there = states.split(' ').filter((state) => state !== 'missing')
        if (there.length > 0) expect(there).toContain('present')
      }),
      { numRuns: 2000 },
    )
  })
})
