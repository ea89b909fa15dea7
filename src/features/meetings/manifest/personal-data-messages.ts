import type { Messages } from '#domain/base/message.ts'

/** What the page “My data” calls what is kept about a registered person. */
export const personalWords = {
  meeting: { kk: 'Беті', ru: 'Страница', en: 'Page' },
  title: { kk: 'Жиын', ru: 'Встреча', en: 'Meeting' },
  startsAt: { kk: 'Басталуы', ru: 'Начало', en: 'Begins' },
  name: { kk: 'Атыңыз', ru: 'Ваше имя', en: 'Your name' },
  contact: { kk: 'Байланыс дерегіңіз', ru: 'Как с вами связаться', en: 'Your contact' },
  language: { kk: 'Тілі', ru: 'Язык', en: 'Language' },
  standing: { kk: 'Тіркелуіңіз', ru: 'Запись', en: 'Registration' },
  registeredAt: { kk: 'Тіркелген уақытыңыз', ru: 'Когда вы записались', en: 'When you registered' },
  cancelledAt: { kk: 'Бас тартқан уақытыңыз', ru: 'Когда вы отказались', en: 'When you cancelled' },
  arrivedAt: { kk: 'Келген уақытыңыз', ru: 'Когда вы пришли', en: 'When you arrived' },
} satisfies Messages

export const personalValues = {
  standing: {
    seat: { kk: 'орын бар', ru: 'место есть', en: 'you have a seat' },
    waiting: { kk: 'кезекте', ru: 'в листе ожидания', en: 'on the waiting list' },
    cancelled: { kk: 'бас тартылған', ru: 'отменена', en: 'cancelled' },
  },
} satisfies Readonly<Record<string, Messages>>
