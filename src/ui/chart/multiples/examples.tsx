import type { Language } from '#domain/base/text.ts'
import { ChartFigure } from '#ui/chart/chart-figure.tsx'
import { regionName, sampleWord } from '#ui/chart/samples.ts'
import type { Examples } from '#ui/types.ts'

const texts = {
  shares: {
    kk: 'Мерзімінде берілген жауаптар үлесі төрт облыста өсті, біреуінде төмендеді',
    ru: 'Доля ответов в срок выросла в четырёх областях и упала в одной',
    en: 'The share of answers in time rose in four regions and fell in one',
  },
  none: { kk: 'Мерзіміндегі жауаптар', ru: 'Ответы в срок', en: 'Answers in time' },
} as const

const values: Readonly<Record<string, readonly (number | null)[]>> = {
  kostanay: [41, 52, 60, 77],
  pavlodar: [55, 54, 63, 70],
  akmola: [30, null, 44, 58],
  north: [68, 66, 51, 43],
  east: [22, 31, 45, 49],
}

const of = (language: Language, id: keyof typeof texts) => ({
  kind: 'multiples' as const,
  id: `multiples-${id}`,
  title: texts[id][language],
  unit: sampleWord('percent', language),
  names: sampleWord('region', language),
  periods: ['2023', '2024', '2025', '2026'],
})

export const examples: Examples = {
  'five regions with a target': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'shares'),
        source: sampleWord('invented', language),
        targetName: sampleWord('plan', language),
        panels: Object.entries(values).map(([key, amounts]) => ({
          name: regionName(key, language),
          href: '#multiples-shares',
          values: amounts,
          target: [50, 55, 60, 65],
        })),
        format: (value) => `${value}\u00a0%`,
      }}
      files="/demo/chart"
    />
  ),
  'one panel of which nothing is known': (language) => (
    <ChartFigure
      language={language}
      chart={{
        ...of(language, 'none'),
        panels: [
          { name: regionName('kostanay', language), values: [41, 52, 60, 77] },
          { name: regionName('north', language), values: [null, null, null, null] },
        ],
      }}
    />
  ),
}
