import { expect, test } from 'vitest'
import { type Participant, participationLevelOf, participationLevelsOf } from './index.ts'

const TODAY = '2026-11-30'
const residence = { ordinal: 1, since: '2020-01-01', ofAgeOn: null, ageChecked: true } as const
const post = { organisation: 'council', startsOn: null, endsOn: null }

test.each<[Participant, string]>([
  [{ contact: false }, 'visitor'],
  [{ contact: true }, 'contact'],
  [{ contact: true, signedIn: true }, 'signed-in'],
  [{ contact: true, signedIn: true, residence }, 'resident'],
  [{ contact: true, signedIn: true, residence, posts: [post] }, 'member'],
  [{ contact: true, signedIn: true, posts: [{ ...post, endsOn: '2026-11-29' }] }, 'signed-in'],
  // A verification counts for the signed-in person, not for the next visitor at the same screen.
  [{ contact: false, residence, posts: [post] }, 'visitor'],
])('with %j a person has the level %s', (known, level) => {
  expect(participationLevelOf(known, TODAY)).toBe(level)
})

test('a member of an organisation has no voice as a resident unless they are one', () => {
  const member = { contact: true, signedIn: true, posts: [post] }
  expect(participationLevelsOf(member, TODAY)).toEqual(['visitor', 'contact', 'signed-in', 'member'])
  expect(participationLevelsOf({ ...member, residence }, TODAY)).toContain('resident')
})
