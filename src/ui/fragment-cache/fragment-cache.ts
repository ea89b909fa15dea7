import { type ComponentChild, h, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

/** Values that JSON represents completely: functions, dates and elements must not influence a cached fragment. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | PlainProps
export type PlainProps = { readonly [name: string]: Plain }
type PlainOf<Props> = { readonly [Name in keyof Props]: Plain }

/** Whether fragments are cached; switched off for measuring, and for comparing with fresh rendering. */
export const fragmentCache = { on: true }

// Placeholder of a cached fragment in the text of a page. HTML cannot contain this character.
const GAP = '\0'
let collected: (readonly Uint8Array[])[] | undefined

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Cached fragments at their position: their bytes when a page is assembled, their HTML elsewhere. */
function Parts({ parts }: { readonly parts: readonly Uint8Array[] }): VNode {
  if (!collected) return jsxTemplate(parts.map((bytes) => decoder.decode(bytes)))
  collected.push(parts)
  return jsxTemplate([GAP])
}

/** Renders a view to bytes, separately from the page that contains it. */
function draw(view: ComponentChild): Uint8Array {
  const outside = collected
  collected = undefined
  try {
    return encoder.encode(renderToString(view as VNode))
  } finally {
    collected = outside
  }
}

/** The bytes for a key, rendered on a miss; the least recently rendered are removed first. */
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
 * A fragment of a page that is rendered once for equal props. Views are functions of their props, so equal props
 * give equal HTML and nothing needs invalidation. Useful for what many pages contain, such as the masthead:
 * rendering an element costs ten times as much as copying its bytes.
 * @param capacity maximum number of cached fragments
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
 * The same for immutable objects, cached by identity, each with the props of its rendering; the cached bytes are
 * released with the object. All items of a list are one element of the page.
 * @param capacity maximum number of renderings cached for one object
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

/** Renders a view to the bytes that are sent; cached fragments are copied. */
export function renderBytes(view: VNode, before = ''): Uint8Array {
  collected = []
  try {
    const gaps = collected
    const texts = (before + renderToString(view)).split(GAP)
    // A text contains the placeholder character: the page is rendered as a whole instead.
    return texts.length === gaps.length + 1 ? joined(texts, gaps) : joined([before], [[draw(view)]])
  } finally {
    collected = undefined
  }
}

/** Concatenates texts and the fragments between them into one buffer. */
const joined = (texts: readonly string[], gaps: readonly (readonly Uint8Array[])[]): Uint8Array =>
  Buffer.concat(texts.flatMap((text, place) => [Buffer.from(text), ...(gaps[place] ?? [])]))
