import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'

/** Words of the list of drafts and of what waits at the desk. */
export const listMessages = {
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  anyOrganisation: { kk: 'Барлық ұйымдарым', ru: 'Все мои организации', en: 'All my organisations' },
  'organisation-empty': { kk: 'Ұйымды таңдаңыз', ru: 'Выберите организацию', en: 'Choose an organisation' },
  words: { kk: 'Тақырыптағы сөздер', ru: 'Слова из заголовка', en: 'Words of the title' },
  appears: {
    kk: (when: string) => `Шығатын уақыты: ${when}`,
    ru: (when: string) => `выйдет ${when}`,
    en: (when: string) => `appears ${when}`,
  },
  unpublishedChanges: {
    kk: 'Жарияланбаған түзетуі бар',
    ru: 'Есть неопубликованные правки',
    en: 'Has unpublished changes',
  },
  lacks: {
    kk: (languages: string) => `Аудармасы жоқ немесе ескірген: ${languages}`,
    ru: (languages: string) => `Перевода нет или он устарел: ${languages}`,
    en: (languages: string) => `Translation missing or out of date: ${languages}`,
  },
  becameDue: {
    kk: 'Жарияланатын уақыты жақын',
    ru: 'Скоро выйдет',
    en: 'Appears soon',
  },
  toTranslate: {
    kk: 'Аударып бітіру керек',
    ru: 'Нужно закончить перевод',
    en: 'The translation must be finished',
  },
  toPublish: { kk: 'Жариялауға дайын', ru: 'Готово к публикации', en: 'Ready to be published' },
  toCorrect: {
    kk: 'Түзетуі жарияланбаған',
    ru: 'Исправление не опубликовано',
    en: 'A correction has not been published',
  },
} satisfies Messages
export type DraftListProblem = ProblemOf<typeof listMessages>
