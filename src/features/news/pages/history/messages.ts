import type { Messages } from '#domain/base/message.ts'

/** Messages about corrected items. */
export const historyMessages = {
  corrected: {
    kk: 'Бұл жаңалық түзетілді',
    ru: 'Эта новость исправлена',
    en: 'This item has been corrected',
  },
  correctedWhen: {
    kk: (when: string, what: string) => `${when}: ${what}`,
    ru: (when: string, what: string) => `${when}: ${what}`,
    en: (when: string, what: string) => `${when}: ${what}`,
  },
  otherLanguages: {
    kk: 'басқа тілдегі мәтіні',
    ru: 'текст на другом языке',
    en: 'the text in another language',
  },
  seeVersions: { kk: 'Не өзгергенін көру', ru: 'Посмотреть, что изменилось', en: 'See what has changed' },
  history: { kk: 'Жаңалықтың нұсқалары', ru: 'Версии новости', en: 'Versions of the item' },
  historyLead: {
    kk: 'Жарияланғаннан бері не өзгергені сөзбе-сөз көрсетілген.',
    ru: 'Что изменилось после публикации, слово за словом.',
    en: 'What has changed since it was published, word by word.',
  },
  first: { kk: 'Алғаш жарияланғаны', ru: 'Первая публикация', en: 'First publication' },
  changedAt: {
    kk: (when: string) => `Түзетілді: ${when}`,
    ru: (when: string) => `Исправлено ${when}`,
    en: (when: string) => `Corrected ${when}`,
  },
  why: {
    kk: (note: string) => `Себебі: ${note}`,
    ru: (note: string) => `Почему: ${note}`,
    en: (note: string) => `Why: ${note}`,
  },
  back: { kk: 'Жаңалыққа оралу', ru: 'Вернуться к новости', en: 'Back to the item' },
  documents: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
} satisfies Messages
