import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { toLocalDate } from '#domain/base/local-date.ts'
import { CalendarMonth, weeksOf } from './calendar-month.tsx'

test.each([
  ['2019-11', 5, 4],
  ['2021-02', 4, 0],
  ['2026-03', 6, 6],
])('%s has %i weeks and begins %i days after Monday', (month, weeks, offset) => {
  expect(weeksOf(month)).toHaveLength(weeks)
  expect(weeksOf(month)[0]?.indexOf(toLocalDate(`${month}-01`))).toBe(offset)
})

test('a month contains each of its days once and no others', () => {
  const days = weeksOf('2024-02').flat().filter(Boolean)
  expect(days).toHaveLength(29)
  expect(days.at(-1)).toBe('2024-02-29')
})

test('a meeting is in the cell of its day', () => {
  const html = renderToString(
    <CalendarMonth
      language="ru"
      month="2019-11"
      today="2019-11-21"
      events={[
        { day: '2019-11-26', time: '11:00', title: 'Сход', href: '/ru/meetings/1', status: 'announced' },
      ]}
    />,
  )
  expect(html).toMatch(/<td class="some"><time dateTime="2019-11-26">.*?Сход.*?<\/td>/i)
  expect(html).toContain('aria-current="date"')
})

test.each([
  ['on the first day from today on that has events', ['2019-11-05', '2019-11-26'], '2019-11-26'],
  ['on today itself', ['2019-11-05', '2019-11-21'], '2019-11-21'],
  ['at its head, where nothing is over', ['2019-11-26'], undefined],
  ['at its head, where nothing is ahead', ['2019-11-05'], undefined],
] as const)('A month on a phone opens %s', (_, days, opened) => {
  const events = days.map((day) => ({
    day,
    title: 'Сход',
    href: '/ru/meetings/1',
    status: 'announced' as const,
  }))
  const html = renderToString(
    <CalendarMonth language="ru" month="2019-11" today="2019-11-21" events={events} />,
  )
  const [, found] = /id="ahead"><\/span><time dateTime="([^"]+)"/i.exec(html) ?? []
  expect(found).toBe(opened)
})
