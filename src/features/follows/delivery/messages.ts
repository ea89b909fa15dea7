import type { Messages } from '#domain/base/message.ts'

export const letterMessages = {
  subject: {
    kk: (name: string) => `Жаңа хабарлар: ${name}`,
    ru: (name: string) => `Что нового: ${name}`,
    en: (name: string) => `What is new: ${name}`,
  },
  subjectMany: {
    kk: (name: string, more: number) => `Жаңа хабарлар: ${name} және тағы ${more}`,
    ru: (name: string, more: number) => `Что нового: ${name} и ещё ${more}`,
    en: (name: string, more: number) => `What is new: ${name} and ${more} more`,
  },
  intro: {
    kk: (names: string) => `Хабар алып отырған беттеріңізде жаңалық бар: ${names}.`,
    ru: (names: string) => `Новое в ваших подписках: ${names}.`,
    en: (names: string) => `There is something new in what you follow: ${names}.`,
  },
  subjectOwn: {
    kk: 'Сіз қатысқан іс бойынша жаңа хабар',
    ru: 'Новое о том, в чём вы участвовали',
    en: 'News about what you took part in',
  },
  introOwn: {
    kk: 'Өзіңіз қатысқан іс бойынша жаңа хабар бар.',
    ru: 'Есть новости о том, в чём вы участвовали.',
    en: 'There is something new about what you took part in.',
  },
  more: {
    kk: (count: number) => `Тағы ${count} хабар бар. Оларды мына беттерден көріңіз:`,
    ru: (count: number) => `И ещё ${count} – на страницах ваших подписок:`,
    en: (count: number) => `And ${count} more, on the pages of what you follow:`,
  },
  why: {
    kk: 'Бұл хабарларды алып отыруды өзіңіз сұрағансыз. Хат жиілігін өзгерту немесе тоқтату:',
    ru: 'Вы подписались на эти письма. Изменить, как часто их присылать, или отписаться:',
    en: 'You asked to be notified. Change how often we write, or stop the e-mails:',
  },
} satisfies Messages
