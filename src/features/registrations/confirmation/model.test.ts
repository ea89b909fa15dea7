import { expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { erasedAt } from '../model.ts'
import {
  checkConfirmable,
  durationMinutesOf,
  groupUnconfirmed,
  type UnconfirmedRegistration,
} from './model.ts'

const START = Date.parse('2026-12-01T09:00:00+05:00')

/** People who registered so many seconds after the start. */
const unconfirmed = (origin: string | null, ...seconds: readonly number[]): UnconfirmedRegistration[] =>
  seconds.map((second) => ({
    id: newId(new Date(START + second * 1000)),
    name: `${origin} ${second}`,
    contact: null,
    status: 'seat',
    registeredAt: new Date(START + second * 1000),
    origin,
  }))

const sorted = (all: readonly UnconfirmedRegistration[]) =>
  [...all].sort((left, right) => Number(left.registeredAt) - Number(right.registeredAt))

test('five registrations of one connection that follow each other are a burst, and nobody else belongs to it', () => {
  const burst = unconfirmed('a', 0, 30, 60, 90, 150)
  const others = unconfirmed('b', 10, 20, 40, 70)
  const groups = groupUnconfirmed(sorted([...burst, ...others]))
  expect(groups.bursts.map((burst) => burst.registrations)).toEqual([burst])
  expect(groups.bursts.map(durationMinutesOf)).toEqual([3])
  expect(groups.others).toEqual(others)
})

test('four are none, and neither are five over a day', () => {
  const few = unconfirmed('a', 0, 1, 2, 3)
  expect(groupUnconfirmed(few)).toEqual({ bursts: [], others: few })
  const slow = unconfirmed('a', 0, 3600, 7200, 10_800, 14_400)
  expect(groupUnconfirmed(slow)).toEqual({ bursts: [], others: slow })
})

test('two bursts of one connection are told apart, and people of unknown connections are never one', () => {
  const [morning, evening] = [
    unconfirmed('a', 0, 1, 2, 3, 4),
    unconfirmed('a', 36_000, 36_001, 36_002, 36_003, 36_004),
  ]
  const unknown = unconfirmed(null, 5, 6, 7, 8, 9)
  const groups = groupUnconfirmed(sorted([...morning, ...evening, ...unknown]))
  expect(groups.bursts.map((burst) => burst.registrations)).toEqual([morning, evening])
  expect(groups.bursts.map(durationMinutesOf)).toEqual([1, 1])
  expect(groups.others).toEqual(unknown)
})

test('registrations are confirmed and released until the meeting is over', () => {
  const [endsAt, before] = [new Date(START), new Date(START - 1)]
  const meeting = { state: 'announced' as const, endsAt }
  expect(checkConfirmable(meeting, before)).toMatchObject({ ok: true })
  expect(checkConfirmable(meeting, endsAt)).toMatchObject({ refusal: 'over-already' })
  expect(checkConfirmable({ ...meeting, state: 'cancelled' }, before)).toMatchObject({
    refusal: 'cancelled-already',
  })
  expect(checkConfirmable(meeting, erasedAt(meeting))).toMatchObject({ refusal: 'erased-already' })
})
