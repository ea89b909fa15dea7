import { expect, test } from 'vitest'
import { levelOf, levelsOf, reaches } from './index.ts'

const nobody = { contact: false, signedIn: false, resident: false, member: false }

test.each([
  [{}, 'visitor'],
  [{ contact: true }, 'contact'],
  [{ contact: true, signedIn: true }, 'signed-in'],
  [{ signedIn: true, resident: true }, 'resident'],
  [{ signedIn: true, resident: true, member: true }, 'member'],
  // A verification counts for the signed-in person, not for the next visitor at the same screen.
  [{ resident: true, member: true }, 'visitor'],
] as const)('with %j a person has the level %s', (known, level) => {
  expect(levelOf({ ...nobody, ...known })).toBe(level)
})

test('a member of a body has no voice as a resident unless they are one', () => {
  const member = { ...nobody, signedIn: true, member: true }
  expect(levelsOf(member)).toEqual(['visitor', 'contact', 'signed-in', 'member'])
  expect(reaches(member, 'resident')).toBe(false)
  expect(reaches({ ...member, resident: true }, 'resident')).toBe(true)
})
