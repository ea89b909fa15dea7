import type { Messages } from '#domain/base/message.ts'

export const messages = {
  title: { kk: 'Күнтізбе', ru: 'Календарь', en: 'Calendar' },
  titleOf: {
    kk: (place: string) => `Күнтізбе: ${place}`,
    ru: (place: string) => `Календарь: ${place}`,
    en: (place: string) => `Calendar: ${place}`,
  },
  lead: {
    kk: 'Алда не болады: жиындар, пікір айтуға болатын соңғы күндер және жауап беру мерзімдері. Телефоныңыздағы күнтізбеге қосып қойсаңыз, өзі жаңарып тұрады.',
    ru: 'Что впереди: встречи, последние дни обсуждений и сроки ответов. Подпишите на него календарь телефона, и он будет обновляться сам.',
    en: 'What is ahead: meetings, last days of consultations, and days on which answers are due. Subscribe to it in the calendar of your phone, and it stays up to date.',
  },
  none: { kk: 'Алда ештеңе жарияланбаған', ru: 'Впереди ничего не объявлено', en: 'Nothing is announced' },
  today: { kk: 'бүгін', ru: 'сегодня', en: 'today' },
  cancelled: { kk: 'өткізілмейді', ru: 'отменено', en: 'cancelled' },
} satisfies Messages
