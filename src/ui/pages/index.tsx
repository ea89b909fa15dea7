import type { Example } from '#ui/types.ts'
import { CalendarExample } from './calendar.tsx'
import { MeetingExample } from './meeting.tsx'
import { NewsItemExample } from './news-item.tsx'
import { TerritoryExample } from './territory.tsx'

/** Whole pages from sample texts, for judging the visual hierarchy; the features compose theirs in the same way. */
export const pages: Readonly<Record<string, Example>> = {
  'news-item': (language) => <NewsItemExample language={language} />,
  meeting: (language) => <MeetingExample language={language} />,
  'meeting-with-errors': (language) => <MeetingExample language={language} wrong />,
  calendar: (language) => <CalendarExample language={language} />,
  territory: (language) => <TerritoryExample language={language} />,
}
