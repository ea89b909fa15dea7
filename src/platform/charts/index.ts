import { join } from 'node:path'
import sharp from 'sharp'
import type { CacheTag } from '#platform/db/index.ts'
import { fontsFolder, mediaTypes, type Row, writeCsv } from '#platform/exports/index.ts'
import {
  file,
  get,
  notFound,
  type Route,
  type RouteRequest,
  type RouteResponse,
} from '#platform/http/index.ts'

const chartFormats = ['svg', 'png', 'csv'] as const
export type ChartFormat = (typeof chartFormats)[number]

/** A chart for downloads. */
export type ChartFiles = {
  /** The picture; undefined where there is nothing to draw and only the figures are available. */
  readonly svg: string | undefined
  /** All its figures with headers. */
  readonly rows: readonly Row[]
  /** The file name without its extension. */
  readonly name: string
}

/** A bitmap has twice the natural size in pixels: sharp on screens and in print. */
const SCALE = 2
const DPI = 72
/** Maximum pixels of a bitmap; the tallest chart of ui/chart has a fifth of them. */
const PIXELS = 40_000_000

/**
 * Renders an SVG of ui/chart as PNG, with the font of exported documents (Golos Text), because a server may have no
 * fonts. The fonts.conf next to the fonts names no other folder.
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
  // fontconfig reads it when the process renders its first glyph; only charts render text.
  process.env.FONTCONFIG_FILE = join(fontsFolder, 'fonts.conf')
  return sharp(Buffer.from(svg), { density: DPI * SCALE, limitInputPixels: PIXELS })
    .png({ palette: true })
    .toBuffer()
}

const write = async (format: ChartFormat, { svg, rows, name }: ChartFiles): Promise<RouteResponse> => {
  if (format === 'csv') return file(mediaTypes.csv, writeCsv(rows), `${name}.csv`)
  if (svg === undefined) throw notFound()
  return format === 'svg'
    ? file('image/svg+xml; charset=utf-8', svg, `${name}.svg`)
    : file('image/png', await drawPng(svg), `${name}.png`)
}

/**
 * The addresses of a page's charts: each as SVG, PNG and CSV. They are cached like pages, so that a bitmap is
 * rendered once until its figures change.
 * @param path without the extension: '/programmes/:slug/charts/:chart'
 * @param read the chart of the address; undefined answers 404
 */
export const chartRoutes = (
  path: string,
  { shows }: { readonly shows: readonly CacheTag[] },
  read: (request: Omit<RouteRequest, 'query'>) => Promise<ChartFiles | undefined>,
): readonly Route[] =>
  chartFormats.map((format) =>
    get(`${path}.${format}`, { cacheTags: shows }, async (request) => {
      const files = await read(request)
      if (!files) throw notFound()
      return write(format, files)
    }),
  )
