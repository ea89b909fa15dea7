import type { Messages } from '#domain/base/message.ts'

/** Texts of the form that extends the term; its refusals are among those of the desk. */
export const extendMessages = {
  extendReason: {
    kk: 'Мерзім неге ұзартылады',
    ru: 'Почему срок продлевают',
    en: 'Why the deadline is extended',
  },
  extendReasonHelp: {
    kk: 'Себебі талқылау бетінде және хаттамада көрсетіледі.',
    ru: 'Причину увидят все на странице обсуждения и в протоколе.',
    en: 'The reason is shown on the page of the consultation and in its minutes.',
  },
  extend: { kk: 'Мерзімді ұзарту', ru: 'Продлить срок', en: 'Extend the deadline' },
  presentDays: {
    kk: (closes: string, answers: string) =>
      `Қазіргі мерзім: пікір қабылдаудың соңғы күні – ${closes}, жауап берудің соңғы күні – ${answers}.`,
    ru: (closes: string, answers: string) =>
      `Сейчас: последний день приёма мнений – ${closes}, ответить не позднее – ${answers}.`,
    en: (closes: string, answers: string) =>
      `At present: the last day for comments is ${closes}, answers no later than ${answers}.`,
  },
} satisfies Messages
