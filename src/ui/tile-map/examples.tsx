import { sampleRegions } from '#ui/samples/regions.ts'
import type { Examples } from '#ui/types.ts'
import { TileMap } from './tile-map.tsx'

export const examples: Examples = {
  'all regions, those of the project marked': (language) => (
    <TileMap language={language} regions={sampleRegions(language)} />
  ),
  'on the page of a region': (language) => (
    <TileMap language={language} regions={sampleRegions(language, '390000000')} />
  ),
}
