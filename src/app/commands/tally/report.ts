import { writeFileSync } from 'node:fs'
import type { Language } from '#domain/base/text.ts'
import type { Count, Source } from '#domain/tally/index.ts'
import { reportPage } from './report/page.tsx'

/** Writes the count as one self-contained HTML page: no script, no external font or picture. */
export function writeReport(path: string, count: Count, source: Source, language: Language): void {
  writeFileSync(path, reportPage(count, source, language))
}
