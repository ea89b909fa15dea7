import { describe, expect, test } from 'vitest'
import {
  agendaProgress,
  checkAgenda,
  decideMark,
  type ItemTimes,
  nextItem,
  parseMark,
  runningItem,
} from './model.ts'

const at = (time: string) => new Date(`2026-12-04T${time}:00+05:00`)
const untouched: ItemTimes = { startedAt: null, finishedAt: null }
const running: ItemTimes = { startedAt: at('10:05'), finishedAt: null }
const done: ItemTimes = { startedAt: at('10:00'), finishedAt: at('10:05') }
const now = at('10:20')
const changesOf = (
  items: readonly ItemTimes[],
  ...args: [Parameters<typeof decideMark>[1], number | undefined]
) => {
  const decided = decideMark(items, ...args, now)
  return decided.ok
    ? decided.value.map(({ position, startedAt, finishedAt }) => [
        position,
        startedAt !== null,
        finishedAt !== null,
      ])
    : decided.refusal
}

describe('marking an agenda', () => {
  test('goes through it item by item, finishing one before the next begins', () => {
    expect(changesOf([untouched, untouched], { act: 'next' }, undefined)).toEqual([[0, true, false]])
    expect(changesOf([running, untouched], { act: 'next' }, 0)).toEqual([
      [0, true, true],
      [1, true, false],
    ])
    expect(changesOf([done, running], { act: 'next' }, 1)).toEqual([[1, true, true]])
    expect(changesOf([done, done], { act: 'next' }, undefined)).toBe('not-running')
  })

  test('may take an item out of order, and comes back to what was left out only by choice', () => {
    const items = [done, untouched, running, untouched]
    expect([runningItem(items), nextItem(items)]).toEqual([2, 3])
    expect(changesOf(items, { act: 'start', position: 1 }, 2)).toEqual([
      [2, true, true],
      [1, true, false],
    ])
  })

  test('can be finished and cleared, each only where it has something to change', () => {
    expect(changesOf([running], { act: 'finish' }, 0)).toEqual([[0, true, true]])
    expect(changesOf([done], { act: 'finish' }, undefined)).toBe('not-running')
    expect(changesOf([running], { act: 'clear', position: 0 }, 0)).toEqual([[0, false, false]])
    expect(changesOf([untouched], { act: 'clear', position: 0 }, undefined)).toBe('not-started')
    expect(changesOf([done], { act: 'start', position: 0 }, undefined)).toBe('started-already')
    expect(changesOf([done], { act: 'start', position: 1 }, undefined)).toBe('agenda-item-unknown')
  })

  test('is refused when a colleague was faster, so that pressing twice skips no item', () => {
    expect(changesOf([done, running, untouched], { act: 'next' }, 0)).toBe('changed-meanwhile')
    expect(changesOf([running], { act: 'next' }, undefined)).toBe('changed-meanwhile')
    expect(changesOf([running], { act: 'next' }, Number.NaN)).toBe('changed-meanwhile')
  })
})

describe('the time for marking', () => {
  const meeting = { state: 'announced' as const, startsAt: at('10:00'), endsAt: at('12:00') }
  test.each([
    ['an hour before the start', meeting, at('09:00'), undefined],
    ['earlier', meeting, at('08:59'), 'not-open'],
    ['when the meeting runs over', meeting, at('17:59'), undefined],
    ['six hours after the end', meeting, at('18:00'), 'over-already'],
    ['once the outcome is published', { ...meeting, state: 'held' as const }, at('11:00'), 'over-already'],
    ['of a cancelled meeting', { ...meeting, state: 'cancelled' as const }, at('11:00'), 'cancelled-already'],
  ])('%s', (_, given, moment, refusal) => {
    const state = checkAgenda(given, moment)
    expect(state.ok ? undefined : state.refusal).toBe(refusal)
  })
})

test('the progress has the clock times of the place, and a next item only once something was begun', () => {
  expect(agendaProgress([done, running, untouched, untouched], 'Asia/Almaty')).toEqual({
    0: ['finished', '10:00–10:05'],
    1: ['running', '10:05'],
    2: ['next', ''],
    3: ['', ''],
  })
  expect(agendaProgress([untouched], 'Asia/Almaty')).toEqual({ 0: ['', ''] })
})

test.each([
  ['next', { act: 'next' }],
  ['finish', { act: 'finish' }],
  ['start-0', { act: 'start', position: 0 }],
  ['clear-12', { act: 'clear', position: 12 }],
  ['', undefined],
  ['start', undefined],
  ['start--1', undefined],
  ['clear-1000', undefined],
  ['next-1', undefined],
])('the button %j means %j', (value, mark) => expect(parseMark(value)).toEqual(mark))
