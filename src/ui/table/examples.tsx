import { formatNumber } from '#ui/format/index.ts'
import type { Examples } from '#ui/types.ts'
import { Table } from './table.tsx'

const texts = {
  caption: {
    kk: 'Мектеп жөндеуге бөлінген қаражаттың үштен бірі ғана жұмсалды',
    ru: 'Из денег на ремонт школ потрачена лишь треть',
    en: 'Only a third of the money for school repairs has been spent',
  },
  line: { kk: 'Бағыт', ru: 'Направление', en: 'Purpose' },
  plan: { kk: 'Жоспар, мың ₸', ru: 'План, тыс. ₸', en: 'Plan, ₸ thousand' },
  done: { kk: 'Орындалды, мың ₸', ru: 'Исполнено, тыс. ₸', en: 'Spent, ₸ thousand' },
  schools: { kk: 'Мектеп жөндеу', ru: 'Ремонт школ', en: 'School repairs' },
  water: { kk: 'Ауыз су', ru: 'Питьевая вода', en: 'Drinking water' },
  roads: {
    kk: 'Аудандық маңызы бар жолдар',
    ru: 'Дороги районного значения',
    en: 'Roads of district significance',
  },
} as const
const rows = [
  ['schools', 412_000, 137_300],
  ['water', 96_500, 95_120],
  ['roads', 1_240_000, 811_400],
] as const

export const examples: Examples = {
  'plan and execution': (language) => (
    <Table
      caption={texts.caption[language]}
      columns={[
        { title: texts.line[language] },
        { title: texts.plan[language], numeric: true },
        { title: texts.done[language], numeric: true },
      ]}
      rows={rows.map(([name, plan, done]) => [
        texts[name][language],
        formatNumber(language, plan),
        formatNumber(language, done),
      ])}
    />
  ),
}
