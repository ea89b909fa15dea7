import { type Language, languages } from '#domain/base/text.ts'
import type { OpinionSource } from './read-source.ts'
import { mapSection } from './report/map.ts'
import { reportModel } from './report/model.ts'
import { overview } from './report/overview.ts'
import { pageHead, pageTail } from './report/page.ts'
import { robustness } from './report/robustness.ts'
import { sharedSections } from './report/shared.ts'
import { allStatements } from './report/statements.ts'
import type { OpinionCommandResult } from './result.ts'

/**
 * The result as one self-contained page: no script, no external resources. Every message is included in each
 * language, and the language is chosen with radio buttons and CSS; with one language there is no choice.
 */
export function* reportPieces(
  result: OpinionCommandResult,
  source: OpinionSource,
  language?: Language,
): Generator<string> {
  const shown = language ? [language] : languages
  const model = reportModel(result, source)
  yield pageHead(model, shown)
  yield overview(model, shown)
  yield sharedSections(model, shown)
  yield mapSection(model, shown)
  yield* allStatements(model, shown)
  yield robustness(model, shown)
  yield pageTail(shown)
}
