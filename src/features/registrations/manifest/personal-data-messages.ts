import type { Messages } from '#domain/base/message.ts'

/** What the page “My data” calls what is kept about a registered person. */
export const personalDataMessages = {
  meeting: { kk: 'Беті', ru: 'Страница', en: 'Page' },
  title: { kk: 'Жиын', ru: 'Встреча', en: 'Meeting' },
  startsAt: { kk: 'Басталуы', ru: 'Начало', en: 'Begins' },
  name: { kk: 'Атыңыз', ru: 'Ваше имя', en: 'Your name' },
  contact: { kk: 'Байланыс дерегіңіз', ru: 'Как с вами связаться', en: 'Your contact' },
  language: { kk: 'Тілі', ru: 'Язык', en: 'Language' },
  standing: { kk: 'Тіркелуіңіз', ru: 'Запись', en: 'Registration' },
  registeredAt: { kk: 'Тіркелген уақытыңыз', ru: 'Когда вы записались', en: 'When you registered' },
  cancelledAt: { kk: 'Бас тартқан уақытыңыз', ru: 'Когда вы отказались', en: 'When you cancelled' },
  confirmedAt: { kk: 'Расталған уақыты', ru: 'Когда запись подтверждена', en: 'When it was confirmed' },
  confirmBy: { kk: 'Растау мерзімі', ru: 'До какого времени подтвердить', en: 'To be confirmed by' },
  waitsSince: { kk: 'Кезекке тұрған уақытыңыз', ru: 'С какого времени вы ждёте', en: 'Waiting since' },
  endedAs: { kk: 'Тіркелу неге аяқталды', ru: 'Почему запись прекращена', en: 'Why it ended' },
  releaseReason: {
    kk: 'Орын босатылған себеп',
    ru: 'Почему место освобождено',
    en: 'Why the seat was released',
  },
  arrivedAt: { kk: 'Келген уақытыңыз', ru: 'Когда вы пришли', en: 'When you arrived' },
} satisfies Messages

export const personalValues = {
  standing: {
    seat: { kk: 'орын бар', ru: 'место есть', en: 'you have a seat' },
    waiting: { kk: 'кезекте', ru: 'в листе ожидания', en: 'on the waiting list' },
    pending: { kk: 'растауды күтеді', ru: 'ждёт подтверждения', en: 'to be confirmed' },
    cancelled: { kk: 'бас тартылған', ru: 'отменена', en: 'cancelled' },
  },
  endedAs: {
    lapsed: { kk: 'уақытында расталмады', ru: 'не подтверждена вовремя', en: 'not confirmed in time' },
    released: { kk: 'ұйымдастырушы босатты', ru: 'снята организатором', en: 'released by the organiser' },
  },
} satisfies Readonly<Record<string, Messages>>
