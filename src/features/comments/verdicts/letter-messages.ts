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
    en: (title: string) => `Your comment has been answered: ${title}`,
  },
  answered: {
    kk: (number: string, title: string) =>
      `«${title}» талқылауындағы № ${number} пікірге жауап берілді. Бұл – сіздің пікіріңіз немесе сіз қосылған пікір.`,
    ru: (number: string, title: string) =>
      `В обсуждении «${title}» ответили на мнение № ${number}: вы его высказали или присоединились к нему.`,
    en: (number: string, title: string) =>
      `Comment no. ${number} in the consultation “${title}”, which you made or joined, has been answered.`,
  },
  why: {
    kk: 'Бұл хат сізге талқылауға қатысқаныңыз үшін келді.',
    ru: 'Вы получили это письмо, потому что участвовали в обсуждении.',
    en: 'You are receiving this e-mail because you took part in the consultation.',
  },
} satisfies Messages
