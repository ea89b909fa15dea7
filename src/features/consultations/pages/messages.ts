import type { Messages } from '#domain/base/message.ts'

/** Titles of feed entries. */
export const feedNames = {
  announced: { kk: 'Жаңа талқылау', ru: 'Новое обсуждение', en: 'New consultation' },
  extended: { kk: 'Мерзімі ұзартылды', ru: 'Срок продлён', en: 'Deadline extended' },
  paused: { kk: 'Тоқтатыла тұрды', ru: 'Приостановлено', en: 'Paused' },
  resumed: { kk: 'Жалғастырылды', ru: 'Возобновлено', en: 'Resumed' },
  corrected: { kk: 'Сипаттамасы түзетілді', ru: 'Исправлено описание', en: 'Description corrected' },
  version: {
    kk: (number: number) => `${number}-нұсқасы шықты`,
    ru: (number: number) => `Вышла версия ${number}`,
    en: (number: number) => `Version ${number} is out`,
  },
  closing: { kk: 'Пікір айтуға аз уақыт қалды', ru: 'Скоро последний день', en: 'Closing soon' },
  closed: {
    kk: 'Барлық пікірге жауап берілді',
    ru: 'Ответили на все мнения',
    en: 'All comments are answered',
  },
  decided: { kk: 'Шешім қабылданды', ru: 'Принято решение', en: 'Decided' },
  'in-force': { kk: 'Күшіне енді', ru: 'Вступило в силу', en: 'In force' },
} satisfies Messages

/** The days of a consultation, in files and at the desk. */
export const dayNames = {
  opensOn: { kk: 'Басталатын күні', ru: 'Первый день', en: 'First day' },
  closesOn: {
    kk: 'Пікір қабылдаудың соңғы күні',
    ru: 'Последний день приёма мнений',
    en: 'Last day for comments',
  },
  answersDueOn: { kk: 'Жауап берудің соңғы күні', ru: 'Ответить не позднее', en: 'Answers no later than' },
  decidedOn: { kk: 'Шешім күні', ru: 'День решения', en: 'Day of the decision' },
} satisfies Messages
