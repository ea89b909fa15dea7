import { expect, test } from 'vitest'
import { shownState } from './model.ts'

const at = (text: string) => new Date(`2026-12-${text}:00+05:00`)
const meeting = { state: 'announced' as const, endsAt: at('04T12:00') }

test('a meeting counts as held once it is over, marked or not; a cancelled one stays cancelled', () => {
  expect(shownState(meeting, at('04T11:59'))).toBe('announced')
  expect(shownState(meeting, at('04T12:00'))).toBe('held')
  expect(shownState({ ...meeting, state: 'cancelled' }, at('04T12:00'))).toBe('cancelled')
})
