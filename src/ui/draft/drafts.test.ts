import { expect, test } from 'vitest'
import {
  type Draft,
  findDraft,
  forgetSent,
  KEPT_MS,
  listDrafts,
  removeAllDrafts,
  type Shelf,
  saveDraft,
  sweepDrafts,
} from './drafts.ts'

/** Web Storage as its standard describes it, with room for so many characters. */
function aShelf(room = Number.POSITIVE_INFINITY): Shelf & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    get length() {
      return kept.size
    },
    key: (n) => [...kept.keys()][n] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new Error('QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key) => void kept.delete(key),
  }
}

const NOW = Date.parse('2026-11-23T10:00:00+05:00')
const draft: Draft = {
  at: NOW,
  owner: '',
  path: '/consultations/yards/at/art_1/say?kind=remark',
  title: 'Article 1',
  version: '1',
  fields: { body: 'Not so', wording: 'So' },
}

test('what was typed is found again by the name of the form, for a week and not longer', () => {
  const shelf = aShelf()
  saveDraft(shelf, 'yards/art_1', draft)
  expect(findDraft(shelf, 'yards/art_1', '', NOW + KEPT_MS)).toEqual(draft)
  expect(findDraft(shelf, 'yards/art_1', '', NOW + KEPT_MS + 1)).toBeUndefined()
  expect(findDraft(shelf, 'yards/art_2', '', NOW)).toBeUndefined()
  sweepDrafts(shelf, NOW + KEPT_MS + 1)
  expect(shelf.kept.size).toBe(0)
})

test('what was typed before signing in is there after it; what another account typed is not, and is gone', () => {
  const shelf = aShelf()
  saveDraft(shelf, 'a', draft)
  expect(findDraft(shelf, 'a', 'aigerim', NOW)).toEqual(draft)
  saveDraft(shelf, 'b', { ...draft, owner: 'aigerim' })
  expect(findDraft(shelf, 'b', '', NOW)?.fields).toEqual(draft.fields)
  expect(findDraft(shelf, 'b', 'marat', NOW)).toBeUndefined()
  expect(shelf.kept.has('kenes-draft:b')).toBe(false)
})

test('only the fields that were sent are forgotten when they have arrived', () => {
  const shelf = aShelf()
  saveDraft(shelf, 'a', draft)
  forgetSent(shelf, 'a')
  expect(findDraft(shelf, 'a', '', NOW)).toEqual(draft)
  saveDraft(shelf, 'a', { ...draft, sending: ['body'] })
  forgetSent(shelf, 'a')
  expect(findDraft(shelf, 'a', '', NOW)?.fields).toEqual({ wording: 'So' })
  saveDraft(shelf, 'a', { ...draft, sending: ['body', 'wording'] })
  forgetSent(shelf, 'a')
  expect(shelf.kept.size).toBe(0)
})

test('drafts below a page are listed, the last one first; nothing else of the device is touched', () => {
  const shelf = aShelf()
  shelf.setItem('theme', 'dark')
  saveDraft(shelf, 'yards/art_1', draft)
  saveDraft(shelf, 'yards/art_2', { ...draft, at: NOW + 1 })
  saveDraft(shelf, 'parks/art_2', draft)
  expect(listDrafts(shelf, 'yards/', NOW + 1).map(({ name }) => name)).toEqual(['yards/art_2', 'yards/art_1'])
  removeAllDrafts(shelf)
  expect([...shelf.kept.keys()]).toEqual(['theme'])
})

test.each(['', 'null', '{', '[]', '{"at":"x"}', '{"at":1}'])(
  'what another version left as %s is no draft',
  (left) => {
    const shelf = aShelf()
    shelf.setItem('kenes-draft:a', left)
    expect(findDraft(shelf, 'a', '', NOW)).toBeUndefined()
    expect(listDrafts(shelf, '', NOW)).toEqual([])
    sweepDrafts(shelf, NOW)
    expect(shelf.kept.size).toBe(0)
  },
)

test('a device without room says so', () => {
  expect(saveDraft(aShelf(20), 'a', draft)).toBe(false)
})
