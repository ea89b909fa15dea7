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
    kk: (names: string) => `Сіз бақылайтын жерде жаңа хабар бар: ${names}.`,
    ru: (names: string) => `Есть новое там, за чем вы следите: ${names}.`,
    en: (names: string) => `There is something new in what you follow: ${names}.`,
  },
  subjectOwn: {
    kk: 'Айтқаныңыздан не шықты',
    ru: 'Что стало с тем, что вы сказали',
    en: 'What became of what you said',
  },
  introOwn: {
    kk: 'Өзіңіз қатысқан іс бойынша жаңа хабар бар.',
    ru: 'Есть новое по тому, в чём вы участвовали.',
    en: 'There is something new about what you took part in.',
  },
  more: {
    kk: (count: number) => `Тағы ${count} хабар бар. Бақылайтындарыңыздың беттерінен көріңіз:`,
    ru: (count: number) => `И ещё ${count} – на страницах того, за чем вы следите:`,
    en: (count: number) => `And ${count} more, on the pages of what you follow:`,
  },
  why: {
    kk: 'Хабарлап тұруды өзіңіз сұрағансыз. Хат жиілігін өзгерту не тоқтату:',
    ru: 'Вы просили сообщать вам об этом. Изменить, как часто писать, или отказаться:',
    en: 'You asked to be told. Change how often we write, or stop the letters:',
  },
} satisfies Messages
