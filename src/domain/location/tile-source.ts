import { accept, type Result, refuse } from '#domain/base/result.ts'

/** Pictures of a map that an operator has configured; without them plans have points and a scale. */
export type TileSource = {
  /** Address with {z}, {x} and {y}: 'https://tiles.example.org/{z}/{x}/{y}.png'. */
  readonly template: string
  /** Whose map it is, as its licence demands. */
  readonly attribution: string
}
export type TileSourceRefusal = 'tiles-template' | 'tiles-attribution'

const TEMPLATE = /^https:\/\/[a-z0-9.-]+(:\d{1,5})?\/[\w./{}?=&%~-]*$/i
const TEMPLATE_MAX = 500
const ATTRIBUTION_MAX = 200

/** Reads the settings of a tile source: https, one server, each of {z}, {x}, {y} once, and an attribution. */
export function readTileSource(template: string, attribution: string): Result<TileSource, TileSourceRefusal> {
  const isOnce = (part: string) => template.split(part).length === 2
  const rest = template.replace(/\{[zxy]\}/g, '')
  if (template.length > TEMPLATE_MAX || !TEMPLATE.test(template) || /[{}]/.test(rest))
    return refuse('tiles-template')
  if (!['{z}', '{x}', '{y}'].every(isOnce)) return refuse('tiles-template')
  const credit = attribution.trim()
  return credit === '' || credit.length > ATTRIBUTION_MAX
    ? refuse('tiles-attribution')
    : accept({ template, attribution: credit })
}

export const tileUrl = (
  { template }: TileSource,
  { z, column, row }: { readonly z: number; readonly column: number; readonly row: number },
): string => template.replace('{z}', String(z)).replace('{x}', String(column)).replace('{y}', String(row))

/** The origin from which browsers fetch the tiles: 'https://tiles.example.org'. */
export const tileOrigin = ({ template }: TileSource): string => template.split('/').slice(0, 3).join('/')
