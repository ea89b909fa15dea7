import { type Messages, plural } from '#domain/base/message.ts'

const files = {
  kk: { one: 'файл', other: 'файл' },
  ru: { one: 'файл', few: 'файла', many: 'файлов' },
  en: { one: 'file', other: 'files' },
} as const

/** Texts of the page that shows the progress of a long file, and of the downloads of a version. */
export const exportMessages = {
  title: { kk: 'Файл дайындалып жатыр', ru: 'Файл готовится', en: 'The file is being prepared' },
  lead: {
    kk: 'Файл үлкен, оны дайындауға уақыт керек. Бұл бетті жабуға болады: файл бір рет дайындалады да, бәріне ортақ болады.',
    ru: 'Файл большой, на него нужно время. Страницу можно закрыть: файл готовится один раз для всех, кто его запросил.',
    en: 'The file is large and takes time to prepare. You may leave this page: it is prepared once for everyone who asks.',
  },
  written: {
    kk: (done: string, total: string) => `${total} жолдың ${done} жолы жазылды`,
    ru: (done: string, total: string) => `Записано строк: ${done} из ${total}`,
    en: (done: string, total: string) => `${done} of ${total} rows are written`,
  },
  begun: { kk: 'Жазу басталды', ru: 'Запись началась', en: 'Writing has begun' },
  before: {
    kk: (n: number) => `Кезекте сізден бұрын ${n} ${plural('kk', n, files.kk)} тұр`,
    ru: (n: number) => `Перед вами в очереди ${n} ${plural('ru', n, files.ru)}`,
    en: (n: number) => `${n} ${plural('en', n, files.en)} before yours`,
  },
  again: {
    kk: 'Дайын болса, жүктеп алу',
    ru: 'Скачать, если готово',
    en: 'Download if it is ready',
  },
  back: { kk: 'Талқылауға оралу', ru: 'Вернуться к обсуждению', en: 'Back to the consultation' },
  table: { kk: 'Салыстырма кесте', ru: 'Сравнительная таблица', en: 'Comparison table' },
  text: {
    kk: (number: number) => `${number}-нұсқаның мәтіні`,
    ru: (number: number) => `Текст версии ${number}`,
    en: (number: number) => `Text of version ${number}`,
  },
} satisfies Messages
