import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, type LocalDate } from '#domain/base/local-date.ts'
import { runs } from '#tests/support/extent.ts'
import {
  checkCollection,
  checkParticipation,
  comesOfAgeOn,
  IDENTITY_REST_DAYS,
  lastCollectionDay,
  mayTakePart,
  type Participant,
  type ParticipationRule,
} from './eligibility.ts'

const TODAY = '2026-11-30'
const place = { first: 10, last: 20 }
const voters: ParticipationRule = { who: 'resident', place, registerDay: '2026-11-01', ofAge: true }
const anyAge: ParticipationRule = { who: 'resident', place, registerDay: '2026-11-01', ofAge: false }
const council: ParticipationRule = { who: 'member', organisation: 'council' }
const home = { ordinal: 15, since: '2020-01-01', ofAgeOn: null, ageChecked: true } as const
const resident = (changes: Partial<NonNullable<Participant['residence']>> = {}): Participant => ({
  contact: true,
  residence: { ...home, ...changes },
})
const member = (
  startsOn: LocalDate | null,
  endsOn: LocalDate | null,
  organisation = 'council',
): Participant => ({
  contact: true,
  posts: [{ organisation, startsOn, endsOn }],
})

describe('who may take part', () => {
  test.each<[string, ParticipationRule, Participant, string | undefined]>([
    ['a stranger in what is for everyone', { who: 'everyone' }, { contact: false }, undefined],
    ['a stranger where an address is needed', { who: 'contact' }, { contact: false }, 'contact-needed'],
    ['whoever has confirmed an address', { who: 'contact' }, { contact: true }, undefined],
    ['somebody who is no resident', voters, { contact: true }, 'residence-needed'],
    [
      'a resident whose address is not confirmed',
      voters,
      { ...resident(), contact: false },
      'contact-needed',
    ],
    ['a resident of the place', voters, resident(), undefined],
    ['a resident at its first number', voters, resident({ ordinal: 10 }), undefined],
    ['a resident at its last number', voters, resident({ ordinal: 20 }), undefined],
    ['a resident before it', voters, resident({ ordinal: 9 }), 'resident-elsewhere'],
    ['a resident after it', voters, resident({ ordinal: 21 }), 'resident-elsewhere'],
    ['who moved in on the register day', voters, resident({ since: '2026-11-01' }), undefined],
    ['who moved in the day after', voters, resident({ since: '2026-11-02' }), 'resident-later'],
    ['who comes of age today', voters, resident({ ofAgeOn: TODAY }), undefined],
    ['who comes of age tomorrow', voters, resident({ ofAgeOn: '2026-12-01' }), 'under-age'],
    ['a minor where age does not matter', anyAge, resident({ ofAgeOn: '2030-01-01' }), undefined],
    ['whose age was never looked at', voters, resident({ ageChecked: false }), 'age-unknown'],
    ['the same where age does not matter', anyAge, resident({ ageChecked: false }), undefined],
    ['a member on the first day', council, member(TODAY, null), undefined],
    ['a member before the first day', council, member('2026-12-01', null), 'member-needed'],
    ['a member on the last day', council, member(null, TODAY), undefined],
    ['a member after the last day', council, member(null, '2026-11-29'), 'member-needed'],
    ['a member of another body', council, member(null, null, 'akimat'), 'member-needed'],
    ['a resident who is no member', council, resident(), 'member-needed'],
    ['a member who is no resident', voters, member(null, null), 'residence-needed'],
  ])('%s', (_, rule, participant, refusal) => {
    const decided = checkParticipation(rule, participant, TODAY)
    expect(decided.ok ? undefined : decided.refusal).toBe(refusal)
    expect(mayTakePart(rule, participant, TODAY)).toBe(refusal === undefined)
  })
  test('counts one, unless the rule says more', () => {
    expect(checkParticipation({ who: 'contact' }, { contact: true }, TODAY)).toEqual({
      ok: true,
      value: { weight: 1 },
    })
    expect(checkParticipation({ ...council, weight: 3 }, member(null, null), TODAY)).toEqual({
      ok: true,
      value: { weight: 3 },
    })
  })
  test.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot count %d', (weight) => {
    expect(() => checkParticipation({ who: 'everyone', weight }, { contact: false }, TODAY)).toThrow()
  })
})

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n))
const residence = fc.record({
  ordinal: fc.integer({ min: 1, max: 40 }),
  since: day,
  ofAgeOn: fc.option(day),
  ageChecked: fc.boolean(),
})

describe('for any person and day', () => {
  test('a wider place, a later register day and no wish for an age never shut anybody out', () => {
    fc.assert(
      fc.property(
        residence,
        day,
        day,
        fc.nat(10),
        fc.nat(10),
        fc.nat(400),
        (lives, registerDay, on, before, after, more) => {
          const person = { contact: true, residence: lives }
          const narrow = { who: 'resident', place, registerDay, ofAge: true } as const
          const wide = {
            who: 'resident',
            place: { first: place.first - before, last: place.last + after },
            registerDay: addDays(registerDay, more),
            ofAge: false,
          } as const
          if (mayTakePart(narrow, person, on)) expect(mayTakePart(wide, person, on)).toBe(true)
        },
      ),
      runs(200, 2000),
    )
  })
  test('a person who may take part once may do so on every later day: nobody grows younger', () => {
    fc.assert(
      fc.property(residence, day, fc.nat(4000), (lives, on, later) => {
        const person = { contact: true, residence: lives }
        if (mayTakePart(voters, person, on))
          expect(mayTakePart(voters, person, addDays(on, later))).toBe(true)
      }),
      runs(200, 2000),
    )
  })
})

describe('coming of age', () => {
  test.each([
    ['2010-05-17', '2028-05-17'],
    ['2008-12-01', '2026-12-01'],
    ['2008-11-30', null],
    ['1960-01-01', null],
    // 2026 has no 29 February, 2028 has one.
    ['2012-02-29', '2030-03-01'],
    ['2010-02-28', '2028-02-28'],
  ] as const)('the coming of age of a person who was born on %s is on %s', (born, expected) => {
    expect(comesOfAgeOn(born, TODAY)).toBe(expected)
  })
  test('is 18 years after birth, to the day or the one after, for anybody younger', () => {
    fc.assert(
      fc.property(day, (born) => {
        const on = comesOfAgeOn(born, born)
        expect(on).not.toBeNull()
        const days = daysBetween(born, on ?? born)
        expect(days === 6574 || days === 6575).toBe(true)
      }),
      runs(200, 2000),
    )
  })
})

describe('a collection of voices', () => {
  test('lasts at most as long as identities rest', () => {
    const opensOn = '2026-01-01'
    const last = lastCollectionDay(opensOn)
    expect(daysBetween(opensOn, last)).toBe(IDENTITY_REST_DAYS)
    expect(checkCollection({ opensOn, closesOn: last }).ok).toBe(true)
    expect(checkCollection({ opensOn, closesOn: addDays(last, 1) })).toMatchObject({
      refusal: 'collection-too-long',
    })
  })
  test('does not end before it begins', () => {
    expect(checkCollection({ opensOn: '2026-01-02', closesOn: '2026-01-01' })).toMatchObject({
      refusal: 'collection-backwards',
    })
    expect(checkCollection({ opensOn: '2026-01-01', closesOn: '2026-01-01' }).ok).toBe(true)
  })
  test('leaves nobody time to erase an account, wait, and take part again', () => {
    fc.assert(
      fc.property(day, fc.nat(IDENTITY_REST_DAYS), fc.nat(IDENTITY_REST_DAYS), (opensOn, length, erased) => {
        const closesOn = addDays(opensOn, length)
        expect(checkCollection({ opensOn, closesOn }).ok).toBe(true)
        // The identity is free again on the day after it has rested.
        const free = addDays(addDays(opensOn, erased), IDENTITY_REST_DAYS + 1)
        expect(free > closesOn).toBe(true)
      }),
      runs(200, 2000),
    )
  })
})
