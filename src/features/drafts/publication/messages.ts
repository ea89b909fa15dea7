import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'
import { NOTE_MAX } from './model.ts'

/** Words of the page on which a draft is published, corrected, put aside. */
export const publicationMessages = {
  ready: { kk: 'Жариялауға дайын', ru: 'Готово к публикации', en: 'Ready to be published' },
  readyHelp: {
    kk: (n: string) => `${n}-нұсқа жарияланады. Алдымен алдын ала қарап шығыңыз.`,
    ru: (n: string) => `Выйдет версия ${n}. Сначала посмотрите, как она выглядит.`,
    en: (n: string) => `Version ${n} will be published. Look at the preview first.`,
  },
  isPublished: {
    kk: 'Жарияланды: оқырман соңғы нұсқаны көріп отыр',
    ru: 'Опубликовано: читатели видят последнюю версию',
    en: 'Published: readers see the newest version',
  },
  openOnSite: { kk: 'Сайттан ашу', ru: 'Открыть на сайте', en: 'Open it on the site' },
  correctionIncomplete: {
    kk: 'Түзетуді жариялауға әлі болмайды',
    ru: 'Исправление пока нельзя опубликовать',
    en: 'The correction cannot be published yet',
  },
  incomplete: {
    kk: 'Жариялауға әлі болмайды',
    ru: 'Опубликовать пока нельзя',
    en: 'It cannot be published yet',
  },
  outdated: {
    kk: (languages: string) => `Аудармасы ескірген болуы мүмкін: ${languages}`,
    ru: (languages: string) => `Перевод, возможно, устарел: ${languages}`,
    en: (languages: string) => `The translation may be out of date: ${languages}`,
  },
  publishNow: { kk: 'Қазір жариялау', ru: 'Опубликовать сейчас', en: 'Publish now' },
  schedule: { kk: 'Уақытын белгілеу', ru: 'Запланировать', en: 'Schedule it' },
  scheduleTitle: {
    kk: 'Белгіленген уақытта жариялау',
    ru: 'Опубликовать в назначенное время',
    en: 'Publish at a set time',
  },
  day: { kk: 'Күні', ru: 'День', en: 'Day' },
  time: { kk: 'Уақыты', ru: 'Время', en: 'Time' },
  timeHelp: {
    kk: (place: string) => `Жергілікті уақытпен: ${place}.`,
    ru: (place: string) => `По местному времени: ${place}.`,
    en: (place: string) => `Local time: ${place}.`,
  },
  'time-wrong': {
    kk: 'Күні мен уақытын көрсетіңіз',
    ru: 'Укажите день и время',
    en: 'Give the day and the time',
  },
  'time-past': {
    kk: 'Бұл уақыт өтіп кеткен. Алдағы уақытты көрсетіңіз.',
    ru: 'Это время уже прошло. Укажите будущее.',
    en: 'That time has passed. Give a time in the future.',
  },
  'time-far': {
    kk: 'Бір жылдан әрі белгілеуге болмайды',
    ru: 'Не позже чем через год',
    en: 'Not more than a year ahead',
  },
  unschedule: { kk: 'Жоспарды тоқтату', ru: 'Отменить запланированное', en: 'Cancel the schedule' },
  onlyPublisher: {
    kk: 'Жариялайтын – ұйымның редакторы немесе әкімшісі. Мәтініңізді олар көріп тұр.',
    ru: 'Публикует редактор или администратор организации. Ваш текст им виден.',
    en: 'An editor or an administrator of the organisation publishes. They can see your text.',
  },
  correct: { kk: 'Түзетуді жариялау', ru: 'Опубликовать исправление', en: 'Publish the correction' },
  discard: { kk: 'Түзетуден бас тарту', ru: 'Отменить правки', en: 'Discard the changes' },
  noteKk: {
    kk: 'Неге түзетілді, қазақша',
    ru: 'Почему исправлено, по-казахски',
    en: 'Why it was corrected, in Kazakh',
  },
  noteRu: {
    kk: 'Неге түзетілді, орысша',
    ru: 'Почему исправлено, по-русски',
    en: 'Why it was corrected, in Russian',
  },
  'note-long': {
    kk: `Түсіндірме тым ұзын: ${NOTE_MAX} таңбадан асырмаңыз`,
    ru: `Пояснение слишком длинное: не больше ${NOTE_MAX} знаков`,
    en: `The explanation is too long: at most ${NOTE_MAX} characters`,
  },
  'note-incomplete': {
    kk: 'Түсіндірме екі тілде де болуы керек',
    ru: 'Пояснение нужно на обоих языках',
    en: 'The explanation is needed in both languages',
  },
  noChanges: {
    kk: 'Оқырман соңғы нұсқаны көріп отыр. Түзету үшін мәтінді өзгертіңіз.',
    ru: 'Читатели видят последнюю версию. Чтобы исправить, измените текст.',
    en: 'Readers see the newest version. To correct it, change the text.',
  },
  aside: { kk: 'Басқа әрекеттер', ru: 'Другие действия', en: 'Other actions' },
  archive: { kk: 'Мұрағатқа салу', ru: 'Убрать в архив', en: 'Move to the archive' },
  unarchive: { kk: 'Қараламаларға қайтару', ru: 'Вернуть в черновики', en: 'Move back to drafts' },
  remove: { kk: 'Қараламаны өшіру', ru: 'Удалить черновик', en: 'Delete the draft' },
  removeHelp: {
    kk: 'Барлық нұсқаларымен бірге өшеді. Қайтаруға болмайды.',
    ru: 'Удалится вместе со всеми версиями. Вернуть нельзя.',
    en: 'It is deleted with all its versions and cannot be restored.',
  },
  copy: { kk: 'Көшірмесін жасау', ru: 'Сделать копию', en: 'Make a copy' },
  'changed-meanwhile': {
    kk: 'Сіз қарап отырғанда мәтін өзгерді. Алдын ала қарап, қайта басыңыз.',
    ru: 'Пока вы смотрели, текст изменился. Посмотрите его и нажмите ещё раз.',
    en: 'The text changed while you were looking. Look at it and press again.',
  },
  'state-changed-meanwhile': {
    kk: 'Қазіргі күйінде бұлай істеуге болмайды. Жаңа күйін беттен көріңіз.',
    ru: 'В нынешнем состоянии это невозможно. Посмотрите на него ещё раз.',
    en: 'That is not possible in its present state. Look at it again.',
  },
} satisfies Messages
/** What can be wrong with an act of publication; why nothing that was published is deleted is a word of its kind. */
export type PublicationProblem = ProblemOf<typeof publicationMessages> | 'published-already'
