import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkConfirmation,
  confirmBy,
  decideRegistration,
  registrationState,
  seatsToFill,
  UNCONFIRMED_MAX,
} from './model.ts'

const at = (text: string) => new Date(`2026-12-${text}:00+05:00`)
const meeting = {
  state: 'announced' as const,
  startsAt: at('04T10:00'),
  endsAt: at('04T12:00'),
  capacity: 2,
  registrationClosesAt: at('04T04:00'),
  seats: 0,
  waiting: 0,
}
const day = at('01T09:00')

describe('registration', () => {
  test.each([
    ['open while there are seats', {}, day, 'open'],
    ['open until the last moment before it closes', {}, new Date(at('04T04:00').getTime() - 1), 'open'],
    ['closed at the announced moment', {}, at('04T04:00'), 'closed'],
    ['full when all seats are taken', { seats: 2 }, day, 'full'],
    ['full while somebody is waiting, even if a seat is free', { seats: 1, waiting: 1 }, day, 'full'],
    ['not needed where there is no capacity', { capacity: null, registrationClosesAt: null }, day, 'none'],
    [
      'cancelled with the meeting, even when it is over',
      { state: 'cancelled' as const },
      at('09T00:00'),
      'cancelled',
    ],
    ['over when the end has come', {}, at('04T12:00'), 'over'],
    ['over when it was marked as held before its end', { state: 'held' as const }, day, 'over'],
  ])('is %s', (_, change, now, state) =>
    expect(registrationState({ ...meeting, ...change }, now)).toBe(state),
  )
})

const request = {
  mayWait: false,
  registeredAlready: false,
  isConfirmed: true,
  unconfirmed: 0,
  unconfirmedOfAll: 0,
}

test('a full meeting refuses a person who does not agree to wait, and puts one who does on the waiting list', () => {
  const full = { ...meeting, seats: 2 }
  expect(decideRegistration(full, request, day)).toEqual({ ok: false, refusal: 'full-already' })
  expect(decideRegistration(full, { ...request, mayWait: true }, day)).toEqual({ ok: true, value: 'waiting' })
  expect(decideRegistration(meeting, { ...request, mayWait: true }, day)).toEqual({ ok: true, value: 'seat' })
})

test('a person who is registered already is told so, not that there are no seats', () => {
  const full = { ...meeting, seats: 2 }
  expect(decideRegistration(full, { ...request, registeredAlready: true }, day)).toMatchObject({
    refusal: 'contact-registered',
  })
})

describe('the sixth unconfirmed registration of a network', () => {
  const sixth = { ...request, isConfirmed: false, unconfirmed: UNCONFIRMED_MAX }

  test('waits to be confirmed, where the fifth gets a seat', () => {
    expect(decideRegistration(meeting, sixth, day)).toEqual({ ok: true, value: 'pending' })
    const fifth = { ...sixth, unconfirmed: UNCONFIRMED_MAX - 1 }
    expect(decideRegistration(meeting, fifth, day)).toEqual({ ok: true, value: 'seat' })
  })

  test('gets a seat at once if an account made it, however many others there are', () => {
    expect(decideRegistration(meeting, { ...sixth, isConfirmed: true }, day)).toEqual({
      ok: true,
      value: 'seat',
    })
  })

  test('is asked to wait where there is no seat, as everybody is', () => {
    const full = { ...meeting, seats: 2 }
    expect(decideRegistration(full, sixth, day)).toEqual({ ok: false, refusal: 'full-already' })
    expect(decideRegistration(full, { ...sixth, mayWait: true }, day)).toEqual({ ok: true, value: 'pending' })
  })
})

describe('unconfirmed registrations of many networks', () => {
  const hall = { ...meeting, capacity: 60, seats: 30 }
  const first = { ...request, isConfirmed: false, unconfirmed: 0 }

  test('get half of the seats; the next one waits to be confirmed', () => {
    expect(decideRegistration(hall, { ...first, unconfirmedOfAll: 29 }, day)).toEqual({
      ok: true,
      value: 'seat',
    })
    expect(decideRegistration(hall, { ...first, unconfirmedOfAll: 30 }, day)).toEqual({
      ok: true,
      value: 'pending',
    })
    expect(decideRegistration(hall, { ...request, unconfirmedOfAll: 30 }, day)).toEqual({
      ok: true,
      value: 'seat',
    })
  })

  test('may have ten seats of a small meeting', () => {
    const small = { ...meeting, capacity: 12, seats: 9 }
    expect(decideRegistration(small, { ...first, unconfirmedOfAll: 9 }, day)).toMatchObject({ value: 'seat' })
    expect(decideRegistration(small, { ...first, unconfirmedOfAll: 10 }, day)).toMatchObject({
      value: 'pending',
    })
  })
})

describe('a registration is confirmed', () => {
  const mailed = { status: 'seat' as const, isMailed: true, isDouble: false }

  test.each([
    ['by the link that came by e-mail', mailed, day, true],
    ['while it is pending', { ...mailed, status: 'pending' as const }, day, true],
    ['not by the link that the browser got', { ...mailed, isMailed: false }, day, 'link-not-mailed'],
    ['not once it has ended', { ...mailed, status: 'cancelled' as const }, day, 'ended-already'],
    ['not beside a confirmed one', { ...mailed, isDouble: true }, day, 'contact-registered'],
    ['not after the meeting', mailed, at('04T12:00'), 'over-already'],
  ])('%s', (_, registration, now, expected) => {
    const checked = checkConfirmation(meeting, registration, now)
    expect(checked.ok || checked.refusal).toBe(expected)
  })

  test('can be confirmed for 24 hours after the e-mail, and without a limit when the meeting begins before', () => {
    expect(confirmBy(meeting, day)).toEqual(at('02T09:00'))
    expect(confirmBy(meeting, at('03T09:59'))).toEqual(at('04T09:59'))
    expect(confirmBy(meeting, at('03T10:00'))).toBeNull()
  })
})

test('no more people get a seat than there are free seats or people waiting', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }), (seats, waiting, capacity) => {
      const moved = seatsToFill({ ...meeting, seats, waiting, capacity }, day)
      expect(moved).toBeLessThanOrEqual(waiting)
      expect(Math.min(seats, capacity) + moved).toBeLessThanOrEqual(capacity)
      if (waiting > 0 && seats < capacity) expect(moved).toBeGreaterThan(0)
    }),
  )
})

test('nobody gets a seat from the waiting list once the meeting has begun or is cancelled', () => {
  const waits = { ...meeting, seats: 1, waiting: 1 }
  expect(seatsToFill(waits, day)).toBe(1)
  expect(seatsToFill(waits, at('04T10:00'))).toBe(0)
  expect(seatsToFill({ ...waits, state: 'cancelled' }, day)).toBe(0)
})
