import { messages, verdictMessages } from '#app/commands/opinion/messages.ts'
import { noticeMessages } from '#app/commands/opinion/notice-messages.ts'
import type { Language } from '#domain/base/text.ts'
import { groupLetter, inLanguages, percentOf } from './html.ts'
import type { ReportModel } from './model.ts'

/** The result in one sentence, and the data behind it. */
export function overview(model: ReportModel, shown: readonly Language[]): string {
  const { verdict, sizes } = model
  const clear = verdict === 'clear'
  const lead = clear
    ? `${inLanguages(shown, messages.clearGroups, [sizes.length])}: ${sizes.map((size, g) => `${groupLetter(g)} (${size})`).join(', ')}.`
    : `${inLanguages(shown, messages.noGroups, [])}. ${inLanguages(shown, verdictMessages[verdict], [])}`
  const counts = [
    inLanguages(shown, messages.people, [model.people]),
    inLanguages(shown, messages.statementsCount, [model.statements.length]),
    inLanguages(shown, messages.votes, [model.votes]),
  ].join(' · ')
  const trust =
    model.engine === 'polis'
      ? inLanguages(shown, messages.polisNote, [])
      : clear
        ? inLanguages(shown, messages.kept, [percentOf(model.kept)])
        : ''
  const notices = model.notices.map(
    (notice) => `<p class="quiet">${inLanguages(shown, noticeMessages[notice.code], [notice])}</p>`,
  )
  return `<p class="lead">${lead}</p><p>${counts}</p><p class="quiet">${inLanguages(shown, messages.counted, [model.counted])} ${trust}</p>${notices.join('')}\n`
}
