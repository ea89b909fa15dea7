import { describe, expect, test } from 'vitest'
import { decideCancellation, decideConclusion, decideMove } from './model.ts'

const at = (text: string) => new Date(`2026-12-${text}:00+05:00`)
const text = (ru: string) => ({ kk: `${ru} (kk)`, ru })
const meeting = {
  state: 'announced' as const,
  startsAt: at('04T10:00'),
  endsAt: at('04T12:00'),
  registrationClosesAt: at('04T04:00'),
  sequence: 3,
  venue: text('Зал'),
  address: text('пр. Аль-Фараби, 66'),
  point: { latitude: 53.2144, longitude: 63.6246 },
}
const day = at('01T09:00')

describe('a move', () => {
  test('a move to another venue takes the point that is given for it, and drops the former one when none is', () => {
    const club = { venue: text('Клуб'), address: meeting.address }
    const to = (where: Parameters<typeof decideMove>[1]['where']) => {
      const moved = decideMove(meeting, { where }, day)
      return moved.ok ? [moved.value.columns.latitude, moved.value.columns.longitude] : moved.refusal
    }
    expect(to({ ...club, point: { latitude: 53.3, longitude: 63.7 } })).toEqual([53.3, 63.7])
    expect(to({ ...club, point: meeting.point })).toEqual([53.2144, 63.6246])
    for (const where of [club, { ...club, point: null }]) expect(to(where)).toEqual([null, null])
    const here = { venue: meeting.venue, address: meeting.address }
    expect(to({ ...here, point: { latitude: 53.3, longitude: 63.7 } })).toEqual([53.3, 63.7])
    for (const where of [here, { ...here, point: meeting.point }]) expect(to(where)).toBe('nothing-changed')
  })

  const later = { startsAt: at('08T15:00'), endsAt: at('08T16:00') }

  test('a move to another time keeps the former time, raises SEQUENCE and closes registration as long before the start', () => {
    const moved = decideMove(meeting, { times: later }, day)
    expect(moved.ok && moved.value.columns).toMatchObject({
      state: 'moved',
      sequence: 4,
      ...later,
      registrationClosesAt: at('08T09:00'),
    })
    expect(moved.ok && moved.value.replaced).toEqual([
      {
        what: 'moved',
        before: { startsAt: meeting.startsAt.toISOString(), endsAt: meeting.endsAt.toISOString() },
      },
    ])
  })

  test('a move to another place only keeps the state and raises SEQUENCE', () => {
    const moved = decideMove(meeting, { where: { venue: text('Клуб'), address: meeting.address } }, day)
    expect(moved.ok && moved.value.columns).toMatchObject({ state: 'announced', sequence: 4 })
    expect(moved.ok && moved.value.replaced.map(({ what }) => what)).toEqual(['place'])
  })

  test.each([
    ['into the past', { times: { startsAt: at('01T08:00'), endsAt: at('01T10:00') } }, day, 'day-past'],
    [
      'to an end before its start',
      { times: { startsAt: at('08T10:00'), endsAt: at('08T10:00') } },
      day,
      'ends-before-start',
    ],
    ['to where it is', { times: meeting, where: meeting }, day, 'nothing-changed'],
    ['after it is over', { times: later }, at('04T12:00'), 'over-already'],
  ])('%s is refused', (_, to, now, refusal) =>
    expect(decideMove(meeting, to, now)).toEqual({ ok: false, refusal }),
  )
})

test('a cancelled meeting cannot be cancelled again, moved or held', () => {
  const cancelled = { ...meeting, state: 'cancelled' as const }
  const refused = { ok: false, refusal: 'cancelled-already' }
  expect(decideCancellation(cancelled, day)).toEqual(refused)
  expect(decideMove(cancelled, { times: { startsAt: at('08T10:00'), endsAt: at('08T11:00') } }, day)).toEqual(
    refused,
  )
  expect(decideConclusion(cancelled, text('Итог'), at('05T10:00'))).toEqual(refused)
})

test('a meeting can be held once, after it has begun; SEQUENCE stays', () => {
  expect(decideConclusion(meeting, text('Итог'), day)).toEqual({ ok: false, refusal: 'not-begun' })
  const held = decideConclusion(meeting, text('Итог'), at('04T12:00'))
  expect(held.ok && held.value.columns).toMatchObject({ state: 'held', sequence: 3, outcome: text('Итог') })
  expect(decideConclusion({ ...meeting, state: 'held' }, text('Итог'), at('05T10:00'))).toMatchObject({
    refusal: 'concluded-already',
  })
})
