import { messages } from '#app/commands/opinion/messages.ts'
import type { Language } from '#domain/base/text.ts'
import { GROUP_COLOURS, groupLetter, inLanguages, opinionGroupName, percentOf } from './html.ts'
import type { ReportModel, ReportPerson } from './model.ts'

const WIDTH = 900
const HEIGHT = 640
const MARGIN = 48
/** The maximum number of people on a picture; of more, every n-th is shown, in the order of identifiers. */
const MARKS_MAX = 3000
const NO_GROUP = '#6B6B6B'

type Point = readonly [x: number, y: number]

/** The map with hulls, uncertainty and letters; its numbers as a table. */
export function mapSection(model: ReportModel, shown: readonly Language[]): string {
  if (model.map.length === 0) return ''
  const place = scale(model.map)
  const step = Math.ceil(model.map.length / MARKS_MAX)
  const drawn = model.map.filter((_, at) => at % step === 0)
  const halos = model.engine === 'kenes' ? drawn.map((item) => halo(item, place)).join('') : ''
  const marks = drawn.map((item) => mark(item, place)).join('')
  const groups = model.sizes.map((_, g) => model.map.filter((item) => item.group === g))
  const hulls = groups.map((people, g) => hull(people, g, place)).join('')
  const letters = groups.map((people, g) => letter(people, g, place)).join('')
  const help = model.engine === 'kenes' ? messages.mapHelp : messages.mapPlain
  return `<section aria-labelledby="map"><h2 id="map">${inLanguages(shown, messages.map, [])}</h2><p class="help">${inLanguages(shown, help, [])}</p>
<figure><svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="map-alt">${hulls}<g>${halos}</g><g>${marks}</g>${letters}${axes(model, shown)}</svg>
<figcaption id="map-alt">${inLanguages(shown, messages.mapAlt, [])}</figcaption></figure>${table(model, groups, shown)}</section>
`
}

type Placing = {
  readonly point: (person: { x: number; y: number }) => Point
  readonly length: (units: number) => number
}

/** The same scale on both axes, so that distances on the picture are distances of opinion. */
function scale(people: readonly ReportPerson[]): Placing {
  const most = (values: readonly number[]) =>
    values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const right = most(people.map(({ x }) => x))
  const left = -most(people.map(({ x }) => -x))
  const top = most(people.map(({ y }) => y))
  const bottom = -most(people.map(({ y }) => -y))
  const widths = [(WIDTH - 2 * MARGIN) / (right - left || 1), (HEIGHT - 2 * MARGIN) / (top - bottom || 1)]
  const unit = Math.min(...widths)
  return {
    point: ({ x, y }) => [
      round(WIDTH / 2 + (x - (left + right) / 2) * unit),
      round(HEIGHT / 2 - (y - (top + bottom) / 2) * unit),
    ],
    length: (units) => round(units * unit),
  }
}

const round = (value: number): number => Math.round(value * 10) / 10
const colour = (group: number): string => GROUP_COLOURS[group] ?? NO_GROUP

function halo(person: ReportPerson, place: Placing): string {
  const [x, y] = place.point(person)
  return `<circle cx="${x}" cy="${y}" r="${Math.max(place.length(person.sd), 3)}" fill="${colour(person.group)}" fill-opacity=".05"/>`
}

/** Each group has its own shape, so that colour is never the only sign. */
function mark(person: ReportPerson, place: Placing): string {
  const [x, y] = place.point(person)
  const paint = `fill="${colour(person.group)}" fill-opacity=".8"`
  switch (person.group) {
    case 1:
      return `<path d="M${x} ${round(y - 5)}l5 9h-10z" ${paint}/>`
    case 2:
      return `<path d="M${round(x - 4)} ${round(y - 4)}h8v8h-8z" ${paint}/>`
    case 3:
      return `<path d="M${x} ${round(y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5-5.5z" ${paint}/>`
    case 4:
      return `<path d="M${round(x - 5)} ${round(y - 3.5)}h10l-5 9z" ${paint}/>`
    default:
      return `<circle cx="${x}" cy="${y}" r="4" ${paint}/>`
  }
}

function hull(people: readonly ReportPerson[], group: number, place: Placing): string {
  const corners = convexHull(people.map((person) => place.point(person)))
  if (corners.length < 3) return ''
  const path = corners.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  return `<path d="${path}Z" fill="${colour(group)}" fill-opacity=".1" stroke="${colour(group)}" stroke-width="2" stroke-linejoin="round"/>`
}

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const chain = (ordered: readonly Point[]) => {
    const kept: Point[] = []
    for (const point of ordered) {
      while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop()
      kept.push(point)
    }
    return kept.slice(0, -1)
  }
  return [...chain(sorted), ...chain(sorted.toReversed())]
}

const turn = (a: Point, b: Point, c: Point): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0

function letter(people: readonly ReportPerson[], group: number, place: Placing): string {
  const [x, y] = place.point({
    x: mean(people.map((person) => person.x)),
    y: mean(people.map((person) => person.y)),
  })
  return `<text class="letter" x="${x}" y="${y + 9}" text-anchor="middle">${groupLetter(group)}</text>`
}

function axes({ explained }: ReportModel, shown: readonly Language[]): string {
  const words = (share: number) => inLanguages(shown, messages.axis, [percentOf(share)], 'tspan')
  return `<text x="${WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle">↔ ${words(explained[0] ?? 0)}</text><text x="20" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 20 ${HEIGHT / 2})">↔ ${words(explained[1] ?? 0)}</text>`
}

function table(model: ReportModel, groups: readonly ReportPerson[][], shown: readonly Language[]): string {
  const rows = groups.length > 0 ? groups : [[...model.map]]
  const names =
    model.engine === 'kenes'
      ? (['group', 'size', 'middle', 'spread', 'uncertainty'] as const)
      : (['group', 'size', 'middle', 'spread'] as const)
  const head = names.map((name) => `<th scope="col">${inLanguages(shown, messages[name], [])}</th>`).join('')
  const body = rows.map((people, g) => {
    const x = mean(people.map((person) => person.x))
    const y = mean(people.map((person) => person.y))
    const spread = Math.sqrt(mean(people.map((person) => (person.x - x) ** 2 + (person.y - y) ** 2)))
    const name = opinionGroupName(shown, groups.length > 0 ? g : undefined)
    const sd =
      model.engine === 'kenes'
        ? `<td class="n">${mean(people.map((person) => person.sd)).toFixed(2)}</td>`
        : ''
    return `<tr><th scope="row">${name}</th><td class="n">${people.length}</td><td class="n">${x.toFixed(2)}; ${y.toFixed(2)}</td><td class="n">${spread.toFixed(2)}</td>${sd}</tr>`
  })
  return `<details><summary>${inLanguages(shown, messages.mapTable, [])}</summary><div class="scroll" tabindex="0" role="group" aria-labelledby="map"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div></details>`
}
