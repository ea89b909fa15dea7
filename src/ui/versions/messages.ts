import type { Messages } from '#domain/base/message.ts'

export const versionMessages = {
  version: {
    kk: (number: string) => `${number}-нұсқа`,
    ru: (number: string) => `Версия ${number}`,
    en: (number: string) => `Version ${number}`,
  },
  removed: { kk: 'алынды', ru: 'удалено', en: 'removed' },
  added: { kk: 'қосылды', ru: 'добавлено', en: 'added' },
  theirs: {
    kk: 'Сақталған нұсқа',
    ru: 'Сохранённая версия',
    en: 'The saved version',
  },
  yours: {
    kk: 'Сіздің нұсқаңыз: түзетіп, сақтаңыз',
    ru: 'Ваша версия: поправьте и сохраните',
    en: 'Your version: correct it and save',
  },
  nothing: { kk: 'мәтін жоқ', ru: 'текста нет', en: 'no text' },
} satisfies Messages
