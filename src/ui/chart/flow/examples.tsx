import type { Language } from '#domain/base/text.ts'
import { ChartFigure } from '#ui/chart/chart-figure.tsx'
import { sampleWord } from '#ui/chart/samples.ts'
import type { Examples } from '#ui/types.ts'

const texts = {
  money: {
    kk: 'Бюджеттің үштен екісі облыстан келеді, жартысы білімге кетеді',
    ru: 'Две трети бюджета приходят из области, половина уходит на образование',
    en: 'Two thirds of the budget come from the region, half goes to education',
  },
  from: { kk: 'Қайдан', ru: 'Откуда', en: 'From' },
  to: { kk: 'Қайда', ru: 'Куда', en: 'To' },
  transfers: {
    kk: 'Облыстан түсетін трансферттер',
    ru: 'Трансферты из области',
    en: 'Transfers from the region',
  },
  taxes: { kk: 'Салық түсімдері', ru: 'Налоговые поступления', en: 'Taxes' },
  sales: { kk: 'Негізгі капиталды сату', ru: 'Продажа основного капитала', en: 'Sales of fixed assets' },
  budget: { kk: 'Аудан бюджеті', ru: 'Бюджет района', en: 'Budget of the district' },
  education: { kk: 'Білім беру', ru: 'Образование', en: 'Education' },
  housing: {
    kk: 'Тұрғын үй-коммуналдық шаруашылық',
    ru: 'Жилищно-коммунальное хозяйство',
    en: 'Housing and utilities',
  },
  social: { kk: 'Әлеуметтік көмек', ru: 'Социальная помощь', en: 'Social support' },
  other: { kk: 'Басқалары', ru: 'Прочее', en: 'Other' },
  two: {
    kk: 'Пікірлердің көбі ескерілді',
    ru: 'Большинство замечаний учтено',
    en: 'Most remarks were taken up',
  },
  remarks: { kk: 'Ескертулер', ru: 'Замечания', en: 'Remarks' },
  wordings: { kk: 'Редакциялар', ru: 'Редакции', en: 'Wordings' },
  taken: { kk: 'Қабылданды', ru: 'Принято', en: 'Accepted' },
  refused: { kk: 'Қабылданбады', ru: 'Отклонено', en: 'Rejected' },
  circle: {
    kk: 'Сомалар екі қордың арасында жүреді',
    ru: 'Суммы ходят между двумя фондами',
    en: 'Amounts go between two funds',
  },
} as const

const of = (
  language: Language,
  id: keyof typeof texts,
  links: readonly (readonly [string, string, number])[],
) => {
  const ids = [...new Set([...links.map(([from]) => from), ...links.map(([, to]) => to)])]
  return {
    kind: 'flow' as const,
    id: `flow-${id}`,
    title: texts[id][language],
    unit: sampleWord('million', language),
    fromName: texts.from[language],
    toName: texts.to[language],
    valueName: sampleWord('amount', language),
    nodes: ids.map((node) => ({ id: node, name: texts[node as keyof typeof texts][language] })),
    links: links.map(([from, to, value]) => ({ from, to, value })),
  }
}

export const examples: Examples = {
  'three columns': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'money', [
          ['transfers', 'budget', 8200],
          ['taxes', 'budget', 3100],
          ['sales', 'budget', 240],
          ['budget', 'education', 6100],
          ['budget', 'housing', 2500],
          ['budget', 'social', 1740],
          ['budget', 'other', 1200],
        ]),
        source: sampleWord('invented', language),
      }}
      files="/demo/chart"
    />
  ),
  'two columns': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'two', [
          ['remarks', 'taken', 48],
          ['remarks', 'refused', 21],
          ['wordings', 'taken', 12],
          ['wordings', 'refused', 9],
        ]),
        unit: '',
      }}
    />
  ),
  'in a circle': (language) => (
    <ChartFigure
      language={language}
      chart={of(language, 'circle', [
        ['taxes', 'budget', 5],
        ['budget', 'taxes', 5],
      ])}
      table="open"
    />
  ),
}
