import type { Language } from '#domain/base/text.ts'
import { ChartFigure } from '#ui/chart/chart-figure.tsx'
import type { ChartPart } from '#ui/chart/model.ts'
import { sampleWord } from '#ui/chart/samples.ts'
import type { Examples } from '#ui/types.ts'

const texts = {
  budget: {
    kk: 'Аудан бюджетінің жартысынан көбі білімге жұмсалады',
    ru: 'Больше половины бюджета района идёт на образование',
    en: 'More than half of the district’s budget goes to education',
  },
  part: { kk: 'Бағыт', ru: 'Направление', en: 'Direction' },
  education: { kk: 'Білім беру', ru: 'Образование', en: 'Education' },
  schools: {
    kk: 'Жалпы орта білім беру',
    ru: 'Общее среднее образование',
    en: 'General secondary education',
  },
  village: {
    kk: 'Ауылдық мектептердің оқушыларын тасымалдау',
    ru: 'Подвоз учеников сельских школ',
    en: 'Transport of pupils of village schools',
  },
  teachers: { kk: 'Мұғалімдердің еңбекақысы', ru: 'Оплата труда учителей', en: 'Salaries of teachers' },
  repair: { kk: 'Мектептерді күрделі жөндеу', ru: 'Капитальный ремонт школ', en: 'Major repairs of schools' },
  nursery: { kk: 'Мектепке дейінгі тәрбие', ru: 'Дошкольное воспитание', en: 'Nursery schools' },
  housing: {
    kk: 'Тұрғын үй-коммуналдық шаруашылық',
    ru: 'Жилищно-коммунальное хозяйство',
    en: 'Housing and utilities',
  },
  water: { kk: 'Сумен жабдықтау', ru: 'Водоснабжение', en: 'Water supply' },
  light: { kk: 'Көшелерді жарықтандыру', ru: 'Освещение улиц', en: 'Street lighting' },
  social: { kk: 'Әлеуметтік көмек', ru: 'Социальная помощь', en: 'Social support' },
  culture: { kk: 'Мәдениет, спорт, туризм', ru: 'Культура, спорт, туризм', en: 'Culture, sport, tourism' },
  library: { kk: 'Кітапханалар', ru: 'Библиотеки', en: 'Libraries' },
  other: { kk: 'Басқалары', ru: 'Прочее', en: 'Other' },
  refund: {
    kk: 'Бюджеттік кредиттерді қайтару',
    ru: 'Возврат бюджетных кредитов',
    en: 'Repaid budget loans',
  },
  flat: {
    kk: 'Үш бағыт тең бөлінді',
    ru: 'Деньги поделены на три равные части',
    en: 'The money is shared in three equal parts',
  },
  none: { kk: 'Бюджет неден құралады', ru: 'Из чего состоит бюджет', en: 'What the budget consists of' },
} as const

const budget = (l: Language): readonly ChartPart[] => {
  const part = (name: keyof typeof texts, value: number): ChartPart => ({ name: texts[name][l], value })
  return [
    {
      name: texts.education[l],
      href: '#icicle-budget',
      parts: [
        {
          name: texts.schools[l],
          parts: [part('teachers', 5210), part('repair', 940), part('village', 130)],
        },
        part('nursery', 1380),
      ],
    },
    { name: texts.housing[l], parts: [part('water', 1650), part('light', 420)] },
    { name: texts.social[l], value: 1240 },
    { name: texts.culture[l], parts: [part('library', 210), part('other', 380)] },
    { name: texts.refund[l], value: -75 },
  ]
}

const of = (language: Language, id: keyof typeof texts) => ({
  kind: 'icicle' as const,
  id: `icicle-${id}`,
  title: texts[id][language],
  unit: sampleWord('million', language),
  names: texts.part[language],
  valueName: sampleWord('amount', language),
})

export const examples: Examples = {
  'three levels, one amount below zero': (language) => (
    <ChartFigure
      language={language}
      chart={{ ...of(language, 'budget'), parts: budget(language), source: sampleWord('invented', language) }}
      files="/demo/chart"
    />
  ),
  'one level, all equal': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'flat'),
        parts: (['education', 'housing', 'social'] as const).map((name) => ({
          name: texts[name][language],
          value: 10,
        })),
      }}
    />
  ),
  'no data': (language) => <ChartFigure language={language} chart={{ ...of(language, 'none'), parts: [] }} />,
}
