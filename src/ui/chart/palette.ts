// The light palette as presentation attributes: what a file of the picture shows, wherever it is opened. On the page
// the classes take the colours of the reader's scheme (chart.css), since any stylesheet rule overrides an attribute.

export const INK = '#14212b'
export const QUIET = '#55626b'
export const LINE = '#ddd7c9'
export const BORDER = '#7a756b'
export const WASH = '#f3f0e7'
export const PAPER = '#fbfaf6'

/** Colours of data in their order; each mark has a label, a shape or a dash besides. */
export const DATA = [
  '#00657a',
  '#c2571a',
  '#5b4b9a',
  '#2e7d4f',
  '#b0356b',
  '#8a6d00',
  '#3b6fb6',
  '#6b6b6b',
] as const

/** The number of a colour, from 1; after the last one the first comes again. */
const numberOf = (index: number) => (index % DATA.length) + 1

export const filled = (index: number) => ({
  class: `f${numberOf(index)}`,
  fill: DATA[numberOf(index) - 1] ?? INK,
})
export const stroked = (index: number) => ({
  class: `s${numberOf(index)}`,
  stroke: DATA[numberOf(index) - 1] ?? INK,
  fill: 'none',
})
export const ground = { class: 'ground', fill: WASH } as const
/** Inside an outline: the paper under the picture. */
export const hollow = { class: 'hollow', fill: PAPER } as const
export const gridLine = { class: 'line', stroke: LINE, fill: 'none' } as const
export const axisLine = { class: 'axis', stroke: BORDER, fill: 'none' } as const
/** The mark or line of a target. */
export const aimed = { class: 'aim', stroke: INK, fill: 'none' } as const

/** How the lines of a trend differ without colour, in the order of the colours. */
export const DASHES = [undefined, '9 5', '2.5 4', '12 4 2.5 4', '5 3', '1 5'] as const
