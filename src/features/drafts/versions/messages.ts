import type { Messages } from '#domain/base/message.ts'

/** Words of the versions of a draft. */
export const versionMessages = {
  versionSaved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },
  versionAuto: { kk: 'Автоматты түрде сақталды', ru: 'Сохранено автоматически', en: 'Saved automatically' },
  versionCopied: { kk: 'Көшірмеден басталды', ru: 'Начато с копии', en: 'Started from a copy' },
  versionPublished: {
    kk: 'Дайын күйінде жарияланды',
    ru: 'Опубликовано в готовом виде',
    en: 'Published as received',
  },
  versionRestored: {
    kk: (n: string) => `${n}-нұсқа қалпына келтірілді`,
    ru: (n: string) => `Восстановлена версия ${n}`,
    en: (n: string) => `Version ${n} restored`,
  },
  seenByReaders: { kk: 'оқырман осыны көреді', ru: 'её видят читатели', en: 'readers see this one' },
  newest: { kk: 'соңғысы', ru: 'последняя', en: 'the newest' },
  whatInVersion: {
    kk: (n: string) => `${n}-нұсқада не өзгерді`,
    ru: (n: string) => `Что изменилось в версии ${n}`,
    en: (n: string) => `What changed in version ${n}`,
  },
  whatSince: { kk: 'Содан бері не өзгерді', ru: 'Что изменилось с тех пор', en: 'What has changed since' },
  nothingChanged: {
    kk: 'Мәтінде өзгеріс жоқ',
    ru: 'В тексте ничего не изменилось',
    en: 'Nothing changed in the text',
  },
  firstVersion: { kk: 'Бұл – алғашқы нұсқа', ru: 'Это первая версия', en: 'This is the first version' },
  restore: { kk: 'Осы нұсқаны қалпына келтіру', ru: 'Восстановить эту версию', en: 'Restore this version' },
  byline: {
    kk: (who: string, when: string) => `${who}, ${when}`,
    ru: (who: string, when: string) => `${who}, ${when}`,
    en: (who: string, when: string) => `${who}, ${when}`,
  },
} satisfies Messages
