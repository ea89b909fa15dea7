import { join } from 'node:path'
import sharp from 'sharp'
import type { CacheTag } from '#platform/db/index.ts'
import { fontsFolder, mediaTypes, type Row, writeCsv } from '#platform/exports/index.ts'
import { file, get, notFound, type Reply, type Route, type RouteRequest } from '#platform/http/index.ts'

export const chartFormats = ['svg', 'png', 'csv'] as const
export type ChartFormat = (typeof chartFormats)[number]

/** A chart to take away. */
export type ChartFiles = {
  /** The picture alone; undefined where there is nothing to draw, and only the figures are to be had. */
  readonly svg: string | undefined
  /** All its figures, heads first. */
  readonly rows: readonly Row[]
  /** The name under which it is saved, without its ending. */
  readonly name: string
}

/** A bitmap has twice the pixels of the picture's natural size: sharp on screens and in print. */
const SCALE = 2
const DPI = 72
/** Pixels that a bitmap may have: a chart of the greatest height that ui/chart draws has a fifth of them. */
const PIXELS = 40_000_000

/**
 * Draws an SVG of ours as PNG. Its letters are those of exported documents (Golos Text): a server may have no font at all.
 * The fonts.conf beside them names no other folder.
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
  // fontconfig reads it when the process draws its first letter; nothing but charts draws letters.
  process.env.FONTCONFIG_FILE = join(fontsFolder, 'fonts.conf')
  return sharp(Buffer.from(svg), { density: DPI * SCALE, limitInputPixels: PIXELS })
    .png({ palette: true })
    .toBuffer()
}

const write = async (format: ChartFormat, { svg, rows, name }: ChartFiles): Promise<Reply> => {
  if (format === 'csv') return file(mediaTypes.csv, writeCsv(rows), `${name}.csv`)
  if (svg === undefined) throw notFound()
  return format === 'svg'
    ? file('image/svg+xml; charset=utf-8', svg, `${name}.svg`)
    : file('image/png', await drawPng(svg), `${name}.png`)
}

/**
 * The addresses of a page's charts: each as SVG, PNG and CSV. They are kept like pages, so that a bitmap is drawn once
 * until the figures change.
 * @param path without the ending: '/programmes/:slug/charts/:chart'
 * @param read the chart of the address; undefined answers 404
 */
export const chartRoutes = (
  path: string,
  { shows }: { readonly shows: readonly CacheTag[] },
  read: (asked: Omit<RouteRequest, 'query'>) => Promise<ChartFiles | undefined>,
): readonly Route[] =>
  chartFormats.map((format) =>
    get(`${path}.${format}`, { cacheTags: shows }, async (asked) => {
      const files = await read(asked)
      if (!files) throw notFound()
      return write(format, files)
    }),
  )
