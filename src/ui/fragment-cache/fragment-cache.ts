import { type ComponentChild, h, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

/** What JSON can say whole: no function, date or element may decide how a remembered part looks. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | PlainProps
export type PlainProps = { readonly [name: string]: Plain }
type PlainOf<Props> = { readonly [Name in keyof Props]: Plain }

/** Whether parts are remembered; switched off to measure, and to check that drawing anew gives the same. */
export const fragmentCache = { on: true }

// Stands in the text of a page for a part that is remembered as bytes. HTML has no such character.
const GAP = '\0'
let collected: (readonly Uint8Array[])[] | undefined

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Remembered parts in their place: their bytes when a page is put together, their HTML elsewhere. */
function Parts({ parts }: { readonly parts: readonly Uint8Array[] }): VNode {
  if (!collected) return jsxTemplate(parts.map((bytes) => decoder.decode(bytes)))
  collected.push(parts)
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

/** The bytes under a key, drawn if they are not known; the least recently drawn go first. */
function recall(
  known: Map<string, Uint8Array>,
  key: string,
  capacity: number,
  view: () => ComponentChild,
): Uint8Array {
  let bytes = known.get(key)
  if (!bytes) {
    bytes = draw(view())
    const [oldest] = known.keys()
    if (known.size >= capacity && oldest !== undefined) known.delete(oldest)
    known.set(key, bytes)
  }
  return bytes
}

/**
 * A part of a page that is drawn once for equal props. Views are functions of their props, so equal props give
 * equal HTML, and nothing has to be dropped when data change. Worth it for what comes back on many pages, such as
 * the head of the site: to draw an element costs ten times as much as to copy its bytes.
 * @param capacity how many are remembered.
 */
export function cacheFragment<Props extends PlainOf<Props>>(
  view: (props: Props) => ComponentChild,
  capacity: number,
): (props: Props) => ComponentChild {
  const known = new Map<string, Uint8Array>()
  return (props) =>
    fragmentCache.on
      ? h(Parts, { parts: [recall(known, JSON.stringify(props), capacity, () => view(props))] })
      : view(props)
}

/**
 * The same for things that never change, known by their identity, each with the props that say how it is drawn: what
 * is remembered of a thing goes with it. All of a list together are one element of the page.
 * @param capacity how many ways of drawing one thing are remembered.
 */
export function cacheFragments<Thing extends object, Props extends PlainOf<Props>>(
  view: (thing: Thing, props: Props) => ComponentChild,
  capacity: number,
): (all: readonly (readonly [Thing, Props])[]) => ComponentChild {
  const things = new WeakMap<Thing, Map<string, Uint8Array>>()
  const recallOne = ([thing, props]: readonly [Thing, Props]) => {
    const known = things.get(thing) ?? new Map<string, Uint8Array>()
    things.set(thing, known)
    return recall(known, JSON.stringify(props), capacity, () => view(thing, props))
  }
  return (all) =>
    fragmentCache.on
      ? h(Parts, { parts: all.map(recallOne) })
      : all.map(([thing, props]) => view(thing, props))
}

/** A view as the bytes that are sent; what it remembers is copied, not drawn. */
export function renderBytes(view: VNode, before = ''): Uint8Array {
  collected = []
  try {
    const gaps = collected
    const texts = (before + renderToString(view)).split(GAP)
    // Somebody's text has the sign of a gap in it: drawn as a whole, it does no harm.
    return texts.length === gaps.length + 1 ? joined(texts, gaps) : joined([before], [[draw(view)]])
  } finally {
    collected = undefined
  }
}

/** Texts and the parts between them, written into one piece of memory. */
function joined(texts: readonly string[], gaps: readonly (readonly Uint8Array[])[]): Uint8Array {
  const parts = gaps.flat()
  const length =
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) +
    parts.reduce((sum, part) => sum + part.length, 0)
  const bytes = Buffer.allocUnsafeSlow(length)
  let end = 0
  for (const [place, text] of texts.entries()) {
    end += bytes.write(text, end)
    for (const part of gaps[place] ?? []) {
      bytes.set(part, end)
      end += part.length
    }
  }
  return bytes
}
