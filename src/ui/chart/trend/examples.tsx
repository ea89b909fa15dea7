import type { Language } from '#domain/base/text.ts'
import { ChartFigure } from '#ui/chart/chart-figure.tsx'
import { sampleWord } from '#ui/chart/samples.ts'
import type { Examples } from '#ui/types.ts'

const texts = {
  shares: {
    kk: 'Жауап алған ұсыныстардың үлесі өсіп, нысанаға жетті',
    ru: 'Доля предложений с ответом росла и дошла до цели',
    en: 'The share of answered proposals grew and reached its target',
  },
  answered: { kk: 'Жауап алды', ru: 'Получили ответ', en: 'Answered' },
  target: { kk: 'Нысана', ru: 'Цель', en: 'Target' },
  quarters: {
    kk: 'Жылдың екінші жартысында қатысқандар көбейді',
    ru: 'Во втором полугодии людей стало больше',
    en: 'More people came in the second half of the year',
  },
  quarter: { kk: 'Тоқсан', ru: 'Квартал', en: 'Quarter' },
  ways: {
    kk: 'Онлайн қатысу залдағы қатысудан асып түсті',
    ru: 'Онлайн теперь участвуют чаще, чем в зале',
    en: 'More people now take part online than in the hall',
  },
  online: { kk: 'Онлайн', ru: 'Онлайн', en: 'Online' },
  hall: { kk: 'Залда', ru: 'В зале', en: 'In the hall' },
  paper: { kk: 'Қағаз түрінде', ru: 'На бумаге', en: 'On paper' },
  months: {
    kk: 'Екі жыл ішінде ең көп ұсыныс наурызда түсті',
    ru: 'За два года больше всего предложений приходило в марте',
    en: 'Over two years most proposals came in March',
  },
  month: { kk: 'Ай', ru: 'Месяц', en: 'Month' },
  balance: {
    kk: 'Төрт жыл қатарынан тапшылық, биыл артықшылық',
    ru: 'Четыре года дефицита, в этом году – профицит',
    en: 'Four years of deficit, a surplus this year',
  },
  near: {
    kk: 'Ауыз сумен қамту 97-ден 98 пайызға жетті',
    ru: 'Водой обеспечены уже 98 процентов, было 97',
    en: 'Water supply rose from 97 to 98 per cent',
  },
  equal: {
    kk: 'Үш жылда ештеңе өзгермеді',
    ru: 'За три года ничего не изменилось',
    en: 'Nothing changed in three years',
  },
  one: { kk: 'Бірінші жыл: 40 жауап', ru: 'Первый год: 40 ответов', en: 'The first year: 40 answers' },
  none: { kk: 'Жауаптар саны', ru: 'Число ответов', en: 'Number of answers' },
} as const

const of = (language: Language, id: keyof typeof texts) => ({
  kind: 'trend' as const,
  id: `trend-${id}`,
  title: texts[id][language],
  unit: '',
  periodName: sampleWord('year', language),
  periods: ['2021', '2022', '2023', '2024', '2025', '2026'],
})

const percent = (value: number) => `${value}\u00a0%`

export const examples: Examples = {
  'with a target, the last year still open': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'shares'),
        unit: sampleWord('percent', language),
        source: sampleWord('invented', language),
        series: [{ name: texts.answered[language], values: [38, 47, 55, 58, 71, null] }],
        target: { name: texts.target[language], values: [40, 50, 60, 65, 70, 75] },
        format: percent,
      }}
      files="/demo/chart"
    />
  ),
  'one line': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'quarters'),
        periodName: texts.quarter[language],
        periods: ['I', 'II', 'III', 'IV'],
        unit: sampleWord('people', language),
        series: [{ name: sampleWord('fact', language), values: [120, 96, 180, 241] }],
      }}
    />
  ),
  'three lines, one with a gap': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'ways'),
        unit: sampleWord('people', language),
        series: [
          { name: texts.online[language], values: [210, 480, 900, 1640, 2310, 2790] },
          { name: texts.hall[language], values: [1900, 2050, 2100, null, 2080, 2160] },
          { name: texts.paper[language], values: [800, 640, 500, 410, 300, 260] },
        ],
      }}
    />
  ),
  'many periods': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'months'),
        periodName: texts.month[language],
        periods: Array.from(
          { length: 24 },
          (_, n) => `${String((n % 12) + 1).padStart(2, '0')}.${2025 + Math.floor(n / 12)}`,
        ),
        series: [
          {
            name: texts.month[language],
            values: Array.from({ length: 24 }, (_, n) => 60 + ((n * 37) % 41) + (n % 12 === 2 ? 130 : 0)),
          },
        ],
      }}
    />
  ),
  'below zero, huge': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'balance'),
        periods: ['2022', '2023', '2024', '2025', '2026'],
        unit: sampleWord('tenge', language),
        series: [
          {
            name: sampleWord('amount', language),
            values: [-4_120_000_000, -9_800_000_000, -2_300_450_000, -1_150_000_000, 3_400_000_000],
          },
        ],
      }}
    />
  ),
  'amounts near each other': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'near'),
        periods: ['2023', '2024', '2025', '2026'],
        unit: sampleWord('percent', language),
        series: [{ name: sampleWord('fact', language), values: [97.1, 97.4, 97.4, 98.2] }],
      }}
    />
  ),
  'all equal': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'equal'),
        periods: ['2024', '2025', '2026'],
        series: [{ name: sampleWord('fact', language), values: [12, 12, 12] }],
      }}
    />
  ),
  'one point': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'one'),
        periods: ['2026'],
        series: [{ name: sampleWord('fact', language), values: [40] }],
      }}
    />
  ),
  'no data': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'none'),
        periods: ['2026'],
        series: [{ name: sampleWord('fact', language), values: [null] }],
      }}
    />
  ),
}
