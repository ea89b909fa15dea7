import { expect, test } from 'vitest'
import {
  type DraftStorage,
  findLocalDraft,
  LIFETIME_MS,
  type LocalDraft,
  listLocalDrafts,
  removeAllDrafts,
  removeExpiredDrafts,
  removeSentFields,
  saveLocalDraft,
} from './drafts.ts'

/** Web Storage as in its standard, with a limited number of characters. */
function aDraftStorage(
  room = Number.POSITIVE_INFINITY,
): DraftStorage & { readonly kept: Map<string, string> } {
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
const draft: LocalDraft = {
  at: NOW,
  owner: '',
  path: '/consultations/yards/at/art_1/say?kind=remark',
  title: 'Article 1',
  version: '1',
  fields: { body: 'Not so', wording: 'So' },
}

test('a draft is found by the key of its form, for a week and not longer', () => {
  const storage = aDraftStorage()
  saveLocalDraft(storage, 'yards/art_1', draft)
  expect(findLocalDraft(storage, 'yards/art_1', '', NOW + LIFETIME_MS)).toEqual(draft)
  expect(findLocalDraft(storage, 'yards/art_1', '', NOW + LIFETIME_MS + 1)).toBeUndefined()
  expect(findLocalDraft(storage, 'yards/art_2', '', NOW)).toBeUndefined()
  removeExpiredDrafts(storage, NOW + LIFETIME_MS + 1)
  expect(storage.kept.size).toBe(0)
})

test('a draft from before signing in is kept after it; the draft of another account is removed', () => {
  const storage = aDraftStorage()
  saveLocalDraft(storage, 'a', draft)
  expect(findLocalDraft(storage, 'a', 'aigerim', NOW)).toEqual(draft)
  saveLocalDraft(storage, 'b', { ...draft, owner: 'aigerim' })
  expect(findLocalDraft(storage, 'b', '', NOW)?.fields).toEqual(draft.fields)
  expect(findLocalDraft(storage, 'b', 'marat', NOW)).toBeUndefined()
  expect(storage.kept.has('kenes-draft:b')).toBe(false)
})

test('only the fields that were sent are removed', () => {
  const storage = aDraftStorage()
  saveLocalDraft(storage, 'a', draft)
  removeSentFields(storage, 'a')
  expect(findLocalDraft(storage, 'a', '', NOW)).toEqual(draft)
  saveLocalDraft(storage, 'a', { ...draft, sending: ['body'] })
  removeSentFields(storage, 'a')
  expect(findLocalDraft(storage, 'a', '', NOW)?.fields).toEqual({ wording: 'So' })
  saveLocalDraft(storage, 'a', { ...draft, sending: ['body', 'wording'] })
  removeSentFields(storage, 'a')
  expect(storage.kept.size).toBe(0)
})

test('drafts below a page are listed, the last one first; other entries of the storage are not touched', () => {
  const storage = aDraftStorage()
  storage.setItem('theme', 'dark')
  saveLocalDraft(storage, 'yards/art_1', draft)
  saveLocalDraft(storage, 'yards/art_2', { ...draft, at: NOW + 1 })
  saveLocalDraft(storage, 'parks/art_2', draft)
  expect(listLocalDrafts(storage, 'yards/', NOW + 1).map(({ name }) => name)).toEqual([
    'yards/art_2',
    'yards/art_1',
  ])
  removeAllDrafts(storage)
  expect([...storage.kept.keys()]).toEqual(['theme'])
})

test.each(['', 'null', '{', '[]', '{"at":"x"}', '{"at":1}'])(
  'an entry %s of another program version is ignored',
  (left) => {
    const storage = aDraftStorage()
    storage.setItem('kenes-draft:a', left)
    expect(findLocalDraft(storage, 'a', '', NOW)).toBeUndefined()
    expect(listLocalDrafts(storage, '', NOW)).toEqual([])
    removeExpiredDrafts(storage, NOW)
    expect(storage.kept.size).toBe(0)
  },
)

test('full storage is reported', () => {
  expect(saveLocalDraft(aDraftStorage(20), 'a', draft)).toBe(false)
})
