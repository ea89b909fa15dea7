import { messages, verdictWords } from '#app/commands/opinion/messages.ts'
import { noticeMessages } from '#app/commands/opinion/notice-messages.ts'
import type { Language } from '#domain/base/text.ts'
import { groupLetter, percent, say } from './html.ts'
import type { ReportModel } from './model.ts'

/** The result in one sentence, and the data behind it. */
export function overview(model: ReportModel, shown: readonly Language[]): string {
  const { verdict, sizes } = model
  const clear = verdict === 'clear'
  const lead = clear
    ? `${say(shown, messages.clearGroups, [sizes.length])}: ${sizes.map((size, g) => `${groupLetter(g)} (${size})`).join(', ')}.`
    : `${say(shown, messages.noGroups, [])}. ${say(shown, verdictWords[verdict], [])}`
  const counts = [
    say(shown, messages.people, [model.people]),
    say(shown, messages.statementsCount, [model.statements.length]),
    say(shown, messages.votes, [model.votes]),
  ].join(' · ')
  const trust =
    model.engine === 'polis'
      ? say(shown, messages.polisNote, [])
      : clear
        ? say(shown, messages.kept, [percent(model.kept)])
        : ''
  const notices = model.notices.map(
    (notice) => `<p class="quiet">${say(shown, noticeMessages[notice.code], [notice])}</p>`,
  )
  return `<p class="lead">${lead}</p><p>${counts}</p><p class="quiet">${say(shown, messages.counted, [model.counted])} ${trust}</p>${notices.join('')}\n`
}
