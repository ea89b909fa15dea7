import type { Point } from './point.ts'

/** Pixels of a tile, and of the world at zoom 0. */
export const TILE_SIZE = 256
/** Where the square of the projection ends: atan(sinh(π)) in degrees. */
const LATITUDE_MAX = 85.051128779806
/** The sphere of the projection in metres (EPSG:3857). */
const SPHERE_RADIUS_M = 6_378_137
export const ZOOM_MAX = 18
/** Points that are all in one spot are shown with their street. */
const SPOT_ZOOM = 16

type Pixels = { readonly x: number; readonly y: number }

/** Web Mercator (EPSG:3857) in pixels of the world at a zoom, from its north-western corner. */
function project({ latitude, longitude }: Point, zoom: number): Pixels {
  const world = TILE_SIZE * 2 ** zoom
  const clamped = Math.max(-LATITUDE_MAX, Math.min(LATITUDE_MAX, latitude))
  const north = Math.asinh(Math.tan((clamped * Math.PI) / 180))
  return { x: ((longitude + 180) / 360) * world, y: ((1 - north / Math.PI) / 2) * world }
}

/** The part of the world that a plan shows. */
export type PlanView = {
  readonly zoom: number
  /** Pixels of the world at the upper left corner. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Metres that a pixel stands for in the middle of the plan. */
  readonly metresPerPixel: number
}

/**
 * The largest view of these points within width × height pixels, with an empty margin around them; undefined without
 * points. With `wholeZoom` the zoom is a whole number, as tiles need it. Points on both sides of the 180th meridian are
 * shown with the whole world between them.
 */
export function viewOf(
  points: readonly Point[],
  {
    width,
    height,
    margin,
    wholeZoom = false,
  }: {
    readonly width: number
    readonly height: number
    readonly margin: number
    readonly wholeZoom?: boolean
  },
): PlanView | undefined {
  if (points.length === 0) return undefined
  const box = (zoom: number) => {
    const [xs, ys] = [
      points.map((point) => project(point, zoom).x),
      points.map((point) => project(point, zoom).y),
    ]
    const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    return { width: east - west, height: south - north, x: (west + east) / 2, y: (north + south) / 2 }
  }
  const world = box(0)
  const fits = Math.min(
    Math.log2((width - 2 * margin) / world.width),
    Math.log2((height - 2 * margin) / world.height),
  )
  const exact = Math.max(0, Math.min(fits === Number.POSITIVE_INFINITY ? SPOT_ZOOM : fits, ZOOM_MAX))
  const zoom = wholeZoom ? Math.floor(exact) : exact
  const middle = box(zoom)
  const south = Math.PI * (1 - (2 * middle.y) / (TILE_SIZE * 2 ** zoom))
  // cos(atan(sinh(y))) = 1 / cosh(y): the projection stretches by the reciprocal.
  const metresPerPixel = (2 * Math.PI * SPHERE_RADIUS_M) / (TILE_SIZE * 2 ** zoom * Math.cosh(south))
  return { zoom, left: middle.x - width / 2, top: middle.y - height / 2, width, height, metresPerPixel }
}

/** Where a point is in a view, in pixels from its upper left corner. */
export function positionIn({ zoom, left, top }: PlanView, point: Point): Pixels {
  const { x, y } = project(point, zoom)
  return { x: x - left, y: y - top }
}

/** A scale of 1, 2 or 5 times a power of ten metres that is at most `maxPixels` long. */
export function scaleBar(
  { metresPerPixel }: Pick<PlanView, 'metresPerPixel'>,
  maxPixels: number,
): { readonly metres: number; readonly pixels: number } {
  const most = metresPerPixel * maxPixels
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = ([5, 2].find((step) => step * power <= most) ?? 1) * power
  return { metres, pixels: metres / metresPerPixel }
}

/** Pins that would cover each other are drawn as one, with the numbers of all its points. */
export function groupPins<One extends { readonly point: Point }>(
  view: PlanView,
  items: readonly One[],
  minPixels: number,
): readonly (Pixels & { readonly items: readonly One[] })[] {
  const pins: (Pixels & { items: One[] })[] = []
  for (const item of items) {
    const { x, y } = positionIn(view, item.point)
    const near = pins.find((pin) => Math.hypot(pin.x - x, pin.y - y) < minPixels)
    if (near) near.items.push(item)
    else pins.push({ x, y, items: [item] })
  }
  return pins
}

/** A tile of a view: its address in the pyramid, and where its upper left corner is in the view. */
export type PlanTile = Pixels & { readonly z: number; readonly column: number; readonly row: number }

/** The tiles that cover a view of whole zoom. Beyond the poles there are none; around the world they repeat. */
export function tilesOf({ zoom, left, top, width, height }: PlanView): readonly PlanTile[] {
  const count = 2 ** zoom
  const range = (from: number, length: number) => {
    const first = Math.floor(from / TILE_SIZE)
    return Array.from({ length: Math.floor((from + length) / TILE_SIZE) - first + 1 }, (_, n) => first + n)
  }
  return range(top, height)
    .filter((row) => row >= 0 && row < count)
    .flatMap((row) =>
      range(left, width).map((column) => ({
        z: zoom,
        column: ((column % count) + count) % count,
        row,
        x: column * TILE_SIZE - left,
        y: row * TILE_SIZE - top,
      })),
    )
}
