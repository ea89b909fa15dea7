import type { Messages } from '#domain/base/message.ts'
import type { Label, Language } from '#domain/base/text.ts'

/** Words of every page of a draft: its states, its parts, what is to be known before working on it. */
export const messages = {
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  anyState: { kk: 'Кез келген күйде', ru: 'В любом состоянии', en: 'In any state' },
  draft: { kk: 'Қаралама', ru: 'Черновик', en: 'Draft' },
  scheduled: { kk: 'Уақыты белгіленген', ru: 'Запланировано', en: 'Scheduled' },
  published: { kk: 'Жарияланған', ru: 'Опубликовано', en: 'Published' },
  withdrawn: { kk: 'Сайттан алынған', ru: 'Снято с сайта', en: 'Withdrawn' },
  archived: { kk: 'Мұрағатта', ru: 'В архиве', en: 'Archived' },
  preview: { kk: 'Алдын ала қарау', ru: 'Предпросмотр', en: 'Preview' },
  versions: { kk: 'Нұсқалар', ru: 'Версии', en: 'Versions' },
  publication: { kk: 'Жариялау', ru: 'Публикация', en: 'Publication' },
  onSite: { kk: 'Сайтта ашу', ru: 'Открыть на сайте', en: 'Open on the site' },
  scheduledNotice: {
    kk: (when: string, version: string) => `${when} ${version}-нұсқа жарияланады`,
    ru: (when: string, version: string) => `${when} будет опубликована версия ${version}`,
    en: (when: string, version: string) => `Version ${version} will be published ${when}`,
  },
  scheduledLater: {
    kk: 'Кейінгі түзетулер оған кірмейді. Кірсін десеңіз, уақытын қайта белгілеңіз.',
    ru: 'Более поздние правки в неё не войдут. Чтобы вошли, запланируйте публикацию заново.',
    en: 'Later changes are not part of it. To include them, schedule it again.',
  },
  publicNotice: {
    kk: 'Оқырман бұрынғы нұсқаны көріп отыр',
    ru: 'Читатели видят прежнюю версию',
    en: 'Readers see an earlier version',
  },
  publicNoticeHelp: {
    kk: 'Түзетулеріңіз «Жариялау» бетінде жарияланғанша көрінбейді.',
    ru: 'Ваши правки не видны, пока их не опубликуют на странице «Публикация».',
    en: 'Your changes are not shown until they are published on the page “Publication”.',
  },
  closedNotice: {
    kk: 'Бұл мәтінді енді өзгертуге болмайды',
    ru: 'Этот текст больше не правят',
    en: 'This text can no longer be edited',
  },
  nobody: { kk: 'бағдарлама', ru: 'программа', en: 'the program' },
  previewNotice: {
    kk: 'Бұл – алдын ала қарау: оқырман дәл осыны көреді',
    ru: 'Это предпросмотр: читатель увидит именно это',
    en: 'This is a preview: readers will see exactly this',
  },
  backToTexts: { kk: 'Мәтінге оралу', ru: 'Вернуться к тексту', en: 'Back to the text' },
  scheduleFailed: {
    kk: 'Белгіленген уақытта жариялау мүмкін болмады',
    ru: 'Не удалось опубликовать в назначенное время',
    en: 'Could not be published at the set time',
  },
} satisfies Messages

/** The messages in which one kind of drafts differs from the others. */
export type KindMessages = {
  /** The section of the desk: «Новости». */
  readonly section: Label
  readonly lead: Label
  /** The button that begins one. */
  readonly begin: Label
  /** The way back to the list. */
  readonly all: Label
  /** What the ways between the parts of a draft are called for screen readers. */
  readonly parts: Label
  readonly untitled: Label
  readonly none: Label
  readonly noneHelp: Label
  /** «12 новостей» */
  readonly counted: Readonly<Record<Language, (number: string, count: number) => string>>
  /** What happens when a correction is published. */
  readonly correctHelp: Label
  /** Why what was published is not deleted. */
  readonly wasPublished: Label
}
