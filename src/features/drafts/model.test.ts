import { describe, expect, test } from 'vitest'
import {
  allowed,
  changesAfter,
  type DraftState,
  draftStates,
  draftTitleOf,
  incompleteLanguages,
  outdatedLanguages,
  sameContent,
} from './model.ts'

const morning = '2026-11-20T05:00:00.000Z'
const noon = '2026-11-20T09:00:00.000Z'

describe('What may be done with a draft', () => {
  const states: Readonly<Record<keyof typeof allowed, readonly DraftState[]>> = {
    edit: ['draft', 'scheduled', 'published'],
    publish: ['draft', 'scheduled'],
    schedule: ['draft', 'scheduled'],
    unschedule: ['scheduled'],
    correct: ['published'],
    withdraw: ['published'],
    archive: ['draft'],
    unarchive: ['archived'],
    delete: ['draft', 'archived'],
  }
  test.each(Object.entries(states))('%s: only when it is %s', (act, expected) => {
    const draft = { version: 2, publicVersion: 1, slug: null }
    const may = (state: DraftState) => allowed[act as keyof typeof allowed]({ ...draft, state })
    expect(draftStates.filter(may)).toEqual(draftStates.filter((state) => expected.includes(state)))
  })

  test('a correction needs a change', () => {
    expect(allowed.correct({ state: 'published', version: 2, publicVersion: 2 })).toBe(false)
  })

  test('what was published once is not deleted', () => {
    expect(allowed.delete({ state: 'archived', slug: 'item' })).toBe(false)
  })
})

describe('Languages of a draft', () => {
  const both = { title: { kk: 'Мектеп', ru: 'Школа' }, lead: { kk: 'Қысқа', ru: 'Кратко' } }

  test('Kazakh and Russian are needed; English only where there is some of it', () => {
    expect(incompleteLanguages(both, {})).toEqual([])
    expect(incompleteLanguages({ ...both, lead: { kk: 'Қысқа' } }, {})).toEqual(['ru'])
    expect(incompleteLanguages({ ...both, title: { ...both.title, en: 'School' } }, {})).toEqual(['en'])
  })

  test('a translation is out of date when another language was changed later, until it is called right', () => {
    const written = changesAfter({}, both, {}, morning)
    const newer = { ...both, title: { ...both.title, ru: 'Новая школа' } }
    const changed = changesAfter(both, newer, written, noon)
    expect(outdatedLanguages(newer, changed)).toEqual(['kk'])
    const checked = changesAfter(newer, newer, changed, noon, [['title', 'kk']])
    expect(outdatedLanguages(newer, checked)).toEqual([])
  })

  test('a title is shown in the language of the reader, else in one that has it', () => {
    expect(draftTitleOf({ kk: 'Мектеп', ru: 'Школа' }, 'ru')).toEqual({ text: 'Школа', language: 'ru' })
    expect(draftTitleOf({ kk: 'Мектеп', ru: ' ' }, 'en')).toEqual({ text: 'Мектеп', language: 'kk' })
    expect(draftTitleOf({}, 'en')).toBeUndefined()
  })
})

describe('Two contents are the same', () => {
  test.each([
    ['whatever the order of their keys', { a: 1, b: [2] }, { b: [2], a: 1 }, true],
    ['when an empty text is missing', { a: 1, b: '' }, { a: 1 }, true],
    ['but not when a list has another order', { a: [1, 2] }, { a: [2, 1] }, false],
    ['but not when a value differs', { a: { b: 1 } }, { a: { b: 2 } }, false],
  ])('%s', (_, one, other, same) => {
    expect(sameContent(one, other)).toBe(same)
  })
})
