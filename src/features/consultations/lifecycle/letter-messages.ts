import type { Messages } from '#domain/base/message.ts'

/** The letter about the decision. */
export const letterMessages = {
  decidedSubject: {
    kk: (title: string) => `Шешім қабылданды: ${title}`,
    ru: (title: string) => `Решение принято: ${title}`,
    en: (title: string) => `A decision was taken: ${title}`,
  },
  decided: {
    kk: (title: string) => `Сіз қатысқан «${title}» талқылауы бойынша шешім қабылданды:`,
    ru: (title: string) => `По обсуждению «${title}», в котором вы участвовали, принято решение:`,
    en: (title: string) => `On the consultation “${title}”, in which you took part, a decision was taken:`,
  },
  why: {
    kk: 'Бұл хат сізге талқылауға қатысқаныңыз үшін келді.',
    ru: 'Вы получили это письмо, потому что участвовали в обсуждении.',
    en: 'You are receiving this e-mail because you took part in the consultation.',
  },
} satisfies Messages
