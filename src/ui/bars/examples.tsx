import type { Examples } from '#ui/types.ts'
import { Bars } from './bars.tsx'

const texts = {
  title: {
    kk: 'Қостанайда қатысқандар жоспардан көп болды',
    ru: 'В Костанае пришло больше людей, чем ждали',
    en: 'In Kostanay more people came than expected',
  },
  planned: { kk: 'Жоспар', ru: 'План', en: 'Plan' },
  kostanay: { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' },
  pavlodar: { kk: 'Павлодар облысы', ru: 'Павлодарская область', en: 'Pavlodar Region' },
}

export const examples: Examples = {
  plan: (language) => (
    <Bars
      title={texts.title[language]}
      planned={texts.planned[language]}
      bars={[
        { name: texts.kostanay[language], value: 190, plan: 160, text: '190' },
        { name: texts.pavlodar[language], value: 142, plan: 155, text: '142' },
      ]}
    />
  ),
}
