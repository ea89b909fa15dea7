import { CsvError, parse } from 'csv-parse/sync'
import { type LocalDate, toLocalDate } from '#domain/base/local-date.ts'
import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/transition.ts'
import { addOrganisationAsOperator, closeOrganisationAsOperator } from '../desk/actions.ts'
import { addPersonAsOperator, addPostAsOperator } from '../desk/post-actions.ts'
import { findSuccessor } from '../desk/store.ts'
import { findIdsBySlug } from '../store.ts'
import {
  CSV_COLUMNS,
  checkImport,
  type ImportFile,
  type ImportProblem,
  type ImportProblemCode,
  importedKindOf,
  importedPersonName,
  importedTextOf,
  readCsvRows,
  readPopolo,
} from './model.ts'
import { listPlaceRanges } from './store.ts'

export type ImportedOrganisations =
  | {
      readonly ok: true
      readonly organisations: number
      readonly people: number
      readonly posts: number
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] }

/** Rolls back the transaction of a file with a row that the database refuses. */
class RowRefused extends Error {
  readonly problem: ImportProblem
  constructor(at: string, code: ImportProblemCode, found: string) {
    super(`${at}: ${code}`)
    this.problem = { at, code, found }
  }
}

const unreadable = (at: string, found: string): ImportedOrganisations => ({
  ok: false,
  problems: [{ at, code: 'file-unreadable', found }],
})

type CsvLine = { readonly line: number; readonly record: Readonly<Record<string, string>> }

function readCsv(text: string): ImportFile | ImportedOrganisations {
  try {
    const parsed = parse<CsvLine, Record<string, string>>(text, {
      columns: true,
      bom: true,
      on_record: (record, { lines }) => ({ line: lines, record }),
      skip_empty_lines: true,
      relax_column_count: true,
    })
    const columns = Object.keys(parsed[0]?.record ?? {})
    const missing = CSV_COLUMNS.slice(0, CSV_COLUMNS.indexOf('name_en')).filter(
      (name) => !columns.includes(name),
    )
    if (parsed.length > 0 && missing.length > 0)
      return { ok: false, problems: missing.map((found) => ({ at: '1', code: 'column-missing', found })) }
    return readCsvRows(parsed)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return unreadable(String(error.lines ?? 1), error.message)
  }
}

function readJson(text: string): ImportFile | ImportedOrganisations {
  try {
    return readPopolo(JSON.parse(text))
  } catch (error) {
    return unreadable('1', error instanceof Error ? error.message : String(error))
  }
}

/**
 * Imports organisations, and from Popolo JSON people and their posts too: all of the file or nothing, and then all its
 * problems with their places in the file.
 */
export async function importOrganisations(
  ctx: Context,
  text: string,
  format: 'csv' | 'json',
): Promise<ImportedOrganisations> {
  const file = format === 'csv' ? readCsv(text) : readJson(text)
  if ('ok' in file) return file
  const codes = [...new Set(file.organisations.map(({ territory }) => territory))]
  const [places, organisations, people] = await Promise.all([
    listPlaceRanges(ctx.db, codes),
    findIdsBySlug(ctx.db, 'organisation'),
    findIdsBySlug(ctx.db, 'person'),
  ])
  const problems = checkImport(file, {
    territories: new Set(places.keys()),
    organisations: new Set(organisations.keys()),
    people: new Set(people.keys()),
  })
  if (problems.length > 0) return { ok: false, problems }
  try {
    await inTransaction(ctx, (inside) => write(inside, file, places))
  } catch (error) {
    if (error instanceof RowRefused) return { ok: false, problems: [error.problem] }
    throw error
  }
  return {
    ok: true,
    organisations: file.organisations.length,
    people: file.people.length,
    posts: file.memberships.length,
  }
}

async function write(ctx: Context, file: ImportFile, places: Awaited<ReturnType<typeof listPlaceRanges>>) {
  for (const row of file.organisations) {
    const place = places.get(row.territory)
    const name = importedTextOf(row.name)
    if (!place || !name) throw new Error(`${row.at} was not checked`)
    const { slug, kind, url } = row
    const fields = { kind: importedKindOf(kind), name, place, url: url || null }
    const texts = { shortName: importedTextOf(row.shortName), about: importedTextOf(row.about) }
    const added = await addOrganisationAsOperator(ctx, { slug, ...fields, ...texts })
    if (!added.ok) throw new RowRefused(row.at, 'name-taken', name.ru)
  }
  for (const { slug, name } of file.people)
    await addPersonAsOperator(ctx, { slug, name: importedPersonName(name) })
  for (const row of file.memberships) {
    const post = importedTextOf(row.post)
    if (!post) throw new Error(`${row.at} was not checked`)
    const days = { startsOn: dayOrNull(row.startsOn), endsOn: dayOrNull(row.endsOn) }
    const added = await addPostAsOperator(ctx, {
      slug: row.organisation,
      person: { slug: row.person },
      post: { post, ...days },
    })
    if (!added.ok) throw new RowRefused(row.at, 'days-contradict', row.person)
  }
  for (const { at, slug, closedOn, successor: named } of file.organisations) {
    if (!closedOn) continue
    const successor = named ? ((await findSuccessor(ctx.db, named)) ?? null) : null
    const closed = await closeOrganisationAsOperator(ctx, {
      slug,
      on: toLocalDate(closedOn),
      successor,
      merged: false,
    })
    if (!closed.ok) throw new RowRefused(at, 'successor-unknown', named)
  }
}

/** A day of a file, which was checked; an empty cell is none. */
const dayOrNull = (cell: string): LocalDate | null => (cell === '' ? null : toLocalDate(cell))
