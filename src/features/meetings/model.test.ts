import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cancel, doorOf, hold, move, seatsToFill, shownState, takeRegistration } from './model.ts'
import { readContact } from './registration/contact-model.ts'

const at = (text: string) => new Date(`2026-12-${text}:00+05:00`)
const text = (ru: string) => ({ kk: `${ru} (kk)`, ru })
const meeting = {
  state: 'announced' as const,
  startsAt: at('04T10:00'),
  endsAt: at('04T12:00'),
  capacity: 2,
  registrationClosesAt: at('04T04:00'),
  seats: 0,
  waiting: 0,
  sequence: 3,
  venue: text('Зал'),
  address: text('пр. Аль-Фараби, 66'),
}
const day = at('01T09:00')

describe('the door', () => {
  test.each([
    ['open while there are seats', {}, day, 'open'],
    ['open in the last moment before it closes', {}, new Date(at('04T04:00').getTime() - 1), 'open'],
    ['closed at the very moment that was announced', {}, at('04T04:00'), 'closed'],
    ['full when all seats are taken', { seats: 2 }, day, 'full'],
    ['full while somebody waits, though a seat is free', { seats: 1, waiting: 1 }, day, 'full'],
    ['none where nobody needs to register', { capacity: null, registrationClosesAt: null }, day, 'none'],
    [
      'cancelled with the meeting, even when it is over',
      { state: 'cancelled' as const },
      at('09T00:00'),
      'cancelled',
    ],
    ['over when the end has come', {}, at('04T12:00'), 'over'],
    ['over when it was marked as held before its end', { state: 'held' as const }, day, 'over'],
  ])('is %s', (_, change, now, door) => expect(doorOf({ ...meeting, ...change }, now)).toBe(door))
})

test('a full meeting takes nobody who does not want to wait, and puts who does into the line', () => {
  const full = { ...meeting, seats: 2 }
  const wish = { mayWait: false, registeredAlready: false }
  expect(takeRegistration(full, wish, day)).toEqual({ ok: false, refusal: 'meeting-full' })
  expect(takeRegistration(full, { ...wish, mayWait: true }, day)).toEqual({ ok: true, value: 'waiting' })
  expect(takeRegistration(meeting, { ...wish, mayWait: true }, day)).toEqual({ ok: true, value: 'seat' })
})

test('whoever is registered already hears that, not that there are no seats', () => {
  const full = { ...meeting, seats: 2 }
  expect(takeRegistration(full, { mayWait: false, registeredAlready: true }, day)).toMatchObject({
    refusal: 'contact-registered',
  })
})

test('never more move up than there are seats or people who wait', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }), (seats, waiting, capacity) => {
      const moved = seatsToFill({ ...meeting, seats, waiting, capacity }, day)
      expect(moved).toBeLessThanOrEqual(waiting)
      expect(Math.min(seats, capacity) + moved).toBeLessThanOrEqual(capacity)
      if (waiting > 0 && seats < capacity) expect(moved).toBeGreaterThan(0)
    }),
  )
})

test('nobody moves up once the meeting has begun or is called off', () => {
  const waits = { ...meeting, seats: 1, waiting: 1 }
  expect(seatsToFill(waits, day)).toBe(1)
  expect(seatsToFill(waits, at('04T10:00'))).toBe(0)
  expect(seatsToFill({ ...waits, state: 'cancelled' }, day)).toBe(0)
})

describe('a move', () => {
  const later = { startsAt: at('08T15:00'), endsAt: at('08T16:00') }

  test('to another time keeps what was before, counts up and closes registration as long before', () => {
    const moved = move(meeting, { times: later }, day)
    expect(moved.ok && moved.value.meeting).toMatchObject({
      state: 'moved',
      sequence: 4,
      ...later,
      registrationClosesAt: at('08T09:00'),
    })
    expect(moved.ok && moved.value.changes).toEqual([
      {
        what: 'moved',
        before: { startsAt: meeting.startsAt.toISOString(), endsAt: meeting.endsAt.toISOString() },
      },
    ])
  })

  test('to another place alone leaves the state as it was, and calendars follow all the same', () => {
    const moved = move(meeting, { where: { venue: text('Клуб'), address: meeting.address } }, day)
    expect(moved.ok && moved.value.meeting).toMatchObject({ state: 'announced', sequence: 4 })
    expect(moved.ok && moved.value.changes.map(({ what }) => what)).toEqual(['place'])
  })

  test.each([
    ['into the past', { times: { startsAt: at('01T08:00'), endsAt: at('01T10:00') } }, day, 'not-ahead'],
    [
      'to an end before its start',
      { times: { startsAt: at('08T10:00'), endsAt: at('08T10:00') } },
      day,
      'ends-before-start',
    ],
    ['to where it is', { times: meeting, where: meeting }, day, 'nothing-changed'],
    ['after it is over', { times: later }, at('04T12:00'), 'meeting-over'],
  ])('%s is refused', (_, to, now, refusal) => expect(move(meeting, to, now)).toEqual({ ok: false, refusal }))
})

test('a cancelled meeting cannot be cancelled again, moved or held', () => {
  const cancelled = { ...meeting, state: 'cancelled' as const }
  const refused = { ok: false, refusal: 'meeting-cancelled' }
  expect(cancel(cancelled, day)).toEqual(refused)
  expect(move(cancelled, { times: { startsAt: at('08T10:00'), endsAt: at('08T11:00') } }, day)).toEqual(
    refused,
  )
  expect(hold(cancelled, text('Итог'), at('05T10:00'))).toEqual(refused)
})

test('a meeting is held once, after it began; its place in calendars does not change', () => {
  expect(hold(meeting, text('Итог'), day)).toEqual({ ok: false, refusal: 'not-yet' })
  const held = hold(meeting, text('Итог'), at('04T12:00'))
  expect(held.ok && held.value.meeting).toMatchObject({ state: 'held', sequence: 3, outcome: text('Итог') })
  expect(hold({ ...meeting, state: 'held' }, text('Итог'), at('05T10:00'))).toMatchObject({
    refusal: 'held-already',
  })
})

test('a day that has gone is past, whether or not somebody marked it; a cancelled one stays cancelled', () => {
  expect(shownState(meeting, at('04T11:59'))).toBe('announced')
  expect(shownState(meeting, at('04T12:00'))).toBe('held')
  expect(shownState({ ...meeting, state: 'cancelled' }, at('04T12:00'))).toBe('cancelled')
})

describe('a contact', () => {
  test.each([
    ['Aigul.Serik@Mail.KZ', 'aigul.serik@mail.kz'],
    ['  aigul@mail.kz ', 'aigul@mail.kz'],
    ['гүл@пошта.қаз', 'гүл@пошта.қаз'],
    ['+7 701 234 56 78', '+77012345678'],
    ['8 (701) 234-56-78', '+77012345678'],
    ['7012345678', '+77012345678'],
    ['77012345678', '+77012345678'],
    ['8 7172 55 66 77', '+77172556677'],
    ['0049 30 901820', '+4930901820'],
    ['+996 312 123456', '+996312123456'],
  ])('%s is known as %s', (typed, key) => expect(readContact(typed)?.key).toBe(key))

  test.each([
    '',
    'Айгүл',
    'aigul@',
    'aigul@mail',
    'aigul mail.kz',
    'a@b@mail.kz',
    'aigul@mail.kz, other@mail.kz',
    'aigul@mail.kz\r\nBcc: all@mail.kz',
    '"a b"@mail.kz',
    `${'a'.repeat(65)}@mail.kz`,
    `aigul@${'a.'.repeat(130)}kz`,
    '112',
    '8 123 456 78 90',
    '+7 701 234 56 7',
    '+1234567890123456',
    '701-CALL-ME-NOW',
  ])('%s is none', (typed) => expect(readContact(typed)).toBeUndefined())

  test('of any text is decided at once, and never with a line break in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(readContact(typed)?.text ?? '').not.toMatch(/[\r\n]/)
      }),
    )
  })
})
