import type { Examples } from '#ui/types.ts'
import { Subscribe } from './subscribe.tsx'

export const examples: Examples = {
  'a news feed': (language) => <Subscribe language={language} atom="/news.atom" json="/news.json" />,
  meetings: (language) => <Subscribe language={language} ical="/meetings.ics" atom="/meetings.atom" />,
}
