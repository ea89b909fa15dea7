import type { Css } from './css.ts'
import type { Effect } from './open-elements.ts'

export type Attributes = ReadonlyMap<string, string>

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that begin and end a line. */
export const BLOCKS = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul caption',
)
const VOID = words('area base br col embed frame hr img input link meta param source track wbr')
export const isVoid = (tag: string): boolean => VOID.has(tag)

const SILENT = words(
  'script style title template noscript object svg textarea select button canvas iframe audio video option datalist',
)
const CHROME = words('nav menu dialog footer aside form search header')
const MAIN = words('main article')

type Closing = readonly [ended: string, ...within: string[]]
export const PARAGRAPH: Closing = ['p', 'table']
const CELLS: readonly Closing[] = [
  ['td', 'table'],
  ['th', 'table'],
]
const TERMS: readonly Closing[] = [
  ['dt', 'dl'],
  ['dd', 'dl'],
]
/** What a start tag closes when its author has not (HTML, 13.1.2.4), if it stands inside the same list or table. */
export const CLOSES: Readonly<Record<string, readonly Closing[]>> = {
  li: [['li', 'ul', 'ol']],
  td: CELLS,
  th: CELLS,
  tr: [...CELLS, ['tr', 'table']],
  tbody: [...CELLS, ['tr', 'table']],
  tfoot: [...CELLS, ['tr', 'table']],
  dt: TERMS,
  dd: TERMS,
}

/** What an element does to the words in it, by its name, its attributes and its style. */
export function effectOf(tag: string, attributes: Attributes, css: Css): Effect {
  const { font } = css
  const face = tag === 'font' ? attributes.get('face') : undefined
  return {
    ...(css.hidden || attributes.has('hidden') ? { hidden: true } : {}),
    ...(css.struck || tag === 's' || tag === 'strike' ? { struck: true } : {}),
    ...(tag === 'del' ? { deleted: true } : {}),
    ...((css.bold ?? (tag === 'b' || tag === 'strong')) ? { bold: true } : {}),
    ...(tag === 'sup'
      ? { level: 'raised' }
      : tag === 'sub'
        ? { level: 'lowered' }
        : css.level
          ? { level: css.level }
          : {}),
    ...(font !== undefined ? { font } : face !== undefined ? { font: face } : {}),
    ...(css.lines || tag === 'pre' || tag === 'listing' || tag === 'xmp' ? { lines: true } : {}),
    ...(SILENT.has(tag) ? { silent: true } : {}),
    ...(CHROME.has(tag) ? { chrome: true } : {}),
    ...(MAIN.has(tag) ? { main: true } : {}),
  }
}
