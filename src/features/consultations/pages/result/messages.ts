import type { Messages } from '#domain/base/message.ts'

/** Texts of the result: the summary and the table of answers. */
export const resultMessages = {
  of: {
    kk: (title: string) => `Талқылау нәтижесі: ${title}`,
    ru: (title: string) => `Итог обсуждения: ${title}`,
    en: (title: string) => `Result of the consultation: ${title}`,
  },
  lead: {
    kk: 'Тұрғындар не айтты, қандай жауап алды және құжатта не өзгерді.',
    ru: 'Что сказали жители, что им ответили и что изменилось в документе.',
    en: 'What residents said, what they were answered, and what changed in the document.',
  },
  notFinal: {
    kk: (n: string) => `Кесте әлі толық емес: ${n} пікір жауап күтіп тұр`,
    ru: (n: number | string) => `Таблица ещё не окончательная, мнений без ответа: ${n}`,
    en: (n: string) => `The table is not final yet, comments without an answer: ${n}`,
  },
  nothing: { kk: 'Әзірге пікір айтылған жоқ', ru: 'Мнений пока нет', en: 'There are no comments yet' },
  summary: { kk: 'Сандармен', ru: 'В цифрах', en: 'In figures' },
  participants: { kk: 'Қатысушы', ru: 'Участников', en: 'Participants' },
  comments: { kk: 'Пікір', ru: 'Мнений', en: 'Comments' },
  joined: { kk: 'Пікірге қосылу', ru: 'Присоединений', en: 'Joined a comment' },
  taken: {
    kk: 'Толық немесе ішінара қабылданғаны',
    ru: 'Принято полностью или частично',
    en: 'Accepted, in full or in part',
  },
  byKind: { kk: 'Не айтылды', ru: 'Что говорили', en: 'What was said' },
  mostKind: {
    kk: (kind: string, count: string, all: string) =>
      `Ең көп айтылғаны – «${kind}»: ${count}, барлығы ${all}`,
    ru: (kind: string, count: string, all: string) => `Чаще всего – «${kind}»: ${count} из ${all}`,
    en: (kind: string, count: string, all: string) => `Most often “${kind}”: ${count} of ${all}`,
  },
  takenOf: {
    kk: (taken: string, all: string) => `Толық немесе ішінара қабылданды: ${taken}, барлығы ${all}`,
    ru: (taken: string, all: string) => `Принято полностью или частично: ${taken} из ${all}`,
    en: (taken: string, all: string) => `Accepted in full or in part: ${taken} of ${all}`,
  },
  mostOnProvision: {
    kk: (place: string, count: string) => `Ең көп пікір айтылған тұс: ${place} – ${count}`,
    ru: (place: string, count: string) => `Больше всего говорили о положении «${place}»: ${count}`,
    en: (place: string, count: string) => `Most comments were on ${place}: ${count}`,
  },
  byVerdict: { kk: 'Қалай жауап берілді', ru: 'Как ответили', en: 'How it was answered' },
  byProvision: {
    kk: 'Ең көп пікір айтылған тұстар',
    ru: 'О чём говорили больше всего',
    en: 'What drew the most comments',
  },
  kindsTable: {
    kk: 'Пікір түрлері мен жауаптар',
    ru: 'Виды мнений и ответы на них',
    en: 'Kinds of comments and their answers',
  },
  provisionsTable: {
    kk: 'Құжаттың тармақтары бойынша пікірлер',
    ru: 'Мнения по положениям документа',
    en: 'Comments by provision',
  },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  waiting: { kk: 'Жауап күтеді', ru: 'Ждут ответа', en: 'Waiting' },
  all: { kk: 'Барлығы', ru: 'Всего', en: 'Total' },
  sameCount: { kk: 'Қосылғандар', ru: 'Присоединились', en: 'Joined' },
  takenColumn: { kk: 'Қабылданғаны', ru: 'Принято', en: 'Accepted' },
  table: { kk: 'Жауаптар кестесі', ru: 'Сводная таблица ответов', en: 'Table of answers' },
  tableLead: {
    kk: 'Құжаттағы ретімен. Ережені бұзғаны үшін жасырылған пікірлер кірмейді.',
    ru: 'В порядке документа. Мнения, скрытые за нарушение правил, сюда не входят.',
    en: 'In the order of the document. Comments hidden for breaking a rule are not in it.',
  },
  number: { kk: '№', ru: '№', en: 'No.' },
  provision: { kk: 'Құжаттың тармағы', ru: 'Положение документа', en: 'Provision' },
  commentColumn: {
    kk: 'Ұсыныс немесе ескерту, кімнен',
    ru: 'Предложение или замечание, от кого',
    en: 'Proposal or remark, by whom',
  },
  answer: { kk: 'Жауап және оның негізі', ru: 'Ответ и обоснование', en: 'Answer and reason' },
  change: {
    kk: 'Келесі нұсқадағы өзгеріс',
    ru: 'Изменение в следующей версии',
    en: 'Change in the next version',
  },
  proposed: { kk: 'Ұсынылған мәтін', ru: 'Предложенная редакция', en: 'Proposed wording' },
  same: {
    kk: (n: number) => `Тағы ${n} адам қосылды`,
    ru: (n: number) => `Присоединились: ${n}`,
    en: (n: number) => `${n} more joined`,
  },
  noAnswer: { kk: 'Жауап әлі берілмеген', ru: 'Ответа пока нет', en: 'Not answered yet' },
  noChange: { kk: 'Өзгеріс жоқ', ru: 'Без изменений', en: 'No change' },
  nowReads: {
    kk: (version: number, place: string) => `${version}-нұсқа, ${place}`,
    ru: (version: number, place: string) => `Версия ${version}, ${place}`,
    en: (version: number, place: string) => `Version ${version}, ${place}`,
  },
  gone: {
    kk: 'жаңа нұсқада жоқ',
    ru: 'в новой версии нет',
    en: 'not in the new version',
  },
  downloads: { kk: 'Жүктеп алу', ru: 'Скачать', en: 'Download' },
  paper: {
    kk: 'Хаттама және жауаптар кестесі',
    ru: 'Протокол и таблица ответов',
    en: 'Minutes and table of answers',
  },
  onlyTable: { kk: 'Жауаптар кестесі', ru: 'Таблица ответов', en: 'Table of answers' },
  openData: { kk: 'Ашық деректер', ru: 'Открытые данные', en: 'Open data' },
  described: {
    kk: 'Деректердің сипаттамасы',
    ru: 'Описание данных',
    en: 'Description of the data',
  },
  page: {
    kk: (title: string, number: string) => `${title}, ${number}-бет`,
    ru: (title: string, number: string) => `${title}, страница ${number}`,
    en: (title: string, number: string) => `${title}, page ${number}`,
  },
} satisfies Messages

/** Descriptions of the fields of the open data. */
export const fieldNames = {
  number: { kk: 'Пікірдің нөмірі', ru: 'Номер мнения', en: 'Number of the comment' },
  address: { kk: 'Мекенжайы', ru: 'Адрес страницы', en: 'Address of its page' },
  provision_id: { kk: 'Тармақтың белгісі', ru: 'Идентификатор положения', en: 'Identifier of the provision' },
  provision: { kk: 'Тармақ', ru: 'Положение', en: 'Provision' },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  published_at: { kk: 'Жарияланған уақыты', ru: 'Время публикации', en: 'Time of publication' },
  language: { kk: 'Жазылған тілі', ru: 'Язык', en: 'Language' },
  author: { kk: 'Автордың көрсеткен аты', ru: 'Имя, которое указал автор', en: 'Name as the author gave it' },
  text: { kk: 'Мәтіні', ru: 'Текст', en: 'Text' },
  proposed_wording: { kk: 'Ұсынылған мәтін', ru: 'Предложенная редакция', en: 'Proposed wording' },
  files: { kk: 'Тіркелген файл саны', ru: 'Приложено файлов', en: 'Files attached' },
  joined: { kk: 'Қосылғандар саны', ru: 'Сколько присоединилось', en: 'How many people joined' },
  verdict: { kk: 'Жауап', ru: 'Ответ', en: 'Answer' },
  reason: { kk: 'Жауаптың негізі', ru: 'Обоснование', en: 'Reason' },
  answered_at: { kk: 'Жауап берілген уақыт', ru: 'Время ответа', en: 'Time of the answer' },
  change: {
    kk: 'Келесі нұсқадағы өзгеріс',
    ru: 'Изменение в следующей версии',
    en: 'Change in the next version',
  },
} satisfies Messages
