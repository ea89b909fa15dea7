import type { Messages } from '#domain/base/message.ts'

/** Texts of a control for a file. */
export const uploadMessages = {
  choose: { kk: 'Файл таңдау', ru: 'Выбрать файл', en: 'Choose a file' },
  none: { kk: 'файл таңдалмаған', ru: 'файл не выбран', en: 'no file chosen' },
} satisfies Messages
