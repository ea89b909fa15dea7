import type { Language } from '#domain/base/text.ts'
import { localDay, wallClock } from '#ui/format/index.ts'
import { sampleMeetings, sampleZone } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { CalendarMonth, type MonthEvent } from './calendar-month.tsx'

export const sampleEvents = (language: Language): readonly MonthEvent[] =>
  sampleMeetings(language).map(({ start, title, href, status, place }) => ({
    day: localDay(start, sampleZone),
    time: wallClock(start, sampleZone).time,
    title,
    href,
    status,
    place: place?.text,
  }))

export const examples: Examples = {
  'a month with meetings': (language) => (
    <CalendarMonth
      language={language}
      month="2019-11"
      today="2019-11-21"
      events={sampleEvents(language)}
      previousHref={`/${language}/meetings/calendar/2019-10`}
      nextHref={`/${language}/meetings/calendar/2019-12`}
    />
  ),
  'an empty month': (language) => (
    <CalendarMonth language={language} month="2020-02" today="2019-11-21" events={[]} />
  ),
}
