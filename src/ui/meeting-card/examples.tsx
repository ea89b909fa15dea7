import { sampleMeetings, sampleZone } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { MeetingList } from './meeting-card.tsx'

export const examples: Examples = {
  'in all states': (language) => (
    <MeetingList
      language={language}
      zone={sampleZone}
      items={sampleMeetings(language)}
      today="2019-11-25"
      level={3}
    />
  ),
  'by month': (language) => (
    <MeetingList
      language={language}
      zone={sampleZone}
      items={sampleMeetings(language)}
      today="2019-11-25"
      level={3}
      byMonth
    />
  ),
}
