import type { PlaceLink } from '#domain/base/link.ts'
import type { Language } from '#domain/base/text.ts'
import { type RegionTile, territoryPath } from '#features/territories/index.ts'
import { TileMap } from '#ui/chart/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { messages } from '../../messages.ts'
import { type Programme, programmePath } from '../../model.ts'

type ProgrammeMapProps = {
  readonly language: Language
  readonly programme: Programme
  readonly tiles: readonly RegionTile[]
}

/** What happened in a territory of a programme, in words: «5 мероприятий, 16 выводов». */
export function summaryOf(language: Language, programme: Programme, { code }: PlaceLink): string {
  const { events = 0 } = programme.eventCounts.find(({ region }) => region === code) ?? {}
  const findings = programme.findingCounts
    .filter(({ region }) => region === code)
    .reduce((sum, { count }) => sum + count, 0)
  return [
    messages.eventCount[language](formatNumber(language, events), events),
    messages.findingCount[language](formatNumber(language, findings), findings),
  ].join(', ')
}

/** The regions of a programme on the map, with a list of what was done there. */
export function ProgrammeMap({ language, programme, tiles }: ProgrammeMapProps) {
  const prefixes = new Map(programme.territories.map((place) => [place.code.slice(0, 2), place]))
  const hrefOf = ({ slug }: PlaceLink) => `/${language}${programmePath(programme, `/regions/${slug}`)}`
  return (
    <TileMap
      language={language}
      title={messages.where[language]}
      targetsOnly
      regions={tiles.map((tile) => {
        const place = prefixes.get(tile.code.slice(0, 2))
        return {
          kato: tile.code,
          name: (place ?? tile).label[language],
          short: tile.short[language],
          abbr: tile.abbreviation?.[language],
          href: place ? hrefOf(place) : `/${language}${territoryPath(tile)}`,
          col: tile.column,
          row: tile.row,
          target: place !== undefined,
          note: place && summaryOf(language, programme, place),
        }
      })}
    />
  )
}
