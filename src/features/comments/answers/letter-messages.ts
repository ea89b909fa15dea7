import type { Messages } from '#domain/base/message.ts'

/** The letter about an answer. */
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
  why: {
    kk: 'Бұл хат сізге талқылауға қатысқаныңыз үшін келді.',
    ru: 'Вы получили это письмо, потому что участвовали в обсуждении.',
    en: 'You receive this letter because you took part in the consultation.',
  },
} satisfies Messages
