import type { Messages } from '#domain/base/message.ts'

/** Letters to people who took part. */
export const letterMessages = {
  greeting: {
    kk: (name: string) => `Құрметті ${name}!`,
    ru: (name: string) => `Здравствуйте, ${name}!`,
    en: (name: string) => `Dear ${name},`,
  },
  greetingNameless: { kk: 'Сәлеметсіз бе!', ru: 'Здравствуйте!', en: 'Hello,' },
  answeredSubject: {
    kk: (title: string) => `Пікіріңізге жауап берілді: ${title}`,
    ru: (title: string) => `На ваше мнение ответили: ${title}`,
    en: (title: string) => `Your comment is answered: ${title}`,
  },
  answered: {
    kk: (number: string, title: string) =>
      `«${title}» талқылауында айтылған № ${number} пікірге жауап берілді. Сіз оны өзіңіз айттыңыз немесе соған қосылдыңыз.`,
    ru: (number: string, title: string) =>
      `В обсуждении «${title}» ответили на мнение № ${number}: вы его высказали или присоединились к нему.`,
    en: (number: string, title: string) =>
      `In the consultation “${title}” comment no. ${number}, which you made or joined, was answered.`,
  },
  decidedSubject: {
    kk: (title: string) => `Шешім қабылданды: ${title}`,
    ru: (title: string) => `Решение принято: ${title}`,
    en: (title: string) => `The decision is taken: ${title}`,
  },
  decided: {
    kk: (title: string) => `Сіз қатысқан «${title}» талқылауы бойынша шешім қабылданды:`,
    ru: (title: string) => `По обсуждению «${title}», в котором вы участвовали, принято решение:`,
    en: (title: string) => `On the consultation “${title}”, in which you took part, a decision was taken:`,
  },
  why: {
    kk: 'Бұл хат сізге талқылауға қатысқаныңыз үшін келді.',
    ru: 'Вы получили это письмо, потому что участвовали в обсуждении.',
    en: 'You receive this letter because you took part in the consultation.',
  },
} satisfies Messages
