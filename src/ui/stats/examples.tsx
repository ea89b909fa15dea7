import type { Examples } from '#ui/types.ts'
import { Stats } from './stats.tsx'

const texts = {
  events: { kk: 'іс-шара', ru: 'мероприятий', en: 'events' },
  people: { kk: 'қатысушы', ru: 'участников', en: 'participants' },
}

export const examples: Examples = {
  two: (language) => (
    <Stats
      items={[
        { value: '25', label: texts.events[language], href: '#' },
        { value: '916', label: texts.people[language] },
      ]}
    />
  ),
}
