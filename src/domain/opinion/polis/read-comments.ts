import type { StatementInfo } from '#domain/opinion/conversation.ts'
import { compareIds } from '#domain/opinion/votes/ids.ts'
import { CsvReader } from './csv.ts'
import type { ReadProblem } from './sources.ts'
import { parseTime } from './time.ts'

/** A statement as comments.csv has it; the counts are of vote events, revotes included. */
export type ExportedStatement = StatementInfo & { readonly agrees?: number; readonly disagrees?: number }

/** A whole CSV file as records of its header's names; fields beyond the header are dropped. */
export function readRecords(bytes: Uint8Array): {
  header: string[]
  rows: { line: number; fields: string[] }[]
} {
  let header: string[] | undefined
  const rows: { line: number; fields: string[] }[] = []
  const csv = new CsvReader((fields, line) => {
    if (header) rows.push({ line, fields: fields.texts() })
    else header = fields.texts().map((name) => name.trim())
  })
  csv.push(bytes)
  csv.end()
  return { header: header ?? [], rows }
}

export type CommentsReading = {
  /** One for each identifier, in the order of identifiers whatever the order of rows. */
  readonly statements: readonly ExportedStatement[]
  /** Identifiers that several rows bear; the row with the latest timestamp was taken. */
  readonly repeated: readonly string[]
  readonly problems: readonly ReadProblem[]
}

/**
 * Reads comments.csv of the old exporter (datetime, moderated), the newer one (is-meta, is-seed) and the newest
 * (timestamps in seconds, importance): columns are found by name, and all but the identifier may be absent.
 */
export function readComments(bytes: Uint8Array): CommentsReading {
  const { header, rows } = readRecords(bytes)
  const column = (name: string) => header.indexOf(name)
  const id = column('comment-id')
  if (id < 0) {
    const detail = 'comment-id'
    return { ...noComments, problems: [{ code: 'missing-column', file: 'comments.csv', line: 1, detail }] }
  }
  const problems: ReadProblem[] = []
  const read: ExportedStatement[] = []
  for (const { line, fields } of rows) {
    const field = (name: string) => fields[column(name)]
    const own = fields[id]?.trim()
    if (!own)
      problems.push({ code: 'missing-id', file: 'comments.csv', line, detail: fields.join(',').slice(0, 80) })
    else read.push(statement(own, field))
  }
  return { ...withoutRepeats(read), problems }
}

export const noComments: CommentsReading = { statements: [], repeated: [], problems: [] }

function withoutRepeats(read: readonly ExportedStatement[]): Omit<CommentsReading, 'problems'> {
  const taken = new Map<string, ExportedStatement>()
  const repeated = new Set<string>()
  for (const item of read) {
    const other = taken.get(item.id)
    if (other) repeated.add(item.id)
    if (!other || isLater(item, other)) taken.set(item.id, item)
  }
  const statements = [...taken.values()].sort((a, b) => compareIds(a.id, b.id))
  return { statements, repeated: [...repeated].sort(compareIds) }
}

/** Of two rows of the same time, what they say decides, and not which comes first. */
function isLater(one: ExportedStatement, other: ExportedStatement): boolean {
  const difference = (one.created ?? 0) - (other.created ?? 0)
  return difference > 0 || (difference === 0 && JSON.stringify(one) > JSON.stringify(other))
}

function statement(id: string, field: (name: string) => string | undefined): ExportedStatement {
  const number = (name: string) => {
    const text = field(name)
    return text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text)
  }
  const moderation = number('moderated')
  const known = <T>(name: string, value: T | undefined) => (value === undefined ? {} : { [name]: value })
  return {
    id,
    ...known('text', field('comment-body')),
    ...known('author', field('author-id')),
    ...known('created', parseTime(field('timestamp') ?? '')),
    ...known('agrees', number('agrees')),
    ...known('disagrees', number('disagrees')),
    ...(moderation === -1 || moderation === 0 || moderation === 1 ? { moderation } : {}),
    ...(truth(field('is-meta')) ? { meta: true } : {}),
    ...(truth(field('is-seed')) ? { seed: true } : {}),
  }
}

const truth = (text: string | undefined) => text === 'true' || text === '1' || text === 't'

/** summary.csv: name and value a line, without a header; values may span lines. */
export function readSummary(bytes: Uint8Array): Map<string, string> {
  const { header, rows } = readRecords(bytes)
  const lines = header.length > 0 ? [header, ...rows.map(({ fields }) => fields)] : []
  return new Map(lines.map((fields) => [fields[0] ?? '', fields.slice(1).join(',')]))
}
