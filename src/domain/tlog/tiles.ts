import { isSize, type Size } from './hash.ts'

/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256
const LEVEL_MAX = 63

/** A tile of hashes: hash i at level l is the root of the 256^l leaves from (index·256 + i)·256^l on. */
export type Tile = {
  /** 0 holds leaf hashes, 1 the roots of full tiles of level 0, and so on. */
  readonly level: number
  readonly index: number
  /** 1…256; less than 256 makes it partial. */
  readonly width: number
}

/** The entries under one tile of level 0. */
export type BundleName = Omit<Tile, 'level'>

// Level 7 and above have no full hash in any tree of at most 2^53 leaves: 256^7 = 2^56.
export const LEVELS = 7

/** How many leaves one hash of a level covers. Exact: a power of two. */
export const leavesPerHash = (level: number): number => TILE_WIDTH ** level

/** How many hashes a level has, in full and partial tiles together, in a tree of `size` leaves. */
export const hashesAt = (level: number, size: Size): number => Math.floor(size / leavesPerHash(level))

/** The width that the tile has in a tree of `size` leaves; 0 when it does not exist. */
export function widthIn(size: Size, level: number, index: number): number {
  return Math.max(0, Math.min(TILE_WIDTH, hashesAt(level, size) - index * TILE_WIDTH))
}

/**
 * Whether a log of `size` entries may show the tile or, with level 0, the bundle. Ask with the size of the
 * published checkpoint: nothing beyond it may be seen. Narrower ones of earlier sizes are beginnings of it.
 */
export const isWithin = (size: Size, { level, index, width }: Tile): boolean =>
  width <= widthIn(size, level, index)

/** The partial tiles of a tree, lowest level first: with them alone one can go on building it. */
export function rightEdge(size: Size): Tile[] {
  return Array.from({ length: LEVELS }, (_, level) => {
    const hashes = hashesAt(level, size)
    return { level, index: Math.floor(hashes / TILE_WIDTH), width: hashes % TILE_WIDTH }
  }).filter((tile) => tile.width > 0)
}

/** The bundle that holds the entry, as wide as it is in a tree of `size` entries. */
export function bundleOf(index: Size, size: Size): BundleName {
  const bundle = Math.floor(index / TILE_WIDTH)
  return { index: bundle, width: widthIn(size, 0, bundle) }
}

const suffix = (width: number) => (width === TILE_WIDTH ? '' : `.p/${width}`)

/** Index in groups of three digits, all but the last marked: 1234067 is x001/x234/067. */
function indexPath(index: number): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const groups = padded.match(/\d{3}/g) ?? []
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
}

/** `tile/<level>/<index>[.p/<width>]`, relative to the log's address. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${indexPath(index)}${suffix(width)}`

/** `tile/entries/<index>[.p/<width>]`, relative to the log's address. */
export const bundlePath = ({ index, width }: BundleName): string =>
  `tile/entries/${indexPath(index)}${suffix(width)}`

const PATH =
  /^tile\/(?:(?<level>0|[1-9]\d?)|entries)\/(?<index>(?:x\d{3}\/)*\d{3})(?:\.p\/(?<width>[1-9]\d{0,2}))?$/

/** The tile or bundle that a path names (`level` is absent for bundles); undefined for any other text. */
export function parseTilePath(path: string): Tile | (BundleName & { readonly level?: never }) | undefined {
  const groups = PATH.exec(path)?.groups
  if (!groups?.index) return undefined
  const index = Number(groups.index.replace(/[x/]/g, ''))
  const width = groups.width === undefined ? TILE_WIDTH : Number(groups.width)
  // x000/001 would be a second name of 001
  if (!isSize(index) || indexPath(index) !== groups.index) return undefined
  if (groups.width !== undefined && width >= TILE_WIDTH) return undefined
  if (groups.level === undefined) return { index, width }
  const level = Number(groups.level)
  return level > LEVEL_MAX ? undefined : { level, index, width }
}
