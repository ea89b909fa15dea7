import type { Messages } from '#domain/base/message.ts'

/** Words of the list of meetings at the desk, and of one meeting there. */
export const deskMessages = {
  drafts: { kk: 'Қараламалар', ru: 'Черновики', en: 'Drafts' },
  sides: { kk: 'Қайсысын көрсету', ru: 'Что показать', en: 'What to show' },
  noneAhead: { kk: 'Алда жиын жоқ', ru: 'Впереди встреч нет', en: 'No upcoming meetings' },
  nonePast: {
    kk: 'Өткен жиын әлі жоқ',
    ru: 'Прошедших встреч ещё нет',
    en: 'No meetings have been held yet',
  },
  noneHelp: {
    kk: 'Жаңа жиын қараламадан басталады: оны жариялағанша ешкім көрмейді.',
    ru: 'Новая встреча начинается с черновика: пока его не объявят, его никто не увидит.',
    en: 'A new meeting begins as a draft; nobody sees it until it is announced.',
  },
  registered: {
    kk: (seats: number, waiting: number) =>
      waiting > 0 ? `${seats} адам тіркелді, ${waiting} кезекте` : `${seats} адам тіркелді`,
    ru: (seats: number, waiting: number) =>
      `Записалось: ${seats}${waiting > 0 ? `, ждут места: ${waiting}` : ''}`,
    en: (seats: number, waiting: number) =>
      waiting > 0 ? `${seats} registered, ${waiting} waiting` : `${seats} registered`,
  },
  arrivedOf: {
    kk: (arrived: number) => `${arrived} адам келді`,
    ru: (arrived: number) => `Пришло: ${arrived}`,
    en: (arrived: number) => `${arrived} came`,
  },
  waitsOutcome: {
    kk: 'Қорытындысын жариялау керек',
    ru: 'Нужно опубликовать итоги',
    en: 'The outcome must be published',
  },
  today: { kk: 'Келгендерді белгілеу', ru: 'Отмечать пришедших', en: 'Check people in' },
  notCounted: { kk: 'әлі жазылмаған', ru: 'ещё не вписано', en: 'not recorded yet' },
  noSeats: { kk: 'тіркелу керек емес', ru: 'запись не нужна', en: 'no registration' },
  whatNext: { kk: 'Не істеуге болады', ru: 'Что можно сделать', en: 'What can be done' },
} satisfies Messages
