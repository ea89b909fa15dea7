import { type Messages, plural } from '#domain/base/message.ts'

/** Texts of documents in preparation: their list, their parts and their forms. */
export const preparationMessages = {
  section: { kk: 'Талқыланатын құжаттар', ru: 'Документы для обсуждения', en: 'Documents to discuss' },
  lead: {
    kk: 'Дайындалып жатқан және талқылауға шыққан құжаттар. Жарияланғанша ешкім көрмейді.',
    ru: 'Документы, которые готовятся и которые уже обсуждают. До объявления их не видит никто.',
    en: 'Documents in preparation and under discussion. Nobody sees them until they are announced.',
  },
  begin: { kk: 'Жаңа құжат бастау', ru: 'Начать новый документ', en: 'Begin a new document' },
  all: { kk: 'Барлық құжаттар', ru: 'Все документы', en: 'All documents' },
  parts: { kk: 'Құжаттың бөлімдері', ru: 'Части документа', en: 'Parts of the document' },
  untitled: { kk: 'Атаусыз құжат', ru: 'Документ без названия', en: 'Untitled document' },
  none: { kk: 'Мұндай құжат жоқ', ru: 'Таких документов нет', en: 'There are no such documents' },
  noneHelp: {
    kk: 'Сүзгіні өзгертіңіз немесе жаңасын бастаңыз.',
    ru: 'Измените фильтр или начните новый.',
    en: 'Change the filter or begin a new one.',
  },
  counted: {
    kk: (n: string, _count: number) => `${n} құжат`,
    ru: (n: string, count: number) =>
      `${n} ${plural('ru', count, { one: 'документ', few: 'документа', many: 'документов' })}`,
    en: (n: string, count: number) => `${n} ${count === 1 ? 'document' : 'documents'}`,
  },
  correctHelp: {
    kk: 'Мәтін өзгерсе, жаңа нұсқасы мен салыстырма кестесі шығады; сипаттама ғана түзетілсе, себебі талқылау бетінде көрінеді. Екеуі де ашық журналға жазылады.',
    ru: 'Если текст изменён, выйдет его новая версия со сравнительной таблицей; если исправлено только описание, причина появится на странице обсуждения. В обоих случаях будет запись в открытом журнале.',
    en: 'A changed text appears as a new version with a comparison table; if only the description was corrected, the page says why. Both are entered in the public journal.',
  },
  wasPublished: {
    kk: 'Жарияланған құжат өшірілмейді',
    ru: 'Объявленный документ не удаляют',
    en: 'What was announced is not deleted',
  },
  description: { kk: 'Сипаттамасы', ru: 'Описание', en: 'Description' },
  changes: { kk: 'Өзгерістері', ru: 'Изменения', en: 'Changes' },
  changesLead: {
    kk: 'Оқырман көріп отырған мәтіннен айырмасы. Әр өзгерістің негізін жазыңыз: салыстырма кестеге түседі.',
    ru: 'Чем это отличается от текста, который видят читатели. Обоснуйте каждое изменение: это войдёт в сравнительную таблицу.',
    en: 'What differs from the text that readers see. Give the reason for each change: it goes into the comparison table.',
  },
  noTextChanges: {
    kk: 'Мәтін өзгерген жоқ. Сипаттамасы ғана түзетілсе, төменде себебін жазыңыз.',
    ru: 'Текст не изменён. Если исправлено только описание, напишите ниже почему.',
    en: 'The text is unchanged. If only the description was corrected, write below why.',
  },
  daysFixed: {
    kk: 'Талқылау жарияланды: түрі мен күндері енді осында өзгермейді. Мерзімін талқылау бетінде ұзартуға болады.',
    ru: 'Обсуждение объявлено: вид документа и дни здесь больше не меняются. Продлить срок можно на странице обсуждения.',
    en: 'The consultation has been announced: its kind and dates can no longer be changed here. The deadline can be extended on the page of the consultation.',
  },
  'too-long': {
    kk: 'Мәтін тым ұзын. Қысқартыңыз.',
    ru: 'Текст слишком длинный. Сократите его.',
    en: 'The text is too long. Make it shorter.',
  },
  'text-kk-empty': {
    kk: 'Қазақша мәтінін жүктеңіз',
    ru: 'Загрузите текст на казахском',
    en: 'Import the text in Kazakh',
  },
  'text-ru-empty': {
    kk: 'Орысша мәтінін жүктеңіз',
    ru: 'Загрузите текст на русском',
    en: 'Import the text in Russian',
  },
  corrections: {
    kk: (n: number) => `түзетілген жері: ${n}`,
    ru: (n: number) => `исправлено мест: ${n}`,
    en: (n: number) => `${n} ${n === 1 ? 'place' : 'places'} corrected`,
  },
  previewDescription: { kk: 'Сипаттамасын көру', ru: 'Смотреть описание', en: 'See the description' },
} satisfies Messages
