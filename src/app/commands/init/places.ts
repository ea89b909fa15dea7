import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { CLASSIFIER } from '#app/demo.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import { makeTerritories, readClassifier } from '#domain/territory/index.ts'
import { knownLabels } from '#platform/jurisdiction.ts'
import { packagePath } from '#platform/package-path.ts'

/** Lines of a terminal that can be read at once. */
const OFFERED_MAX = 10

/** A place of the classifier; names are Russian, as in most papers of an office. */
export type OfferedPlace = { readonly code: string; readonly label: string; readonly within: string }

type Known = OfferedPlace & { readonly slug: string; readonly names: readonly string[] }

let known: readonly Known[] | undefined

function listKnown(): readonly Known[] {
  const records = parse<Record<string, string>>(readFileSync(packagePath(CLASSIFIER), 'utf8'), {
    columns: true,
    bom: true,
  })
  const read = readClassifier(records.map((record, index) => ({ ...record, line: index + 2 })))
  if (!read.ok) throw new Error(`${CLASSIFIER} has errors.`)
  const territories = makeTerritories(read.rows, knownLabels)
  const labels = new Map(territories.map(({ code, label }) => [code, label.ru]))
  return territories.map(({ code, label, name, slug, parent }) => ({
    code,
    slug,
    label: label.ru,
    within: (parent && labels.get(parent)) ?? '',
    names: [name.kk, name.ru, label.kk, label.ru].map(foldLetters),
  }))
}

/**
 * Places of the classifier of the program with this code, address or name; otherwise those whose name contains what was
 * typed, at most ten. Needs no database: `kenes init` asks before it opens one.
 */
export function suggestPlaces(typed: string): readonly OfferedPlace[] {
  known ??= listKnown()
  const exact = known.filter(({ code, slug }) => code === typed || slug === typed)
  if (exact.length > 0) return exact.map(offered)
  const words = foldLetters(typed)
  if (words === '') return []
  const named = known.filter(({ names }) => names.includes(words))
  const found =
    named.length > 0 ? named : known.filter(({ names }) => names.some((name) => name.includes(words)))
  return found.slice(0, OFFERED_MAX).map(offered)
}

const offered = ({ code, label, within }: Known): OfferedPlace => ({ code, label, within })
