import type { Messages } from '#domain/base/message.ts'

/** Texts of the pages of the text. */
export const textMessages = {
  comment: { kk: 'Пікір айту', ru: 'Высказаться', en: 'Comment' },
  contents: { kk: 'Мазмұны', ru: 'Содержание', en: 'Contents' },
  discuss: {
    kk: (place: string) => `${place}: пікір айту`,
    ru: (place: string) => `Обсудить: ${place}`,
    en: (place: string) => `Discuss: ${place}`,
  },
  discussed: {
    kk: (place: string, n: number) => `${place}: ${n} пікір`,
    ru: (place: string, n: number) => `${place}, мнений: ${n}`,
    en: (place: string, n: number) => `${place}, comments: ${n}`,
  },
  discussWhole: {
    kk: 'Тұтас құжат туралы пікір айту',
    ru: 'Сказать о документе в целом',
    en: 'Say something about the document as a whole',
  },
  howTo: {
    kk: 'Тармақтың жанындағы белгі оның талқылауын ашады, сан неше пікір айтылғанын көрсетеді.',
    ru: 'Знак рядом с пунктом открывает его обсуждение; цифра показывает, сколько мнений уже есть.',
    en: 'The mark beside a provision opens its discussion; the number says how many comments it has.',
  },
  sideBySide: {
    kk: 'Қазақша және орысша қатар',
    ru: 'Казахский и русский рядом',
    en: 'Kazakh and Russian side by side',
  },
  oneLanguage: { kk: 'Бір тілде', ru: 'На одном языке', en: 'In one language' },
  notInEnglish: {
    kk: 'Құжат қазақ және орыс тілдерінде жазылған',
    ru: 'Документ написан на казахском и русском',
    en: 'The document is written in Kazakh and Russian; it is shown in Russian.',
  },
  partOf: {
    kk: (part: number, parts: number) => `Мәтіннің ${part}-бөлігі, барлығы ${parts}`,
    ru: (part: number, parts: number) => `Часть ${part} из ${parts}`,
    en: (part: number, parts: number) => `Part ${part} of ${parts}`,
  },
  versionOld: {
    kk: (number: number) => `Бұл ${number}-нұсқа, одан жаңасы бар`,
    ru: (number: number) => `Это версия ${number}, есть более новая`,
    en: (number: number) => `This is version ${number}; there is a newer one`,
  },
  newestVersion: { kk: 'Соңғы нұсқасы', ru: 'Последняя версия', en: 'The newest version' },
  version: {
    kk: (number: number) => `${number}-нұсқа`,
    ru: (number: number) => `Версия ${number}`,
    en: (number: number) => `Version ${number}`,
  },
  versionsLead: {
    kk: 'Талқылау кезінде мәтін қалай өзгергені: бұрынғысы, жаңасы және себебі.',
    ru: 'Как менялся текст по ходу обсуждения: что было, что стало и почему.',
    en: 'How the text changed in the course of the discussion: what it was, what it is now, and why.',
  },
  compare: {
    kk: (before: number, after: number) => `${before}-нұсқа мен ${after}-нұсқаның салыстырма кестесі`,
    ru: (before: number, after: number) => `Сравнительная таблица версий ${before} и ${after}`,
    en: (before: number, after: number) => `Comparison of versions ${before} and ${after}`,
  },
  changed: {
    kk: (n: number) => `${n} өзгеріс`,
    ru: (n: number) => `Изменений: ${n}`,
    en: (n: number) => `${n} ${n === 1 ? 'change' : 'changes'}`,
  },
  nothingChanged: { kk: 'Мәтін өзгермеген', ru: 'Текст не изменился', en: 'The text is the same' },
  place: { kk: 'Орны', ru: 'Где', en: 'Where' },
  old: { kk: 'Бұрынғы редакция', ru: 'Было', en: 'Was' },
  fresh: { kk: 'Ұсынылған редакция', ru: 'Стало', en: 'Is now' },
  reason: { kk: 'Негіздеме', ru: 'Обоснование', en: 'Reason' },
  because: {
    kk: (numbers: string) => `Негіз болған пікірлер: ${numbers}`,
    ru: (numbers: string) => `По мнениям: ${numbers}`,
    en: (numbers: string) => `Based on comments: ${numbers}`,
  },
  sameWords: {
    kk: 'мәтіні өзгермеді',
    ru: 'текст не изменился',
    en: 'the text is the same',
  },
  firstVersion: {
    kk: 'Талқылау осы нұсқадан басталды',
    ru: 'С этой версии началось обсуждение',
    en: 'The discussion began with this version',
  },
  inText: { kk: 'Мәтіннен көру', ru: 'Открыть в тексте', en: 'See it in the text' },
  wholeDocument: { kk: 'Тұтас құжат', ru: 'Документ в целом', en: 'The document as a whole' },
  whatChanged: {
    kk: 'Мәтінде не өзгерді',
    ru: 'Что изменилось в тексте',
    en: 'What changed in the text',
  },
} satisfies Messages
