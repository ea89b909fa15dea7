import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, foldLine, morningOf, writeCalendar } from './index.ts'

const HOUR = 60
/** Kazakhstan moved from UTC+6 to UTC+5 at midnight of 1 March 2024, that is at 18:00 UTC of 29 February. */
const offsetAt = (_zone: string, moment: number) => (moment < Date.UTC(2024, 1, 29, 18) ? 6 * HOUR : 5 * HOUR)

const event: CalendarEvent = {
  uid: '0190c3d2-0000-7000-8000-000000000001',
  sequence: 1,
  status: 'CONFIRMED',
  zone: 'Asia/Qostanay',
  start: new Date('2026-12-04T05:00:00Z'),
  end: new Date('2026-12-04T07:00:00Z'),
  created: new Date('2026-11-01T00:00:00Z'),
  changed: new Date('2026-11-19T10:00:00Z'),
  summary: 'Бюджет, жоба; талқылау',
  description: 'Бірінші жол\nекінші жол',
  location: 'Мәжіліс залы, Қостанай',
  categories: ['Отырыс'],
  url: 'https://kenes.example/kk/meetings/one',
  organiser: { name: 'Қоғамдық кеңес «Қостанай»', uri: 'https://kenes.example/kk/organisations/council' },
}
const write = (events: readonly CalendarEvent[]) =>
  writeCalendar({
    product: 'Kenes//Meetings',
    name: 'Жиындар',
    language: 'kk',
    origin: 'https://kenes.example',
    path: '/meetings',
    events,
    offsetAt,
  })
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('an event', () => {
  const lines = unfold(write([event]))

  test.each([
    'DTSTART;TZID=Asia/Qostanay:20261204T100000',
    'DTEND;TZID=Asia/Qostanay:20261204T120000',
    'DTSTAMP:20261119T100000Z',
    'SEQUENCE:1',
    'STATUS:CONFIRMED',
    'SUMMARY;LANGUAGE=kk:Бюджет\\, жоба\\; талқылау',
    'DESCRIPTION;LANGUAGE=kk:Бірінші жол\\nекінші жол',
    'ORGANIZER;CN="Қоғамдық кеңес «Қостанай»":https://kenes.example/kk/organisations/council',
  ])('has the line %s', (line) => expect(lines).toContain(line))

  test('ends every line with CRLF and nests its parts', () => {
    expect(write([event]).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR')
    expect(lines.at(-2)).toBe('END:VCALENDAR')
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
  })
})

test.each([
  // Before and after 1 March 2024, when Almaty moved from UTC+6 to UTC+5.
  ['2024-02-29', '2024-02-29T03:00:00.000Z'],
  ['2024-03-01', '2024-03-01T04:00:00.000Z'],
] as const)('the morning of %s is half an hour from nine by the clock of the place', (day, start) => {
  const morning = morningOf(day, 'Asia/Almaty')
  expect(morning.start.toISOString()).toBe(start)
  expect(morning.end.getTime() - morning.start.getTime()).toBe(30 * 60_000)
})

test('a calendar knows the clocks of zones by itself', () => {
  const given = {
    product: 'Kenes//Test',
    name: 'x',
    language: 'kk',
    origin: 'https://kenes.example',
    path: '/x',
  }
  const events = [{ ...event, ...morningOf('2026-12-04', 'Asia/Qostanay') }]
  const lines = unfold(writeCalendar({ ...given, events }))
  expect(lines).toContain('DTSTART;TZID=Asia/Qostanay:20261204T090000')
  expect(lines).toContain('TZOFFSETTO:+0500')
  expect(lines).toContain('URL:https://kenes.example/kk/x')
})

test('a zone comes with the rules of its span: one observance where the clock stood still', () => {
  const lines = unfold(write([event]))
  expect(lines.filter((line) => line === 'BEGIN:STANDARD')).toHaveLength(1)
  expect(lines).toContain('TZOFFSETTO:+0500')
  expect(lines).not.toContain('TZOFFSETTO:+0600')
})

test('a span over 1 March 2024 says when the clock was changed, to the minute and by the old clock', () => {
  const old = { ...event, start: new Date('2019-11-26T05:00:00Z'), end: new Date('2019-11-26T07:00:00Z') }
  const lines = unfold(write([old, event]))
  expect(lines).toContain('DTSTART;TZID=Asia/Qostanay:20191126T110000')
  const at = lines.indexOf('DTSTART:20240301T000000')
  expect(lines.slice(at, at + 3)).toEqual([
    'DTSTART:20240301T000000',
    'TZOFFSETFROM:+0600',
    'TZOFFSETTO:+0500',
  ])
})

test('no line is longer than 75 octets, and unfolding gives the line back, whatever the letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (line) => {
      fc.pre(!/[\r\n]/.test(line))
      const folded = foldLine(line)
      for (const part of folded.split('\r\n')) expect(new TextEncoder().encode(part).length).toBeLessThan(76)
      expect(folded.replaceAll('\r\n ', '')).toBe(line)
    }),
  )
})

test('no text can add a property or end an event', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const evil = `${text}\r\nEND:VEVENT\r\nATTACH:evil`
      const organiser = { ...event.organiser, name: `${evil}"` }
      const lines = unfold(write([{ ...event, summary: evil, description: evil, location: evil, organiser }]))
      expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
      expect(lines.some((line) => line.startsWith('ATTACH'))).toBe(false)
    }),
    { numRuns: 25 },
  )
})
