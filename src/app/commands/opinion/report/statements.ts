import { messages } from '#app/commands/opinion/messages.ts'
import type { Language } from '#domain/base/text.ts'
import { barTableHead, legend, statementBars, tableRows } from './bars.ts'
import { inLanguages } from './html.ts'
import type { ReportModel, ReportStatement } from './model.ts'

/**
 * All statements, the most shared first and the rarely seen last; in pieces, because a conversation may have
 * thousands.
 */
export function* allStatements(model: ReportModel, shown: readonly Language[]): Generator<string> {
  const order = [...model.statements].sort((a, b) => (b.consensus ?? -1) - (a.consensus ?? -1))
  yield `<section aria-labelledby="all"><h2 id="all">${inLanguages(shown, messages.all, [])}</h2><p class="help">${inLanguages(shown, messages.allHelp, [])}</p>`
  if (model.barelySeen > 0)
    yield `<p class="quiet">${inLanguages(shown, messages.barelySeen, [model.barelySeen])}</p>`
  yield `<details><summary>${inLanguages(shown, messages.statementsCount, [order.length])}</summary>${legend(shown)}<ol class="statements">`
  for (const statement of order) yield statementBars(statement, shown)
  yield '</ol></details>'
  yield* table(order, shown)
  yield '</section>\n'
}

function* table(statements: readonly ReportStatement[], shown: readonly Language[]): Generator<string> {
  yield `<details><summary>${inLanguages(shown, messages.table, [])}</summary><div class="scroll" tabindex="0" role="group" aria-labelledby="all"><table>${barTableHead(shown)}`
  for (const statement of statements) yield `<tbody>${tableRows(statement, shown)}</tbody>`
  yield '</table></div></details>'
}
