import { trimEnd } from '#domain/base/trim.ts'
import { quoteField, splitRow } from './csv.ts'
import { isBlankText } from './votes.ts'

/** A Pabulib file as text, nothing interpreted and nothing lost but superfluous quotes and mixed line ends. */
export type PabulibDocument = {
  readonly byteOrderMark: boolean
  readonly lineEnd: '\n' | '\r\n'
  readonly finalLineEnd: boolean
  readonly meta: Table
  readonly projects: Table
  readonly votes: Table
}

export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

const titles = ['META', 'PROJECTS', 'VOTES'] as const

/** Takes a file apart; undefined when its three sections are not there in order. */
export function parseDocument(text: string): PabulibDocument | undefined {
  const byteOrderMark = text.startsWith('\ufeff')
  const body = byteOrderMark ? text.slice(1) : text
  const lines = body.split(/\r\n|\n|\r/)
  const finalLineEnd = lines.at(-1) === ''
  if (finalLineEnd) lines.pop()
  const starts = titles.map((title) => lines.findIndex((line) => isTitle(line, title)))
  const [meta, projects, votes] = starts as [number, number, number]
  if (meta < 0 || projects < meta || votes < projects) return undefined
  const table = (from: number, to: number): Table => {
    const rows = lines.slice(from + 1, to).map((line) => splitRow(line).fields)
    return { columns: rows[0] ?? [], rows: rows.slice(1) }
  }
  return {
    byteOrderMark,
    lineEnd: 2 * (body.match(/\r\n/g)?.length ?? 0) > lines.length ? '\r\n' : '\n',
    finalLineEnd,
    meta: table(meta, projects),
    projects: table(projects, votes),
    votes: table(votes, lines.length),
  }
}

const isTitle = (line: string, title: string): boolean => trimEnd(line, /[;,\s]/).toUpperCase() === title

/** The file as text. Reading what was written gives the same document. */
export function writeDocument(document: PabulibDocument): string {
  const tables = [document.meta, document.projects, document.votes]
  const lines = tables.flatMap(({ columns, rows }, index) => [
    titles[index]!,
    ...[columns, ...rows].map((row) => row.map(quoteField).join(';')),
  ])
  const end = document.finalLineEnd ? document.lineEnd : ''
  return `${document.byteOrderMark ? '\ufeff' : ''}${lines.join(document.lineEnd)}${end}`
}

/** The same document with the column `selected` (1 chosen, 0 not) as an outcome has it. */
export function withSelected(document: PabulibDocument, chosen: ReadonlySet<string>): PabulibDocument {
  const { columns, rows } = document.projects
  const id = columns.findIndex((column) => column.trim() === 'project_id')
  const known = columns.indexOf('selected')
  const place = known < 0 ? columns.length : known
  const mark = (row: readonly string[]) => {
    if (row.every(isBlankText)) return row
    const changed = [...row]
    while (changed.length < place) changed.push('')
    changed[place] = chosen.has((row[id] ?? '').trim()) ? '1' : '0'
    return changed
  }
  const named = known < 0 ? [...columns, 'selected'] : columns
  return { ...document, projects: { columns: named, rows: rows.map(mark) } }
}
