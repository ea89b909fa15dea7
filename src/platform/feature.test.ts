import { expect, test } from 'vitest'
import { type Feature, mergeManifests } from './feature.ts'

const label = { kk: 'Пікір', ru: 'Комментарий', en: 'Comment' }
const features: readonly Feature[] = [
  { name: 'polls', routes: [], auditNames: { 'polls.closed': label } },
  { name: 'news', routes: [], auditNames: { 'news.published': label } },
]

test('merged manifests have what every slice declares', () => {
  expect(Object.keys(mergeManifests(features, 'auditNames'))).toEqual(['polls.closed', 'news.published'])
})

test.each(['__proto__', 'constructor', 'toString', 'polls.opened'])(
  'a request for %s finds nothing that a slice has not declared',
  (name) => {
    expect(mergeManifests(features, 'auditNames')[name]).toBeUndefined()
  },
)
