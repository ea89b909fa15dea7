import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { type ClassifierLine, type ClassifierRow, readClassifier } from '#domain/territory/classifier.ts'
import { knownLabels } from '#domain/territory/regions.ts'
import type { Zones } from '#domain/territory/zones.ts'

const read = (file: string) => readFileSync(new URL(`../../../../data/kz/${file}`, import.meta.url), 'utf8')

/** The official classifier file, for tests. */
const records: Omit<ClassifierLine, 'line'>[] = parse(read('kato_nk-rk-11-2025_actual-2026-07-17.csv'), {
  columns: true,
})
export const officialLines: readonly ClassifierLine[] = records.map((fields, index) => ({
  line: index + 2,
  ...fields,
}))

const reading = readClassifier(officialLines)
export const officialRows: readonly ClassifierRow[] = reading.ok ? reading.rows : []

export const officialLabels = knownLabels(JSON.parse(read('regions.json')))
export const zones: Zones = JSON.parse(read('zones.json'))
