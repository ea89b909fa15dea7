import { type Messages, plural } from '#domain/base/message.ts'

/** The label of the number on the first page. */
export const figureMessages = {
  homeFigure: {
    kk: (n: number) =>
      plural('kk', n, {
        one: 'ешкім байқатпай өзгерте алмайтын жазба',
        other: 'ешкім байқатпай өзгерте алмайтын жазба',
      }),
    ru: (n: number) =>
      plural('ru', n, {
        one: 'запись, которую никто не изменит незаметно',
        few: 'записи, которые никто не изменит незаметно',
        many: 'записей, которые никто не изменит незаметно',
      }),
    en: (n: number) =>
      plural('en', n, {
        one: 'entry that nobody can alter unnoticed',
        other: 'entries that nobody can alter unnoticed',
      }),
  },
} satisfies Messages
