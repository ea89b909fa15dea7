import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'
import { VENUE_MAX } from '../model.ts'
import { problemMessages } from '../preparation/problem-messages.ts'
import { OUTCOME_MAX, REASON_MAX } from './model.ts'

/** Words of the changes of an announced meeting. */
export const changeMessages = {
  move: { kk: 'Уақытын немесе орнын өзгерту', ru: 'Перенести', en: 'Move it' },
  cancel: { kk: 'Жиынды өткізбеу', ru: 'Отменить встречу', en: 'Cancel the meeting' },
  conclude: { kk: 'Қорытындысын жариялау', ru: 'Опубликовать итоги', en: 'Publish the outcome' },
  withdraw: {
    kk: 'Қате жарияланған: қайтарып алу',
    ru: 'Объявлена по ошибке: отозвать',
    en: 'Announced by mistake: withdraw',
  },
  correct: {
    kk: 'Мәтінін, құжаттарын түзету',
    ru: 'Исправить текст и документы',
    en: 'Correct the text and documents',
  },
  copy: {
    kk: 'Осы үлгімен келесі жиынды дайындау',
    ru: 'Следующая встреча по этому образцу',
    en: 'The next meeting based on this one',
  },

  pointHelp: {
    kk: 'Жаңа орынның нүктесі: ендік пен бойлық. Белгісіз болса, өрісті босатыңыз.',
    ru: 'Точка нового места: широта и долгота. Если она неизвестна, очистите поле.',
    en: 'The point of the new venue: latitude and longitude. Empty the field if it is not known.',
  },
  moveTitle: { kk: 'Жиынның уақытын немесе орнын өзгерту', ru: 'Перенести встречу', en: 'Move the meeting' },
  moveLead: {
    kk: 'Бұрынғы уақыты мен орны бетте қалады. Тіркелгендерге өз тілінде хат барады.',
    ru: 'Прежние время и место останутся на странице. Записавшимся уйдут письма на их языке.',
    en: 'The former time and place remain on the page. Everybody registered gets an e-mail in their language.',
  },
  agendaFollows: {
    kk: 'Күн тәртібіндегі сағаттар жиынның басталуымен бірге жылжиды. Басқа күнге өтіп кеткен сағат алынып тасталады: өзгерткен соң күн тәртібін қарап шығыңыз.',
    ru: 'Время в повестке сдвинется вместе с началом. Если какой-то вопрос при этом попадёт на другой день, его время пропадёт: после переноса проверьте повестку.',
    en: 'The times in the agenda move with the beginning. A time that would fall on another day is left out: check the agenda after the move.',
  },
  moveButton: { kk: 'Өзгерту', ru: 'Перенести', en: 'Move' },
  cancelTitle: { kk: 'Жиынды өткізбеу', ru: 'Отменить встречу', en: 'Cancel the meeting' },
  cancelLead: {
    kk: 'Жиын бетте және күнтізбелерде «өткізілмейді» деген белгімен қалады. Тіркелгендерге өз тілінде хат барады. Мұны кері қайтаруға болмайды.',
    ru: 'Встреча останется на сайте и в календарях с пометкой «отменено». Записавшимся уйдут письма на их языке. Отменить это нельзя.',
    en: 'The meeting stays on the site and in calendars, marked as cancelled. Everybody registered gets an e-mail in their language. This cannot be undone.',
  },
  cancelButton: { kk: 'Жиынды өткізбеу', ru: 'Отменить встречу', en: 'Cancel the meeting' },
  withdrawLead: {
    kk: 'Екі рет немесе басқа ұйымның атынан жарияланған жиын үшін ғана. Беті жабылады: мекенжайында қайтарып алынғаны мен себебі жазылып тұрады; ашық журналда жарияланғаны мен қайтарып алынғаны туралы жазба қалады.',
    ru: 'Только для встречи, которую объявили дважды или не от той организации. Страница закроется: по её адресу останется, что объявление отозвано и почему; в открытом журнале – что встречу объявили и отозвали.',
    en: 'Only for a meeting that was announced twice or for the wrong organisation. Its page closes: the address then says that it was withdrawn and why; the public journal keeps a record that it was announced and withdrawn.',
  },
  concludeTitle: { kk: 'Жиынның қорытындысы', ru: 'Итоги встречи', en: 'Outcome of the meeting' },
  concludeLead: {
    kk: 'Не шешілді, не істеледі. Жарияланған соң сайтта, ашық журналда көрінеді.',
    ru: 'Что решили и что будет дальше. Появится на сайте и в открытом журнале.',
    en: 'What was decided and what comes next. It appears on the site and in the public journal.',
  },
  concludeButton: { kk: 'Қорытындысын жариялау', ru: 'Опубликовать итоги', en: 'Publish the outcome' },
  outcome: { kk: 'Не шешілді', ru: 'Чем закончилось', en: 'Outcome' },
  minutes: { kk: 'Хаттаманың сілтемесі', ru: 'Ссылка на протокол', en: 'Link to the minutes' },
  minutesHelp: {
    kk: 'Хаттама басқа сайтта жарияланса ғана.',
    ru: 'Только если протокол опубликован на другом сайте.',
    en: 'Only if the minutes are on another site.',
  },
  minutesFile: { kk: 'Хаттама', ru: 'Протокол', en: 'Minutes' },
  minutesFileHelp: {
    kk: 'PDF, DOCX немесе ODT, 15 МБ-қа дейін. Жүктелген файл қорытындымен бірге жарияланады.',
    ru: 'PDF, DOCX или ODT, до 15 МБ. Файл станет виден вместе с итогами.',
    en: 'PDF, DOCX or ODT, up to 15 MB. The file becomes public together with the outcome.',
  },
  minutesAdded: { kk: 'Хаттама жүктелді', ru: 'Протокол загружен', en: 'The minutes are uploaded' },
  withoutMinutes: {
    kk: 'Бұл файлсыз жариялау',
    ru: 'Опубликовать без этого файла',
    en: 'Publish without this file',
  },
  'minutes-twice': {
    kk: 'Хаттаманы не файл, не сілтеме түрінде беріңіз: біреуін алып тастаңыз',
    ru: 'Протокол – либо файлом, либо ссылкой: уберите что-то одно',
    en: 'Give the minutes either as a file or as a link: remove one of them',
  },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  reasonHelp: {
    kk: 'Бір-екі сөйлем: бетте көрінеді.',
    ru: 'Одно-два предложения: их увидят на странице.',
    en: 'One or two sentences, shown on the page.',
  },
  'venue-long': {
    kk: `Өткізілетін жердің атауы ${VENUE_MAX} таңбадан аспасын`,
    ru: `Название места – не длиннее ${VENUE_MAX} знаков`,
    en: `The name of the venue may have at most ${VENUE_MAX} characters`,
  },
  'address-long': {
    kk: `Мекенжайы ${VENUE_MAX} таңбадан аспасын`,
    ru: `Адрес – не длиннее ${VENUE_MAX} знаков`,
    en: `The address may have at most ${VENUE_MAX} characters`,
  },
  'reason-long': {
    kk: `Себебі ${REASON_MAX} таңбадан аспасын`,
    ru: `Причина – не длиннее ${REASON_MAX} знаков`,
    en: `The reason may have at most ${REASON_MAX} characters`,
  },
  'outcome-long': {
    kk: `Қорытынды мәтіні ${OUTCOME_MAX} таңбадан аспасын`,
    ru: `Текст итогов – не длиннее ${OUTCOME_MAX} знаков`,
    en: `The outcome may have at most ${OUTCOME_MAX} characters`,
  },
  'nothing-changed': {
    kk: 'Уақыты да, орны да бұрынғыдай: өзгертетін ештеңе жоқ',
    ru: 'Время и место прежние: переносить нечего',
    en: 'Time and place are the same: there is nothing to move',
  },
  'changed-meanwhile': {
    kk: 'Осы екі арада жиынның уақытын немесе орнын басқа адам өзгертті. Қазіргі уақыты мен орны төменде; сіздің жазғаныңыз өрістерде тұр.',
    ru: 'Тем временем встречу перенёс кто-то другой. Её нынешние время и место – ниже, а то, что вы вписали, осталось в полях.',
    en: 'Somebody else has moved the meeting in the meantime. Its current time and place are shown below; what you entered is still in the fields.',
  },
  'cancelled-already': {
    kk: 'Бұл жиын өткізілмейді',
    ru: 'Эта встреча отменена',
    en: 'This meeting is cancelled',
  },
  'over-already': { kk: 'Бұл жиын өтіп кетті', ru: 'Эта встреча уже прошла', en: 'This meeting is over' },
  'not-begun': {
    kk: 'Жиын әлі басталған жоқ',
    ru: 'Встреча ещё не началась',
    en: 'The meeting has not begun yet',
  },
  'concluded-already': {
    kk: 'Қорытындысы жарияланып қойған',
    ru: 'Итоги уже опубликованы',
    en: 'The outcome has already been published',
  },
  'has-registrations': {
    kk: 'Бұл жиынға адамдар тіркелген: оны тек өткізілмейді деп жариялауға болады, сонда олар хабар алады',
    ru: 'На встречу записались люди: её можно только отменить, тогда они узнают об этом',
    en: 'People have registered for this meeting: it can only be cancelled, so that they are notified',
  },
  now: { kk: 'Қазіргісі', ru: 'Сейчас', en: 'At present' },
  'count-wrong': {
    kk: 'Санмен жазыңыз: 0, 48, 250',
    ru: 'Напишите число: 0, 48, 250',
    en: 'Enter a number: 0, 48, 250',
  },
  'url-wrong': {
    kk: 'Сілтеме https:// деп басталуы керек',
    ru: 'Ссылка должна начинаться с https://',
    en: 'The link must begin with https://',
  },
} satisfies Messages

export const changeProblemMessages = { ...problemMessages, ...changeMessages }
/** What can be wrong with the form of a change, beside its file. */
export type ChangeProblem = ProblemOf<typeof changeProblemMessages>
