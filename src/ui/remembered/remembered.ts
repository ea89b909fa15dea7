import { type ComponentChild, h, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

/** What JSON can say whole: no function, date or element may decide how a remembered part looks. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | PlainProps
export type PlainProps = { readonly [name: string]: Plain }
type PlainOf<Props> = { readonly [Name in keyof Props]: Plain }

/** Whether parts are remembered; switched off to measure, and to check that drawing anew gives the same. */
export const remembering = { on: true }

// Stands in the text of a page for a part that is remembered as bytes. HTML has no such character.
const GAP = '\0'
let collected: Uint8Array[] | undefined

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A remembered part in its place: its bytes when a page is put together, its HTML elsewhere. */
function Part({ bytes }: { readonly bytes: Uint8Array }): VNode {
  if (!collected) return jsxTemplate([decoder.decode(bytes)])
  collected.push(bytes)
  return jsxTemplate([GAP])
}

/** The bytes of a view, apart from the page in which it is drawn. */
function draw(view: ComponentChild): Uint8Array {
  const outside = collected
  collected = undefined
  try {
    return encoder.encode(renderToString(view as VNode))
  } finally {
    collected = outside
  }
}

/** The least recently drawn go first. */
function recall(known: Map<string, Uint8Array>, key: string, capacity: number, view: () => ComponentChild) {
  let bytes = known.get(key)
  if (!bytes) {
    bytes = draw(view())
    const [oldest] = known.keys()
    if (known.size >= capacity && oldest !== undefined) known.delete(oldest)
    known.set(key, bytes)
  }
  return h(Part, { bytes })
}

/**
 * A part of a page that is drawn once for equal props. Views are functions of their props, so equal props give
 * equal HTML, and nothing has to be dropped when data change. Worth it for what comes back on many pages, such as
 * the head of the site: to draw an element costs ten times as much as to copy its bytes.
 * @param capacity how many are remembered.
 */
export function remembered<Props extends PlainOf<Props>>(
  view: (props: Props) => ComponentChild,
  capacity: number,
): (props: Props) => ComponentChild {
  const known = new Map<string, Uint8Array>()
  return (props) =>
    remembering.on ? recall(known, JSON.stringify(props), capacity, () => view(props)) : view(props)
}

/**
 * The same for a thing that never changes, known by its identity, and the props that say how it is drawn: what is
 * remembered of it goes with it.
 * @param capacity how many ways of drawing one thing are remembered.
 */
export function rememberedOf<Thing extends object, Props extends PlainOf<Props>>(
  view: (thing: Thing, props: Props) => ComponentChild,
  capacity: number,
): (thing: Thing, props: Props) => ComponentChild {
  const things = new WeakMap<Thing, Map<string, Uint8Array>>()
  return (thing, props) => {
    if (!remembering.on) return view(thing, props)
    const known = things.get(thing) ?? new Map<string, Uint8Array>()
    things.set(thing, known)
    return recall(known, JSON.stringify(props), capacity, () => view(thing, props))
  }
}

/** A view as the bytes that are sent; what it remembers is copied, not drawn. */
export function renderBytes(view: VNode, before = ''): Uint8Array {
  collected = []
  try {
    const gaps = collected
    const texts = (before + renderToString(view)).split(GAP)
    // Somebody's text has the sign of a gap in it: drawn as a whole, it does no harm.
    if (texts.length !== gaps.length + 1) return joined([encoder.encode(before)], [draw(view)])
    return joined(
      texts.map((text) => encoder.encode(text)),
      gaps,
    )
  } finally {
    collected = undefined
  }
}

function joined(texts: readonly Uint8Array[], gaps: readonly Uint8Array[]): Uint8Array {
  const all = texts.flatMap((text, place) => [text, gaps[place] ?? new Uint8Array()])
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const one of all) {
    bytes.set(one, end)
    end += one.length
  }
  return bytes
}
