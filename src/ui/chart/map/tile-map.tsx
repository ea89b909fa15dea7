import type { Language } from '#domain/base/text.ts'
import { sortByName } from '#domain/kazakh/index.ts'
import { fitSize, wrap } from '#ui/chart/text.ts'
import { uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { abbreviationOf } from './abbreviation.ts'

export type MapTile = {
  /** First two digits or the whole KATO code. */
  readonly kato: string
  readonly name: string
  /** At most some ten letters: «Қостанай», «ШҚО». */
  readonly short: string
  /** Three or four letters for a phone; the first of the short name unless given. */
  readonly abbr?: string | undefined
  readonly href: string
  readonly col: number
  readonly row: number
  /** Belongs to what the page is about: an oblast of the project. */
  readonly target?: boolean | undefined
  /** The region whose page this is. */
  readonly current?: boolean | undefined
  /** What is going on there, in words: «12 встреч». */
  readonly note?: string | undefined
}

export type TileMapProps = {
  readonly language: Language
  readonly regions: readonly MapTile[]
  /** What the map shows; the finding, where there is one. */
  readonly title?: string
  /** Only the targets stand in the list beside the map: the page is about them. */
  readonly targetsOnly?: boolean
}

const SIDE = 98
const GAP = 6
/** Of names; a name with a word wider than a tile gets a smaller size, since a broken word is not what it is called. */
const [NAME, LEADING, ABBREVIATION] = [15, 18, 28]

/** The regions as a grid of tiles, each a link, with the same regions as a list beside it. */
export function TileMap(props: TileMapProps) {
  const { language, regions, title = uiMessages.regionsMap[language], targetsOnly = false } = props
  const columns = Math.max(...regions.map(({ col }) => col)) + 1
  const rows = Math.max(...regions.map(({ row }) => row)) + 1
  // By the proper name: «область Абай» stands under «А».
  const named = sortByName(
    regions.filter(({ target }) => target || !targetsOnly),
    ({ short }) => short,
  )
  return (
    <figure class="tiles">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset; its tiles are links */}
      <svg
        viewBox={`0 0 ${columns * (SIDE + GAP) - GAP} ${rows * (SIDE + GAP) - GAP}`}
        role="group"
        aria-label={title}
      >
        {regions.map((region) => tile(region, language))}
      </svg>
      <ul>
        {named.map(({ name, href, target, current, note }) => (
          <li>
            <a href={safeHref(href)} aria-current={current ? 'page' : undefined}>
              {name}
            </a>
            {note || target ? (
              <small>
                {[note, target && !targetsOnly ? uiMessages.project[language] : undefined]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            ) : null}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function tile(region: MapTile, language: Language) {
  const { name, short, href, col, row, target, current } = region
  const abbr = abbreviationOf(short, region.abbr)
  const most = SIDE - 6
  const size = fitSize(short, NAME, most)
  const lines = wrap(short, size, most)
  const x = col * (SIDE + GAP)
  const y = row * (SIDE + GAP)
  const state = `${target ? ' target' : ''}${current ? ' here' : ''}`
  // What is seen on the tile is part of what it is called, so that it can be asked for by voice (WCAG 2.5.3).
  const seen = [short, abbr].filter(
    (word, index, all) => !` ${name} `.includes(` ${word} `) && all.indexOf(word) === index,
  )
  const label = [
    name,
    ...seen,
    target ? uiMessages.project[language] : '',
    current ? uiMessages.selected[language] : '',
  ]
  return (
    <a href={safeHref(href)} class={`tile${state}`} aria-label={label.filter(Boolean).join(', ')}>
      <rect x={x} y={y} width={SIDE} height={SIDE} rx="5" />
      {target ? <path d={`M${x + SIDE / 2} ${y + 10}l7 6-7 6-7-6z`} /> : null}
      {lines.map((line, index) => (
        <text
          x={x + SIDE / 2}
          y={y + SIDE / 2 + 5 + (index - (lines.length - 1) / 2) * LEADING}
          text-anchor="middle"
          font-size={size}
        >
          {/* The lines are read as words, not as one. */}
          {index < lines.length - 1 ? `${line} ` : line}
        </text>
      ))}
      <text class="abbr" x={x + SIDE / 2} y={y + SIDE / 2 + 14} text-anchor="middle" font-size={ABBREVIATION}>
        {abbr}
      </text>
    </a>
  )
}
