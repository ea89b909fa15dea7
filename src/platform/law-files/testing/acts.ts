import { readdirSync, readFileSync } from 'node:fs'
import type { LawDocument, Provision } from '#domain/law/index.ts'

// Real acts whose structure was marked by hand (data/law/acts/README.md), and what a recognised document says in the
// terms of that marking.

/** A line of a marking. */
export type Marked = {
  readonly kind: string
  readonly num: string | null
  readonly depth: number
  readonly starts: string
}

export type MarkedAct = {
  readonly name: string
  readonly language: 'kk' | 'ru'
  /** The text as it was published, in Markdown. */
  readonly source: string
  readonly marking: readonly Marked[]
}

/** The acts of a folder, each in both languages. */
export function readActs(folder: URL): readonly MarkedAct[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names.flatMap(({ name }) =>
    (['kk', 'ru'] as const).map((language) => {
      const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
      const marking: readonly Marked[] = JSON.parse(read(`structure.${language}.json`))
      return { name, language, source: read(`${language}.md`), marking }
    }),
  )
}

/** Words without markup and white space, by which two beginnings are compared. */
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/[*>_#]/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, '')

const KINDS: Readonly<Record<string, string>> = {
  docTitle: 'title',
  preamble: 'preamble',
  section: 'section',
  chapter: 'chapter',
  level: 'chapter',
  paragraph: 'paragraph_heading',
  article: 'article',
  point: 'point',
  subpoint: 'subpoint',
  item: 'alinea',
  part: 'alinea',
  text: 'alinea',
  table: 'table',
  note: 'note',
  quoted: 'quoted',
  signature: 'signature',
}

/** The measure of a table's figures belongs to the table. */
const isMeasure = ({ kind, text }: Provision, next: Provision | undefined): boolean =>
  (kind === 'text' || kind === 'part') && next?.kind === 'table' && text.split(' ').length <= 3

/** A document in the terms of the marking, in reading order. */
export function markingOf(document: LawDocument): readonly Marked[] {
  const found: Marked[] = []
  const visit = (provisions: readonly Provision[], depth: number) => {
    provisions.forEach((provision, at) => {
      const before = provisions[at - 1]
      if (provision.kind === 'docTitle' && before?.kind === 'docTitle') return
      if (
        provision.kind === 'footnote' ||
        provision.kind === 'row' ||
        isMeasure(provision, provisions[at + 1])
      )
        return
      found.push(...entriesOf(provision, depth, provisions.slice(at)))
      if (provision.kind !== 'preamble' && provision.kind !== 'quoted' && provision.kind !== 'table')
        visit(provision.children, depth + 1)
    })
  }
  visit(document.provisions, 0)
  return found
}

function entriesOf(provision: Provision, depth: number, from: readonly Provision[]): readonly Marked[] {
  const { kind, num, label, heading, text, children } = provision
  const entry = (name: string, starts: string, at = depth): Marked => ({
    kind: name,
    num: num === '' || name === 'title' ? null : num,
    depth: at,
    starts,
  })
  if (kind === 'appendix') {
    const opens = entry(/приложение|қосымша|appendix/iu.test(label) ? 'appendix' : 'stamp', label)
    return heading === '' ? [opens] : [opens, entry('title', heading, depth + 1)]
  }
  if (kind === 'docTitle') {
    const end = from.findIndex((item) => item.kind !== 'docTitle')
    return [
      entry(
        'title',
        from
          .slice(0, end < 0 ? from.length : end)
          .map((item) => item.text)
          .join(' '),
      ),
    ]
  }
  if (kind === 'preamble') return [entry('preamble', children[0]?.text ?? '')]
  if (kind === 'table')
    return [entry('table', children.flatMap(({ cells = [] }) => cells.map((cell) => cell.text)).join(' '))]
  return [entry(KINDS[kind] ?? kind, `${label} ${heading || text}`)]
}

export type Score = { readonly found: number; readonly marked: number; readonly right: number }

/**
 * How much of a marking was found, by kind and over all. An entry is right when its kind, number, depth and beginning
 * are; both lists are compared in their order (a longest common subsequence).
 */
export function compareMarkings(marking: readonly Marked[], found: readonly Marked[]) {
  const same = (a: Marked, b: Marked) =>
    a.kind === b.kind && a.num === b.num && a.depth === b.depth && plain(b.starts).startsWith(plain(a.starts))
  const pairs = commonOf(marking, found, same)
  const scores = new Map<string, Score>()
  const add = (kind: string, more: Partial<Score>) => {
    const { found: f, marked, right } = scores.get(kind) ?? { found: 0, marked: 0, right: 0 }
    const sum = {
      found: f + (more.found ?? 0),
      marked: marked + (more.marked ?? 0),
      right: right + (more.right ?? 0),
    }
    scores.set(kind, sum)
  }
  for (const { kind } of marking) add(kind, { marked: 1 })
  for (const { kind } of found) add(kind, { found: 1 })
  for (const { kind } of pairs.map(([at]) => marking[at] as Marked)) add(kind, { right: 1 })
  const taken = { marked: new Set(pairs.map(([at]) => at)), found: new Set(pairs.map(([, at]) => at)) }
  return {
    scores,
    missed: marking.filter((_, at) => !taken.marked.has(at)),
    wrong: found.filter((_, at) => !taken.found.has(at)),
  }
}

function commonOf<T>(
  a: readonly T[],
  b: readonly T[],
  same: (one: T, other: T) => boolean,
): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = same(a[i] as T, b[j] as T)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(a[i] as T, b[j] as T) && at(i, j) === at(i + 1, j + 1) + 1) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}
