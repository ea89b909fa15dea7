import { Day } from '#ui/date-time/date-time.tsx'
import type { Examples } from '#ui/types.ts'
import { Facts } from './facts.tsx'

export const examples: Examples = {
  'three facts': (language) => (
    <Facts
      items={[
        {
          term: { kk: 'Жауап беру мерзімі', ru: 'Срок ответа', en: 'Answer due' }[language],
          value: <Day language={language} day="2019-12-10" />,
        },
        {
          term: { kk: 'Халқы', ru: 'Население', en: 'Population' }[language],
          value: { kk: '49 114 адам', ru: '49 114 человек', en: '49,114 people' }[language],
        },
        { term: { kk: 'ӘАОЖ (КАТО) коды', ru: 'Код КАТО', en: 'KATO code' }[language], value: '394400000' },
      ]}
    />
  ),
}
