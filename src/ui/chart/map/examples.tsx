import { ChartFigure } from '#ui/chart/chart-figure.tsx'
import { sampleWord } from '#ui/chart/samples.ts'
import { sampleRegions } from '#ui/samples/regions.ts'
import type { Examples } from '#ui/types.ts'
import { TileMap } from './tile-map.tsx'

const texts = {
  answered: {
    kk: 'Мерзімінде ең көп жауап беретін – Қостанай облысы',
    ru: 'Чаще всего в срок отвечают в Костанайской области',
    en: 'Kostanay Region answers in time most often',
  },
  share: { kk: 'Мерзімінде', ru: 'В срок', en: 'In time' },
} as const

export const examples: Examples = {
  'figures of all regions': (language) => (
    <ChartFigure
      language={language}
      chart={{
        kind: 'map',
        id: 'map-answered',
        title: texts.answered[language],
        unit: sampleWord('percent', language),
        names: sampleWord('region', language),
        valueName: texts.share[language],
        source: sampleWord('invented', language),
        tiles: sampleRegions(language).map(({ name, short, abbr, href, col, row, kato }, index) => ({
          name,
          short,
          abbreviation: abbr,
          href,
          column: col,
          row,
          value: kato === '390000000' ? 94 : index % 7 === 3 ? null : 20 + ((index * 29) % 67),
        })),
      }}
      files="/demo/chart"
    />
  ),
  'all regions, those of the project marked': (language) => (
    <TileMap language={language} regions={sampleRegions(language)} />
  ),
  'on the page of a region': (language) => (
    <TileMap language={language} regions={sampleRegions(language, '390000000')} />
  ),
}
