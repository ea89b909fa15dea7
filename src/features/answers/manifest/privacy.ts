import { DAY_MS } from '#domain/base/duration.ts'
import type { PrivacyPart, Retention } from '#platform/feature.ts'
import type { AnswerableKind } from '../kinds.ts'
import { submissionMessages as messages } from '../messages.ts'

/** After comments and what is kept of votes. */
const PRIVACY_ORDER = 65

/** What the privacy page says of submissions of a kind. */
export const privacy = ({ messages: { whole }, privacy: further = [] }: AnswerableKind): PrivacyPart => ({
  order: PRIVACY_ORDER,
  title: whole,
  text: [messages.kept, ...further],
})

/** Who the author was is forgotten some days after the answer. */
export const submissionRetention = ({
  messages: { whole },
  retentionDays: days,
  rows,
}: AnswerableKind): Retention => ({
  data: {
    kk: messages.author.kk(whole.kk),
    ru: messages.author.ru(whole.ru),
    en: messages.author.en(whole.en),
  },
  kept: { kk: messages.keptFor.kk(days), ru: messages.keptFor.ru(days), en: messages.keptFor.en(days) },
  erase: async ({ db, now }) => void (await rows.eraseAuthors(db, new Date(now().getTime() - days * DAY_MS))),
})
