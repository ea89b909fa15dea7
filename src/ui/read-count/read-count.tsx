import type { Language } from '#domain/base/text.ts'
import { formatNumber } from '#ui/format/index.ts'
import { uiMessages } from '#ui/messages.ts'

/** The number of readings: each reader counts once a day. */
export const ReadCount = ({ language, count }: { readonly language: Language; readonly count: number }) => (
  <span class="reads">{uiMessages.reads[language](formatNumber(language, count), count)}</span>
)
