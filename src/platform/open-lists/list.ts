import { createHash } from 'node:crypto'
import type { Label, Language } from '#domain/base/text.ts'
import {
  cellText,
  type FileStream,
  type Row,
  streamCsv,
  streamXlsx,
  type TableCell,
} from '#platform/exports/index.ts'

/** The formats of a public list, by the extensions of their files. */
export const listFormats = ['csv', 'xlsx', 'json'] as const
export type ListFormat = (typeof listFormats)[number]

/** A column of a list. Its name is the same in all languages; its type is one of Table Schema (Frictionless). */
export type ListField = {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'datetime'
  readonly title: Label
  /** Width in a spreadsheet, relative to the other columns; 15 by default. */
  readonly width?: number
}

/** A public list as data. */
export type OpenList = {
  /** The name of its files and of its package: lower case, with hyphens. */
  readonly name: string
  /** What it lists, in the language of the reader. */
  readonly title: string
  /** The organisation that publishes it, if it is not the site as a whole. */
  readonly publisher?: string
  readonly fields: readonly ListField[]
  /** The fields that identify a row. */
  readonly primaryKey?: readonly string[]
  /** The address of its page. */
  readonly homepage: string
  /** When it was read. */
  readonly at: Date
  /** Reads it from the beginning, in batches; each file reads it once. Days are `{ day }`, instants ISO 8601 in UTC. */
  readonly rows: () => AsyncIterable<readonly Row[]>
}

/** Facts that a site lists may be used by everybody who names their source. Texts of people stay theirs. */
export const LIST_LICENCE = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0 International',
} as const

const WIDTH = 15

/** CSV with the names of the fields as its header. */
const csvOf = ({ fields, rows }: OpenList): FileStream =>
  streamCsv({ columns: fields.map(({ name }) => ({ title: name, width: WIDTH })), batches: rows() })

/** A spreadsheet with the titles of the fields in the language of the reader. */
const xlsxOf = ({ title, fields, at, rows }: OpenList, language: Language): FileStream =>
  streamXlsx({
    caption: title,
    at,
    columns: fields.map((field) => ({ title: field.title[language], width: field.width ?? WIDTH })),
    batches: rows(),
  })

const jsonValue = (cell: TableCell | undefined): string | number | null =>
  cell === null || cell === undefined ? null : typeof cell === 'object' ? cellText(cell) : cell

/** JSON: what the list is, then its rows as objects. */
async function* jsonOf({ name, title, homepage, at, fields, rows }: OpenList): FileStream {
  const head = JSON.stringify({ name, title, homepage, readAt: at.toISOString(), licence: LIST_LICENCE.path })
  yield Buffer.from(`${head.slice(0, -1)},"rows":[`)
  let before = ''
  for await (const batch of rows()) {
    if (batch.length === 0) continue
    const objects = batch.map((row) =>
      JSON.stringify(Object.fromEntries(fields.map((field, at) => [field.name, jsonValue(row[at])]))),
    )
    yield Buffer.from(`${before}\n${objects.join(',\n')}`)
    before = ','
  }
  yield Buffer.from('\n]}\n')
}

/** A list as a file, written while it is read: memory depends on the batch, not on the list. */
export const listFile = (list: OpenList, format: ListFormat, language: Language): FileStream =>
  format === 'csv' ? csvOf(list) : format === 'xlsx' ? xlsxOf(list, language) : jsonOf(list)

/**
 * The description of a list after Frictionless Data Package 2.0: fields with their types, licence, the day on which it
 * was read, length and SHA-256 of its CSV. The list is read once more for that.
 * @param addressOf the address of the file of a format
 */
export async function describeList(
  list: OpenList,
  language: Language,
  addressOf: (format: ListFormat) => string,
): Promise<object> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of csvOf(list)) {
    hash.update(piece)
    bytes += piece.length
  }
  const { name, title, publisher, homepage, at, fields, primaryKey } = list
  const schema = {
    fields: fields.map((field) => ({ name: field.name, type: field.type, title: field.title[language] })),
    ...(primaryKey ? { primaryKey } : {}),
  }
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    homepage,
    created: at.toISOString(),
    licenses: [LIST_LICENCE],
    ...(publisher ? { contributors: [{ title: publisher, roles: ['publisher'] }] } : {}),
    resources: [
      {
        name,
        path: addressOf('csv'),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${hash.digest('hex')}`,
        schema,
      },
    ],
  }
}

/** Reads a list that is read by pages, from the first page on, in batches of a size. */
export async function* readPages<Item>(
  read: (offset: number, limit: number) => Promise<readonly Item[]>,
  batch = 500,
): AsyncGenerator<readonly Item[]> {
  for (let offset = 0, more = true; more; offset += batch) {
    const items = await read(offset, batch)
    more = items.length === batch
    if (items.length > 0) yield items
  }
}
