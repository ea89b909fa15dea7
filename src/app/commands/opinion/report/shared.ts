import { messages } from '#app/commands/opinion/messages.ts'
import type { Message } from '#domain/base/message.ts'
import type { Language } from '#domain/base/text.ts'
import { legend, numbersTable, statementBars } from './bars.ts'
import { groupLetter, inLanguages, percentOf, words } from './html.ts'
import type { ReportFact, ReportModel, ReportStatement } from './model.ts'

/** Consensus first, then what divides, what is typical, and the representative set. */
export function sharedSections(model: ReportModel, shown: readonly Language[]): string {
  const { agreed, rejected, dividing, typical, representatives } = model
  const parts = [
    list('agreed', messages.agreed, messages.agreedHelp, agreed, shown),
    rejected.length > 0 ? list('rejected', messages.rejected, messages.rejectedHelp, rejected, shown) : '',
    dividing.length > 0 ? list('dividing', messages.dividing, messages.dividingHelp, dividing, shown) : '',
    ...typical.map((facts, g) => typicalSection(facts, g, shown)),
  ]
  if (representatives.length > 0) {
    const items = representatives
      .map((representative) => `<li>${words(representative.text, representative.id)}</li>`)
      .join('')
    parts.push(
      `<section aria-labelledby="set"><h2 id="set">${inLanguages(shown, messages.representatives, [])}</h2><p class="help">${inLanguages(shown, messages.covered, [percentOf(model.covered)])}</p><ul>${items}</ul></section>\n`,
    )
  }
  return parts.join('')
}

function list(
  id: string,
  title: Message,
  help: Message,
  statements: readonly ReportStatement[],
  shown: readonly Language[],
): string {
  const body =
    statements.length === 0
      ? `<p>${inLanguages(shown, messages.none, [])}</p>`
      : `<p class="help">${inLanguages(shown, help, [])}</p>${legend(shown)}<ol class="statements">${statements.map((statement) => statementBars(statement, shown)).join('')}</ol>${numbersTable(statements, id, shown)}`
  return `<section aria-labelledby="${id}"><h2 id="${id}">${inLanguages(shown, title, [])}</h2>${body}</section>\n`
}

function typicalSection(facts: readonly ReportFact[], group: number, shown: readonly Language[]): string {
  const id = `typical-${groupLetter(group)}`
  const items = facts.map((fact) => {
    const own = inLanguages(
      shown,
      fact.direction === 'agree' ? messages.agreeShare : messages.disagreeShare,
      [percentOf(fact.share)],
    )
    const others =
      fact.elsewhere === undefined
        ? ''
        : `, ${inLanguages(shown, messages.elsewhere, [percentOf(fact.elsewhere)])}`
    return statementBars(fact.statement, shown, `<p class="fact">${own}${others}</p>`)
  })
  const body =
    facts.length === 0
      ? `<p>${inLanguages(shown, messages.none, [])}</p>`
      : `<ol class="statements">${items.join('')}</ol>${numbersTable(
          facts.map(({ statement }) => statement),
          id,
          shown,
        )}`
  return `<section aria-labelledby="${id}"><h2 id="${id}">${inLanguages(shown, messages.typical, [groupLetter(group)])}</h2>${body}</section>\n`
}
