import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'

/** Words of the agenda while a meeting runs: on its page and at the desk. */
export const agendaMessages = {
  running: { kk: 'Қазір қаралып жатыр', ru: 'Рассматривается', en: 'Being discussed' },
  finished: { kk: 'Қаралды', ru: 'Рассмотрен', en: 'Discussed' },
  next: { kk: 'Келесі', ru: 'Следующий', en: 'Next' },
  now: { kk: 'Қазір:', ru: 'Сейчас:', en: 'Now:' },
  nothingNow: {
    kk: 'Қазір күн тәртібінің бірде-бір мәселесі қаралып жатқан жоқ.',
    ru: 'Сейчас ни один вопрос повестки не рассматривается.',
    en: 'No item of the agenda is being discussed at the moment.',
  },
  stateAt: {
    kk: (time: string) => `${time} жағдайы бойынша.`,
    ru: (time: string) => `По состоянию на ${time}.`,
    en: (time: string) => `As of ${time}.`,
  },
  refresh: { kk: 'Бетті жаңарту', ru: 'Обновить страницу', en: 'Refresh the page' },
  live: {
    kk: 'Өзгерістер осы жерде бірден көрінеді.',
    ru: 'Изменения появляются здесь сами.',
    en: 'Changes appear here automatically.',
  },
  lost: {
    kk: 'Байланыс үзілді: соңғы жағдайды көру үшін бетті жаңартыңыз.',
    ru: 'Связь прервалась: чтобы увидеть последнее, обновите страницу.',
    en: 'The connection was lost: refresh the page to see the latest.',
  },
  mark: { kk: 'Күн тәртібін жүргізу', ru: 'Вести повестку', en: 'Run the agenda' },
  lead: {
    kk: 'Қай мәселе қаралып жатқанын белгілеңіз: жиынның бетін ашқандар оны бірден көреді.',
    ru: 'Отмечайте, какой вопрос рассматривается: это сразу видят все, кто открыл страницу встречи.',
    en: 'Mark which item is being discussed: everybody who has the page of the meeting open sees it at once.',
  },
  startFirst: { kk: 'Бірінші мәселені бастау', ru: 'Начать первый вопрос', en: 'Start the first item' },
  goNext: { kk: 'Келесі мәселеге өту', ru: 'Перейти к следующему', en: 'Go to the next item' },
  finish: { kk: 'Мәселені аяқтау', ru: 'Завершить вопрос', en: 'Finish the item' },
  start: { kk: 'Бастау', ru: 'Начать', en: 'Start' },
  startWhich: {
    kk: (title: string) => `Бастау: ${title}`,
    ru: (title: string) => `Начать: ${title}`,
    en: (title: string) => `Start: ${title}`,
  },
  clear: { kk: 'Белгіні алу', ru: 'Снять отметку', en: 'Clear the mark' },
  clearWhich: {
    kk: (title: string) => `Белгіні алу: ${title}`,
    ru: (title: string) => `Снять отметку: ${title}`,
    en: (title: string) => `Clear the mark: ${title}`,
  },
  noAgenda: {
    kk: 'Бұл жиынның күн тәртібі жазылмаған',
    ru: 'У этой встречи нет повестки',
    en: 'This meeting has no agenda',
  },
  noAgendaHelp: {
    kk: 'Оны жиын туралы мәліметті түзету арқылы қосуға болады.',
    ru: 'Её можно добавить, исправив сведения о встрече.',
    en: 'It can be added by correcting the details of the meeting.',
  },
  'cancelled-already': {
    kk: 'Бұл жиын өткізілмейді',
    ru: 'Эта встреча отменена',
    en: 'This meeting is cancelled',
  },
  'not-open': {
    kk: 'Күн тәртібін жиын басталардан бір сағат бұрын белгілей бастауға болады',
    ru: 'Отмечать повестку можно не раньше чем за час до начала встречи',
    en: 'The agenda can be marked from an hour before the meeting begins',
  },
  'over-already': {
    kk: 'Жиын аяқталды: күн тәртібі енді белгіленбейді',
    ru: 'Встреча закончилась: повестка больше не отмечается',
    en: 'The meeting is over: the agenda is no longer marked',
  },
  'changed-meanwhile': {
    kk: 'Осы екі арада басқа адам белгі қойды. Қазіргі жағдай төменде.',
    ru: 'Тем временем отметку поставил кто-то другой. Текущее состояние – ниже.',
    en: 'Somebody else has made a mark in the meantime. The current state is below.',
  },
  'started-already': {
    kk: 'Бұл мәселе басталып қойған',
    ru: 'Этот вопрос уже начат',
    en: 'This item has already been started',
  },
  'not-started': {
    kk: 'Бұл мәселе әлі басталған жоқ',
    ru: 'Этот вопрос ещё не начат',
    en: 'This item has not been started yet',
  },
  'not-running': {
    kk: 'Қазір қаралып жатқан мәселе жоқ',
    ru: 'Сейчас ничего не рассматривается',
    en: 'Nothing is being discussed',
  },
} satisfies Messages
export type AgendaProblem = ProblemOf<typeof agendaMessages>
