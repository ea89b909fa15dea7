import type { Language } from '#domain/base/text.ts'
import { WHOLE, WHOLE_ANCHOR } from '#domain/comment/index.ts'
import type { KindCode } from '#domain/law/index.ts'
import { countByAnchor } from '#features/comments/index.ts'
import type { Context } from '#platform/context.ts'
import { type Consultation, type ProvisionLine, textLanguage } from '../model.ts'
import { listCausesOfVersion } from './cause-store.ts'
import { loadMoves } from './move-queries.ts'
import { listExcerpt, listHeadings, listPart, listReasons, type ProvisionExcerpt } from './store.ts'
import { loadComparison } from './version-queries.ts'

/** Kinds of provisions in the table of contents of the whole text; articles are listed for the current part only. */
export const CHAPTERS: readonly KindCode[] = ['appendix', 'section', 'chapter', 'paragraph', 'level']

/** A reading page of a version with the table of contents and counts of comments; undefined past the end. */
export async function loadPart(
  { db }: Context,
  { id, versions }: Consultation,
  language: Language,
  reading: { readonly version: number | undefined; readonly part: number; readonly side: boolean },
) {
  const version = versions.find(({ number }) => number === (reading.version ?? versions.length))
  if (!version) return undefined
  const first = textLanguage(language)
  const { headings, parts } = await listHeadings(db, version.id, first, CHAPTERS)
  if (reading.part > parts) return undefined
  const texts: { language: 'kk' | 'ru'; lines: readonly ProvisionLine[] }[] = []
  for (const one of reading.side ? (['kk', 'ru'] as const) : [first])
    texts.push({ language: one, lines: await listPart(db, version.id, one, reading.part) })
  const counts = await countByAnchor(db, id)
  return { version, part: reading.part, parts, headings, texts, counts }
}

const toLine = ({ kind, depth, label, heading, body, cells }: ProvisionExcerpt) => ({
  kind,
  depth,
  label,
  heading,
  body,
  cells,
})

/** A provision of a version by its name in a path; of the newest version by default. */
export async function loadProvision(
  { db }: Context,
  { versions }: Pick<Consultation, 'versions'>,
  language: Language,
  named: string,
  number?: number,
) {
  const version = versions.find((item) => item.number === (number ?? versions.length))
  if (!version) return undefined
  const text = textLanguage(language)
  if (named === WHOLE)
    return { anchor: WHOLE_ANCHOR, name: '', part: 1, above: [], lines: [], language: text, version, own: '' }
  const lines = await listExcerpt(db, version.id, named)
  const inLanguage = lines.some((line) => line.language === text) ? text : text === 'kk' ? 'ru' : 'kk'
  const shownLines = lines.filter((line) => line.language === inLanguage)
  const itself = shownLines.find(({ relation }) => relation === 'itself')
  if (!itself) return undefined
  const base = Math.min(
    ...shownLines.filter(({ relation }) => relation !== 'above').map(({ depth }) => depth),
  )
  return {
    anchor: named,
    // A name on its own begins with a capital letter.
    name: itself.name.charAt(0).toUpperCase() + itself.name.slice(1),
    part: itself.part,
    above: shownLines.filter(({ relation }) => relation === 'above').map(toLine),
    lines: shownLines
      .filter(({ relation }) => relation !== 'above')
      .map((line) => ({ ...toLine(line), depth: line.depth - base })),
    language: inLanguage,
    version,
    /** Its own text, from which another wording is made. */
    own: itself.heading || itself.body,
  }
}

/** The changes of a version against the previous one, with their reasons and causing comments. */
export async function compareWithPrevious(
  { db }: Context,
  { versions }: Consultation,
  language: Language,
  number: number,
) {
  const after = versions.find((item) => item.number === number)
  const before = versions.find((item) => item.number === number - 1)
  if (!after || !before) return undefined
  const text = textLanguage(language)
  const reasons = await listReasons(db, after.id)
  const causes = await listCausesOfVersion(db, after.id)
  const rows = (await loadComparison(db, { before, after }, text)).map((row) => ({
    ...row,
    why: reasons.get(row.anchor) ?? null,
    comments: causes.get(row.anchor) ?? [],
  }))
  return { before, after, rows, textLanguage: text }
}

/**
 * Where a provision of an older version stands now, for somebody who was writing when a new one came out; undefined
 * when the older version never had it.
 */
export async function findMovedAnchor(
  { db }: Context,
  { versions }: Consultation,
  anchor: string,
  from: number,
) {
  const [before, after] = [versions.find(({ number }) => number === from), versions.at(-1)]
  if (!before || !after) return undefined
  if (anchor === WHOLE) return { from: anchor, to: WHOLE_ANCHOR, gone: false }
  for (const language of ['kk', 'ru'] as const) {
    const moved = (await loadMoves(db, { before, after }, language, WHOLE_ANCHOR)).get(anchor)
    if (moved) return moved
  }
  return undefined
}
