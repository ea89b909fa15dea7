import type { Messages } from '#domain/base/message.ts'

/** The name of a kind as used inside a sentence. */
const smallFirst = (kind: string) => kind.charAt(0).toLowerCase() + kind.slice(1)

/** Sentences of the minutes, in official style. */
export const minutesMessages = {
  title: { kk: 'Талқылау хаттамасы', ru: 'Протокол обсуждения', en: 'Minutes of the consultation' },
  document: {
    kk: (kind: string, title: string) => `Талқыланған құжат: «${title}», ${smallFirst(kind)}.`,
    ru: (kind: string, title: string) => `Предмет обсуждения: ${smallFirst(kind)} «${title}».`,
    en: (kind: string, title: string) => `Subject of the consultation: ${smallFirst(kind)} “${title}”.`,
  },
  organisation: {
    kk: (name: string, place: string) => `Талқылауды өткізген ұйым: ${name} (${place}).`,
    ru: (name: string, place: string) => `Обсуждение провела организация: ${name} (${place}).`,
    en: (name: string, place: string) => `Held by: ${name} (${place}).`,
  },
  announced: {
    kk: (day: string) => `Жоба түсіндірме жазбамен бірге порталда жарияланған күн: ${day}.`,
    ru: (day: string) => `Проект с пояснительной запиской размещён на портале: ${day}.`,
    en: (day: string) => `The draft and its explanatory note were published on ${day}.`,
  },
  term: {
    kk: (from: string, until: string) => `Пікірлер қабылданған мерзім: ${from} – ${until}.`,
    ru: (from: string, until: string) => `Срок приёма мнений: с ${from} по ${until}.`,
    en: (from: string, until: string) => `Comments were accepted from ${from} to ${until}.`,
  },
  termGoes: {
    kk: (from: string, until: string) => `Пікірлер қабылданатын мерзім: ${from} – ${until}.`,
    ru: (from: string, until: string) => `Мнения принимаются с ${from} по ${until}.`,
    en: (from: string, until: string) => `Comments are accepted from ${from} to ${until}.`,
  },
  shorter: {
    kk: (ground: string) => `Мерзім қысқартылған, негізі: ${ground}`,
    ru: (ground: string) => `Срок сокращён, основание: ${ground}`,
    en: (ground: string) => `The period was shortened; ground: ${ground}`,
  },
  extended: {
    kk: (on: string, before: string) => `Мерзім ${on} күні ұзартылды (бұрынғы соңғы күні: ${before}).`,
    ru: (on: string, before: string) => `Срок продлён ${on} (прежний последний день: ${before}).`,
    en: (on: string, before: string) =>
      `The deadline was extended on ${on} (the last day had been ${before}).`,
  },
  extendReason: {
    kk: (reason: string) => `Себебі: ${reason}`,
    ru: (reason: string) => `Причина: ${reason}`,
    en: (reason: string) => `Reason: ${reason}`,
  },
  corrected: {
    kk: (on: string, reason: string) => `Талқылау сипаттамасы түзетілген күн: ${on}. Себебі: ${reason}`,
    ru: (on: string, reason: string) => `Описание исправлено ${on}. Причина: ${reason}`,
    en: (on: string, reason: string) => `The description was corrected on ${on}. Reason: ${reason}`,
  },
  version: {
    kk: (on: string, number: string) => `Жобаның ${number}-нұсқасы жарияланған күн: ${on}.`,
    ru: (on: string, number: string) => `Опубликована версия проекта № ${number}: ${on}.`,
    en: (on: string, number: string) => `Version ${number} of the draft was published on ${on}.`,
  },
  participants: {
    kk: (participants: string, comments: string, joins: string, replies: string) =>
      `Қатысушылар саны: ${participants}. Айтылған пікір: ${comments}, пікірге қосылғандар: ${joins}, қосылған сөз: ${replies}.`,
    ru: (participants: string, comments: string, joins: string, replies: string) =>
      `Число участников: ${participants}. Высказано мнений: ${comments}, присоединились к мнениям: ${joins}, реплик: ${replies}.`,
    en: (participants: string, comments: string, joins: string, replies: string) =>
      `Participants: ${participants}. Comments: ${comments}; joined comments: ${joins}; replies: ${replies}.`,
  },
  verdicts: {
    kk: (accepted: string, partly: string, rejected: string, noted: string) =>
      `Қарау нәтижесі: қабылданды – ${accepted}, ішінара қабылданды – ${partly}, қабылданбады – ${rejected}, назарға алынды – ${noted}.`,
    ru: (accepted: string, partly: string, rejected: string, noted: string) =>
      `По итогам рассмотрения: принято – ${accepted}, принято частично – ${partly}, не принято – ${rejected}, принято к сведению – ${noted}.`,
    en: (accepted: string, partly: string, rejected: string, noted: string) =>
      `Outcome: accepted – ${accepted}, partly accepted – ${partly}, not accepted – ${rejected}, noted – ${noted}.`,
  },
  answers: {
    kk: (due: string, inTime: string, late: string, none: string) =>
      `Жауап беру мерзімі: ${due}. Мерзімінде жауап берілді – ${inTime}, кешіктірілді – ${late}, жауап берілмеді – ${none}.`,
    ru: (due: string, inTime: string, late: string, none: string) =>
      `Срок ответов: ${due}. Ответы даны в срок – ${inTime}, с опозданием – ${late}, без ответа – ${none}.`,
    en: (due: string, inTime: string, late: string, none: string) =>
      `Last day for answers: ${due}. Answered in time – ${inTime}, late – ${late}, unanswered – ${none}.`,
  },
  closed: {
    kk: (day: string) => `Талқылау аяқталған күн: ${day}.`,
    ru: (day: string) => `Обсуждение завершено: ${day}.`,
    en: (day: string) => `The consultation was closed on ${day}.`,
  },
  decided: {
    kk: (day: string) => `Шешім қабылданған күн: ${day}.`,
    ru: (day: string) => `Решение принято: ${day}.`,
    en: (day: string) => `The decision was taken on ${day}.`,
  },
  annex: {
    kk: 'Қосымша: жауаптар кестесі.',
    ru: 'Приложение: сводная таблица ответов.',
    en: 'Annex: table of answers.',
  },
  made: {
    kk: (day: string) => `Порталдағы жазбалардан ${day} күні құрастырылды.`,
    ru: (day: string) => `Составлено по записям портала ${day}.`,
    en: (day: string) => `Compiled from the records of the portal on ${day}.`,
  },
} satisfies Messages
