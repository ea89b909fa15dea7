import type { Language } from '#domain/base/text.ts'
import { ChartFigure } from '#ui/chart/chart-figure.tsx'
import type { Bar } from '#ui/chart/model.ts'
import { regionName, regionNames, sampleWord } from '#ui/chart/samples.ts'
import type { Examples } from '#ui/types.ts'

const texts = {
  plan: {
    kk: 'Қостанай мен Ақмолада қатысқандар жоспардан көп болды',
    ru: 'В Костанайской и Акмолинской областях пришло больше людей, чем ждали',
    en: 'In Kostanay and Akmola more people came than expected',
  },
  came: { kk: 'Қатысты', ru: 'Пришли', en: 'Came' },
  change: {
    kk: 'Үш облыста тұрғындар саны азайды',
    ru: 'В трёх областях стало меньше жителей',
    en: 'Three regions have fewer residents than a year ago',
  },
  changed: { kk: 'Өзгеріс', ru: 'Изменение', en: 'Change' },
  long: {
    kk: 'Ең көп ұсыныс жұмыспен қамту басқармасына келді',
    ru: 'Больше всего предложений получило управление занятости',
    en: 'The employment office received the most proposals',
  },
  office: { kk: 'Басқарма', ru: 'Управление', en: 'Office' },
  proposals: { kk: 'Ұсыныс', ru: 'Предложения', en: 'Proposals' },
  employment: {
    kk: 'Солтүстік Қазақстан облысының жұмыспен қамтуды үйлестіру және әлеуметтік бағдарламалар басқармасы',
    ru: 'Управление координации занятости и социальных программ Северо-Казахстанской области',
    en: 'Office for coordination of employment and social programmes of North Kazakhstan Region',
  },
  energy: {
    kk: 'Энергетика және тұрғын үй-коммуналдық шаруашылығы басқармасы',
    ru: 'Управление энергетики и жилищно-коммунального хозяйства',
    en: 'Office of energy, housing and utilities',
  },
  huge: {
    kk: 'Облыс бюджетінің жартысы білімге кетеді',
    ru: 'Половина бюджета области идёт на образование',
    en: 'Half of the region’s budget goes to education',
  },
  field: { kk: 'Сала', ru: 'Сфера', en: 'Field' },
  education: { kk: 'Білім беру', ru: 'Образование', en: 'Education' },
  roads: { kk: 'Жол', ru: 'Дороги', en: 'Roads' },
  equal: {
    kk: 'Барлық облыста бірдей: төрт кездесуден өтті',
    ru: 'Во всех областях поровну: по четыре встречи',
    en: 'The same in every region: four meetings each',
  },
  meetings: { kk: 'Кездесу', ru: 'Встречи', en: 'Meetings' },
  one: {
    kk: 'Әзірге бір ғана облыс есеп берді',
    ru: 'Пока отчиталась одна область',
    en: 'One region has reported so far',
  },
  waterfall: {
    kk: 'Үш жобаға бюджеттің төрттен үші жұмсалды',
    ru: 'На три проекта ушло три четверти бюджета',
    en: 'Three projects take three quarters of the budget',
  },
  project: { kk: 'Жоба', ru: 'Проект', en: 'Project' },
  before: { kk: 'Оған дейін', ru: 'До него', en: 'Before it' },
  fromCity: { kk: 'Қала қосқаны', ru: 'Добавил город', en: 'Added by the city' },
  playground: { kk: 'Ойын алаңы', ru: 'Детская площадка', en: 'Playground' },
  lamps: { kk: 'Саябақ шамдары', ru: 'Фонари в парке', en: 'Lamps in the park' },
  returned: { kk: 'Үнемделгені', ru: 'Сэкономлено', en: 'Saved' },
  emphasis: {
    kk: 'Ақмолада қатысқандар көршілес екі облыстан көп болды',
    ru: 'В Акмолинской области пришло больше людей, чем у двух соседей',
    en: 'More people came in Akmola than in its two neighbours',
  },
  thisRegion: { kk: 'осы облыс', ru: 'эта область', en: 'this region' },
  none: { kk: 'Қатысқандар саны', ru: 'Сколько человек пришло', en: 'How many people came' },
} as const

const keys = Object.keys(regionNames)
const bars = (
  language: Language,
  values: readonly (number | null)[],
  targets: readonly number[] = [],
): Bar[] =>
  values.map((value, index) => ({
    name: regionName(keys[index] ?? '', language),
    value,
    target: targets[index],
  }))

const of = (language: Language, id: string, title: keyof typeof texts, valueName: keyof typeof texts) => ({
  kind: 'bars' as const,
  id: `bars-${id}`,
  title: texts[title][language],
  names: sampleWord('region', language),
  valueName: texts[valueName][language],
  unit: '',
})

export const examples: Examples = {
  'with a target, links, and one figure not known': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'plan', 'plan', 'came'),
        unit: sampleWord('people', language),
        targetName: sampleWord('plan', language),
        source: sampleWord('invented', language),
        bars: bars(language, [190, 142, 171, null, 96], [160, 155, 150, 120, 130]).map((bar) => ({
          ...bar,
          href: '#bars-plan',
        })),
      }}
      files="/demo/chart"
    />
  ),
  'below zero': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'change', 'change', 'changed'),
        unit: sampleWord('people', language),
        bars: bars(language, [-4210, 1830, -260, -11_904, 690]),
      }}
    />
  ),
  'a waterfall with a part told apart': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'waterfall', 'waterfall', 'project'),
        names: texts.project[language],
        valueName: sampleWord('amount', language),
        fromName: texts.before[language],
        partName: texts.fromCity[language],
        unit: sampleWord('million', language),
        bars: [
          { name: texts.playground[language], from: 0, value: 34, part: 6 },
          { name: texts.lamps[language], from: 34, value: 27 },
          { name: texts.roads[language], from: 61, value: 18, part: 18 },
          { name: texts.returned[language], from: 79, value: -4 },
        ],
      }}
    />
  ),
  'one emphasised': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'emphasis', 'emphasis', 'came'),
        unit: sampleWord('people', language),
        bars: bars(language, [96, 120, 142]).map((bar, index) =>
          index === 2 ? { ...bar, emphasis: texts.thisRegion[language] } : bar,
        ),
      }}
    />
  ),
  'long names': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'long', 'long', 'proposals'),
        names: texts.office[language],
        bars: [
          { name: texts.employment[language], value: 61 },
          { name: texts.energy[language], value: 18 },
        ],
      }}
    />
  ),
  'huge numbers': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'huge', 'huge', 'field'),
        names: texts.field[language],
        valueName: sampleWord('amount', language),
        unit: sampleWord('tenge', language),
        bars: [
          { name: texts.education[language], value: 512_345_678_901 },
          { name: texts.roads[language], value: 88_100_000_000 },
        ],
      }}
    />
  ),
  'all equal': (language) => (
    <ChartFigure
      language={language}
      chart={{ ...of(language, 'equal', 'equal', 'meetings'), bars: bars(language, [4, 4, 4]) }}
    />
  ),
  one: (language) => (
    <ChartFigure
      language={language}
      chart={{ ...of(language, 'one', 'one', 'came'), bars: bars(language, [12]) }}
    />
  ),
  'no data': (language) => (
    <ChartFigure language={language} chart={{ ...of(language, 'none', 'none', 'came'), bars: [] }} />
  ),
}
