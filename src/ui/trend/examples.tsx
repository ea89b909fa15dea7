import type { Examples } from '#ui/types.ts'
import { Trend } from './trend.tsx'

const texts = {
  title: {
    kk: 'Жауап алған ұсыныстардың үлесі жыл бойы өсті',
    ru: 'Доля предложений с ответом росла весь год',
    en: 'The share of answered proposals grew all year',
  },
  planned: { kk: 'Жоспар', ru: 'План', en: 'Plan' },
  fact: { kk: 'Нақты', ru: 'Факт', en: 'Fact' },
}

export const examples: Examples = {
  shares: (language) => (
    <Trend
      title={texts.title[language]}
      planned={texts.planned[language]}
      fact={texts.fact[language]}
      points={[
        { name: 'II', plan: 40, fact: 38, text: '38 %' },
        { name: 'III', plan: 50, fact: 47, text: '47 %' },
        { name: 'IV', plan: 60, text: '60 %' },
      ]}
    />
  ),
}
