import type { Examples } from '#ui/types.ts'
import { CalendarLeaf, DateTime, Day } from './date-time.tsx'

const zone = 'Asia/Almaty'
const start = '2019-11-26T11:00:00+06:00'

export const examples: Examples = {
  'a moment': (language) => <DateTime language={language} zone={zone} start={start} />,
  'a span, with the distance': (language) => (
    <DateTime
      language={language}
      zone={zone}
      start={start}
      end="2019-11-26T13:30:00+06:00"
      today="2019-11-21"
    />
  ),
  short: (language) => <DateTime language={language} zone={zone} start={start} length="short" />,
  'a day': (language) => <Day language={language} day="2026-12-16" />,
  leaf: (language) => <CalendarLeaf language={language} day="2019-11-26" />,
  'a leaf of what is cancelled': (language) => <CalendarLeaf language={language} day="2019-11-26" struck />,
}
