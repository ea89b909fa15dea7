import { messages } from '#app/commands/opinion/messages.ts'
import type { Language } from '#domain/base/text.ts'
import type { Tally } from '#domain/opinion/index.ts'
import { inLanguages, opinionGroupName, percentOf, words } from './html.ts'
import type { ReportStatement } from './model.ts'

const WIDTH = 600

/**
 * One bar: agreement from the left, disagreement from the right, passes between; the numbers are also given as
 * text.
 */
function bar(tally: Tally, name: string, shown: readonly Language[]): string {
  const { agree, disagree, pass, seen } = tally
  const width = (votes: number) => (seen > 0 ? (votes / seen) * WIDTH : 0)
  const rect = (kind: string, x: number, size: number) =>
    size > 0 ? `<rect class="${kind}" x="${round(x)}" width="${round(size)}" height="20"/>` : ''
  const bars = [
    rect('agree', 0, width(agree)),
    rect('pass', width(agree), width(pass)),
    rect('disagree', width(agree) + width(pass), width(disagree)),
  ].join('')
  const number = (kind: 'agree' | 'disagree' | 'pass', votes: number) =>
    `${inLanguages(shown, messages[kind], [])} ${seen > 0 ? percentOf(votes / seen) : 0} % (${votes})`
  const numbers = [number('agree', agree), number('pass', pass), number('disagree', disagree)].join(' · ')
  return `<div class="bar"><span>${name}</span><span><svg viewBox="0 0 ${WIDTH} 20" preserveAspectRatio="none" aria-hidden="true">${bars}</svg><span class="quiet">${numbers}</span></span></div>`
}

const round = (value: number): number => Math.round(value * 10) / 10

/** A statement with a bar for each group, or one for everybody where there are no groups. */
export function statementBars(statement: ReportStatement, shown: readonly Language[], fact = ''): string {
  const named = statement.byGroup.length > 1
  const bars = statement.byGroup.map((tally, g) =>
    bar(tally, opinionGroupName(shown, named ? g : undefined), shown),
  )
  return `<li><p class="text">${words(statement.text, statement.id)}</p>${fact}${bars.join('')}</li>`
}

export const legend = (shown: readonly Language[]): string =>
  `<ul class="legend">${(['agree', 'pass', 'disagree'] as const)
    .map(
      (kind) =>
        `<li><span class="key" style="background:var(--${kind})"></span>${inLanguages(shown, messages[kind], [])}</li>`,
    )
    .join('')}</ul>`

/** A statement's numbers as a row for each group. */
export function tableRows(statement: ReportStatement, shown: readonly Language[]): string {
  const named = statement.byGroup.length > 1
  return statement.byGroup
    .map((tally, g) => {
      const name = opinionGroupName(shown, named ? g : undefined)
      const cell = (value: number | string) => `<td class="n">${value}</td>`
      const head =
        g === 0
          ? `<th scope="rowgroup" rowspan="${statement.byGroup.length}">${words(statement.text, statement.id)}</th>`
          : ''
      const shared =
        g === 0
          ? `<td class="n" rowspan="${statement.byGroup.length}">${statement.consensus === undefined ? '–' : `${percentOf(statement.consensus)} %`}</td>`
          : ''
      return `<tr>${head}<td>${name}</td>${cell(tally.seen)}${cell(tally.agree)}${cell(tally.disagree)}${cell(tally.pass)}${shared}</tr>`
    })
    .join('')
}

export function barTableHead(shown: readonly Language[]): string {
  const columns = [
    ['statement', ''],
    ['group', ''],
    ['seen', ' class="n"'],
    ['agree', ' class="n"'],
    ['disagree', ' class="n"'],
    ['pass', ' class="n"'],
    ['consensus', ' class="n"'],
  ] as const
  return `<thead><tr>${columns.map(([name, cls]) => `<th scope="col"${cls}>${inLanguages(shown, messages[name], [])}</th>`).join('')}</tr></thead>`
}

/**
 * A table of the numbers behind bars, in a disclosure on the screen; `title` is the id of the element that names
 * it.
 */
export function numbersTable(
  statements: readonly ReportStatement[],
  title: string,
  shown: readonly Language[],
): string {
  const bodies = statements.map((statement) => `<tbody>${tableRows(statement, shown)}</tbody>`).join('')
  return `<details><summary>${inLanguages(shown, messages.table, [])}</summary><div class="scroll" tabindex="0" role="group" aria-labelledby="${title}"><table>${barTableHead(shown)}${bodies}</table></div></details>`
}
