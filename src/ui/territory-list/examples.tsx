import type { Label, Language } from '#domain/base/text.ts'
import type { Examples } from '#ui/types.ts'
import { type TerritoryItem, TerritoryList } from './territory-list.tsx'

const district: Label = { kk: 'аудан', ru: 'район', en: 'district' }
const places: readonly { name: Label; kind: Label; note?: Label }[] = [
  {
    name: { kk: 'Қостанай қаласы', ru: 'город Костанай', en: 'Kostanay' },
    kind: {
      kk: 'облыстық маңызы бар қала',
      ru: 'город областного значения',
      en: 'city of regional significance',
    },
    note: { kk: '6 жиын', ru: '6 встреч', en: '6 meetings' },
  },
  { name: { kk: 'Алтынсарин ауданы', ru: 'район Алтынсарина', en: 'Altynsarin District' }, kind: district },
  { name: { kk: 'Амангелді ауданы', ru: 'Амангельдинский район', en: 'Amangeldi District' }, kind: district },
  { name: { kk: 'Әулиекөл ауданы', ru: 'Аулиекольский район', en: 'Auliekol District' }, kind: district },
  {
    name: { kk: 'Жітіқара ауданы', ru: 'Житикаринский район', en: 'Zhitikara District' },
    kind: district,
    note: { kk: '2 жиын', ru: '2 встречи', en: '2 meetings' },
  },
  { name: { kk: 'Ұзынкөл ауданы', ru: 'Узункольский район', en: 'Uzynkol District' }, kind: district },
]

export const sampleTerritories = (language: Language): readonly TerritoryItem[] =>
  places.map(({ name, kind, note }, index) => ({
    name: name[language],
    kind: kind[language],
    note: note?.[language],
    href: `/${language}/territories/39${index}000000`,
  }))

export const examples: Examples = {
  'what an oblast contains': (language) => <TerritoryList items={sampleTerritories(language)} />,
  'results of a search': (language) => (
    <TerritoryList
      items={sampleTerritories(language)
        .slice(3, 5)
        .map((item) => ({
          ...item,
          within: { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' }[language],
        }))}
    />
  ),
}
