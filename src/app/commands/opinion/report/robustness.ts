import { messages } from '#app/commands/opinion/messages.ts'
import type { Language } from '#domain/base/text.ts'
import type { Influence } from '#domain/opinion/index.ts'
import { groupLetter, inLanguages, percentOf, words } from './html.ts'
import type { ReportModel } from './model.ts'

const SHOWN = 8

/** How much the result depends on single blocks of people, near-duplicates, and how to reproduce the page. */
export function robustness(model: ReportModel, shown: readonly Language[]): string {
  const parts = [influenceTable(model, shown), duplicates(model, shown)]
  if (model.engine === 'kenes')
    parts.push(`<p class="quiet">${inLanguages(shown, messages.seed, [model.seed])}</p>`)
  return parts.join('')
}

function influenceTable(model: ReportModel, shown: readonly Language[]): string {
  if (model.influence.length === 0) return ''
  const head = (['block', 'size', 'groupsKept', 'change', 'lost'] as const)
    .map((name) => `<th scope="col">${inLanguages(shown, messages[name], [])}</th>`)
    .join('')
  const rows = model.influence.slice(0, SHOWN).map((item) => row(item, model, shown))
  return `<section aria-labelledby="influence"><h2 id="influence">${inLanguages(shown, messages.influence, [])}</h2><p class="help">${inLanguages(shown, messages.influenceHelp, [])}</p><div class="scroll" tabindex="0" role="group" aria-labelledby="influence"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div></section>\n`
}

function row(influence: Influence, model: ReportModel, shown: readonly Language[]): string {
  const kind = inLanguages(
    shown,
    influence.kind === 'joined-together' ? messages.joinedTogether : messages.inStep,
    [],
  )
  const group =
    influence.group < 0 ? '' : `${inLanguages(shown, messages.groupNamed, [groupLetter(influence.group)])}, `
  const dates =
    influence.to > 0
      ? `<br><span class="quiet dates">${day(influence.from)} – ${day(influence.to)}</span>`
      : ''
  const changed = model.statements[influence.changedStatement]
  const lost = influence.consensusLost
    .map((i) => words(model.statements[i]!.text, model.statements[i]!.id))
    .join('<br>')
  const change = changed
    ? `${percentOf(influence.largestChange)} %: ${words(changed.text, changed.id)}`
    : '0 %'
  return `<tr><th scope="row">${group}${kind}${dates}</th><td class="n">${influence.people}</td><td class="n">${percentOf(influence.groupsKept)} %</td><td>${change}</td><td>${lost || '–'}</td></tr>`
}

/** A day in ISO 8601, for all languages of the page; exports contain milliseconds or seconds. */
function day(time: number): string {
  const milliseconds = time < 1e11 ? time * 1000 : time
  return milliseconds < 8.64e15 ? new Date(milliseconds).toISOString().slice(0, 10) : '–'
}

function duplicates(model: ReportModel, shown: readonly Language[]): string {
  if (model.duplicates.length === 0) return ''
  const sets = model.duplicates
    .map((set) => `<li>${set.map((item) => words(item.text, item.id)).join('<br>')}</li>`)
    .join('')
  return `<section aria-labelledby="same"><h2 id="same">${inLanguages(shown, messages.duplicates, [])}</h2><ul>${sets}</ul></section>\n`
}
