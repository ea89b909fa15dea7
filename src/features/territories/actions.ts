import { parse } from 'csv-parse/sync'
import { accept, accepted } from '#domain/base/result.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import {
  type ClassifierError,
  type ClassifierLine,
  type ClassifierRow,
  type KnownLabels,
  makeTerritories,
  readClassifier,
} from '#domain/territory/index.ts'
import type { Context } from '#platform/context.ts'
import { sha256Hex } from '#platform/crypto/token.ts'
import type { Progress } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { formerNames } from '#platform/jurisdiction.ts'
import { defineTransition } from '#platform/transition.ts'
import { addImport, findLastImport, listRows, saveTerritories, type TerritoryRow } from './store.ts'

export type ImportRefused = { readonly ok: false; readonly errors: readonly ClassifierError[] }

/** The rows of a classifier file with their line numbers. Throws CsvError on broken quoting. */
function readLines(csv: string): { lines: ClassifierLine[]; version: string } {
  const records = parse<{ record: Record<string, string>; info: { lines: number } }>(csv, {
    columns: true,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
  })
  return {
    lines: records.map(({ record, info }) => ({ ...record, line: info.lines })),
    version: records[0]?.record.kato_version ?? '',
  }
}

function toRows(
  rows: readonly ClassifierRow[],
  known: KnownLabels,
  listed: ReadonlySet<string>,
): TerritoryRow[] {
  const official = new Map(rows.map(({ code, typeCode, kk, ru }) => [code, { typeCode, kk, ru }]))
  return makeTerritories(rows, known).map(
    ({ code, level, kind, name, label, slug, ordinal, lastOrdinal, parent }) => ({
      code,
      parent_code: parent ?? null,
      level,
      kind,
      official: official.get(code) ?? { typeCode: '0', kk: name.kk, ru: name.ru },
      name,
      label,
      slug,
      ordinal,
      last_ordinal: lastOrdinal,
      search_key: [
        ...new Set([name.kk, name.ru, name.en, ...(formerNames[code] ?? [])].map(foldLetters)),
      ].join(' '),
      listed: parent === undefined || listed.has(code),
    }),
  )
}

type ClassifierFile = {
  readonly rows: readonly ClassifierRow[]
  readonly version: string
  readonly sha256: string
  readonly known: KnownLabels
  readonly progress: Progress
}

const replaceClassifier = defineTransition({
  load: async ({ db }, _: ClassifierFile) =>
    accept({ before: await findLastImport(db), present: await listRows(db) }),
  allow: 'anyone',
  rule: ({ input: { rows, known }, thing: { present } }) => {
    const listed = new Set(rows.map(({ code }) => code))
    const dropped = present
      .filter(({ code, parent_code }) => parent_code !== null && !listed.has(code))
      .map(({ code, level, official }) => ({ ...official, code, level }) as ClassifierRow)
    return accept({
      rows: toRows([...rows, ...dropped], known, listed),
      territories: listed.size,
      dropped: dropped.length,
    })
  },
  write: async ({ db }, { input: { version, sha256, progress }, decision, now }) => {
    const { rows, territories, dropped } = decision
    await saveTerritories(db, rows, (done) => progress(done, rows.length))
    const id = newId<'classifier-import'>(now)
    await addImport(db, { id, version, sha256, territories, imported_at: now })
    return { id, version, territories, dropped }
  },
  audit: ({ input: { sha256 }, thing: { before } }, { id, version, territories, dropped }) => ({
    what: 'territories.imported',
    thing: id,
    before: before && { version: before.version, territories: before.territories },
    after: { version, sha256, territories, dropped },
  }),
  journal: 'none',
  notify: 'nobody',
})

/**
 * Imports a classifier. If the file has any error nothing changes and all errors are returned; places that the file
 * no longer contains are kept and marked as unlisted, because news and meetings refer to them.
 */
export async function importClassifier(ctx: Context, csv: string, known: KnownLabels, progress: Progress) {
  const { lines, version } = readLines(csv)
  const reading = readClassifier(lines)
  if (!reading.ok) return { ok: false, errors: reading.errors } satisfies ImportRefused
  const sha256 = sha256Hex(csv)
  const input = { rows: reading.rows, version, sha256, known, progress }
  return accept(accepted(await replaceClassifier(ctx, input)))
}
