import type { Messages } from '#domain/base/message.ts'

export const versionWords = {
  version: {
    kk: (number: string) => `${number}-нұсқа`,
    ru: (number: string) => `Версия ${number}`,
    en: (number: string) => `Version ${number}`,
  },
  removed: { kk: 'алынды', ru: 'удалено', en: 'removed' },
  added: { kk: 'қосылды', ru: 'добавлено', en: 'added' },
  theirs: {
    kk: 'Қазір сақталып тұрғаны',
    ru: 'Сохранено сейчас',
    en: 'Saved now',
  },
  yours: {
    kk: 'Сіздікі: түзетіп, сақтаңыз',
    ru: 'Ваше: поправьте и сохраните',
    en: 'Yours: correct it and save',
  },
  nothing: { kk: 'мәтін жоқ', ru: 'текста нет', en: 'no text' },
} satisfies Messages
