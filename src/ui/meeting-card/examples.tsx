import { sampleMeetings, sampleZone } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { Invitation, MeetingList } from './meeting-card.tsx'

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
  'an invitation': (language) =>
    sampleMeetings(language)
      .slice(0, 1)
      .map((item) => (
        <Invitation
          language={language}
          zone={sampleZone}
          item={item}
          today="2019-11-25"
          action={{
            href: item.href,
            text: { kk: 'Жиынға жазылу', ru: 'Записаться на встречу', en: 'Register for the meeting' }[
              language
            ],
          }}
        />
      )),
}
