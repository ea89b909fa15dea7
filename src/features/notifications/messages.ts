import type { Messages } from '#domain/base/message.ts'

export const messages = {
  subject: {
    kk: (place: string) => `Жаңа хабарлар: ${place}`,
    ru: (place: string) => `Что нового: ${place}`,
    en: (place: string) => `What is new: ${place}`,
  },
  intro: {
    kk: (place: string) => `Сіз бақылайтын аумақта жаңа хабар бар: ${place}.`,
    ru: (place: string) => `Есть новое там, за чем вы следите: ${place}.`,
    en: (place: string) => `There is something new in the place you follow: ${place}.`,
  },
  more: {
    kk: (count: number) => `Тағы ${count} хабар аумақтың бетінде:`,
    ru: (count: number) => `И ещё ${count} – на странице территории:`,
    en: (count: number) => `And ${count} more on the page of the place:`,
  },
  why: {
    kk: 'Хабарлап тұруды өзіңіз сұрағансыз. Не туралы жазатынымызды мұнда өзгертесіз:',
    ru: 'Вы просили сообщать вам об этом. О чём писать, можно изменить здесь:',
    en: 'You asked to be told. What we write to you about can be changed here:',
  },
  stop: {
    kk: 'Мұндай хаттарды тоқтату:',
    ru: 'Больше не получать таких писем:',
    en: 'Stop these letters:',
  },

  stopTitle: {
    kk: 'Хаттарды тоқтату керек пе?',
    ru: 'Больше не присылать писем?',
    en: 'Stop these letters?',
  },
  stopLead: {
    kk: 'Аумағыңыздағы жаңа хабарлар туралы хат келмейтін болады. Кіру коды, жазылған жиындарыңыз бен сізге берілген жауаптар туралы хаттар келе береді.',
    ru: 'Писем о новом на вашей территории больше не будет. Коды для входа, письма о встречах, на которые вы записались, и ответы вам по-прежнему будут приходить.',
    en: 'There will be no more letters about what is new in your place. Codes for signing in, letters about meetings that you registered for, and answers to you will still come.',
  },
  stopButton: { kk: 'Тоқтату', ru: 'Больше не присылать', en: 'Stop the letters' },
  stopped: { kk: 'Хаттар тоқтатылды', ru: 'Писем больше не будет', en: 'The letters are stopped' },
  stoppedHelp: {
    kk: 'Қайтадан хабар алғыңыз келсе, тіркелгіңіздің баптауында белгілеңіз.',
    ru: 'Передумаете – отметьте нужное в настройках своей учётной записи.',
    en: 'If you change your mind, tick what you want in the preferences of your account.',
  },
  toPreferences: { kk: 'Баптауға', ru: 'К настройкам', en: 'To the preferences' },
  unknown: { kk: 'Бұл сілтеме жарамсыз', ru: 'Эта ссылка не действует', en: 'This link does not work' },
  unknownHelp: {
    kk: 'Сілтеме толық көшірілмеген болуы мүмкін. Хаттарды тіркелгіңіздің баптауында да тоқтатасыз.',
    ru: 'Возможно, она скопирована не целиком. Отказаться от писем можно и в настройках учётной записи.',
    en: 'Perhaps it was not copied whole. The letters can be stopped in the preferences of your account too.',
  },

  personal: {
    kk: 'Аумақ туралы сізге жазылған хаттар',
    ru: 'Письма вам о новом на территории',
    en: 'Letters to you about what is new in a place',
  },
  keyKind: { kk: 'Не туралы', ru: 'О чём', en: 'What about' },
  keyThing: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  keyToldAt: { kk: 'Қашан', ru: 'Когда', en: 'When' },
} satisfies Messages
