import type { Messages } from '#domain/base/message.ts'
import { pointMessages } from '#domain/location/index.ts'
import type { MeetingProblem } from './problem-model.ts'

/** What is wrong with a field, as a sentence. A problem without words does not compile. */
export const problemMessages = {
  ...pointMessages,
  'kind-empty': {
    kk: 'Жиынның түрін таңдаңыз',
    ru: 'Выберите вид встречи',
    en: 'Choose the kind of the meeting',
  },
  'file-foreign': {
    kk: 'Бұл файл осы қараламаға жүктелмеген: оны төменде жүктеңіз',
    ru: 'Этот файл не загружали для этого черновика: загрузите его ниже',
    en: 'This file was not uploaded for this draft: upload it below',
  },
  'topic-empty': { kk: 'Тақырыбын таңдаңыз', ru: 'Выберите тему', en: 'Choose a topic' },
  'territory-unknown': {
    kk: 'Мұндай аумақ табылмады: тізімнен таңдаңыз немесе кодын жазыңыз',
    ru: 'Такой территории нет: выберите из списка или впишите код',
    en: 'There is no such territory: choose from the list or enter its code',
  },
  'kk-empty': {
    kk: 'Қазақша мәтіні жоқ',
    ru: 'Нет казахского текста',
    en: 'The Kazakh text is missing',
  },
  'ru-empty': { kk: 'Орысша мәтіні жоқ', ru: 'Нет русского текста', en: 'The Russian text is missing' },
  'text-long': { kk: 'Мәтін тым ұзын', ru: 'Текст слишком длинный', en: 'The text is too long' },
  'url-wrong': {
    kk: 'Сілтеме https:// деп басталуы керек',
    ru: 'Ссылка должна начинаться с https://',
    en: 'The link must begin with https://',
  },
  'chosen-and-new': {
    kk: 'Тізімнен таңдаңыз немесе жаңасын жазыңыз: екеуі бірге болмайды',
    ru: 'Либо выберите из списка, либо впишите новое: не то и другое сразу',
    en: 'Choose from the list or enter a new one, not both',
  },
  'person-known': {
    kk: 'Анықтамалықта мұндай адам бар: тізімнен таңдаңыз немесе басқа адам екенін белгілеңіз',
    ru: 'Такой человек в справочнике есть: выберите его из списка или отметьте, что это другой человек',
    en: 'The directory has somebody of that name: choose them from the list, or mark that this is somebody else',
  },
  'organisation-known': {
    kk: 'Анықтамалықта мұндай ұйым бар: тізімнен таңдаңыз',
    ru: 'Такая организация в справочнике есть: выберите её из списка',
    en: 'The directory has an organisation of that name: choose it from the list',
  },
  'organisation-kind-empty': {
    kk: 'Ұйымның түрін таңдаңыз',
    ru: 'Выберите вид организации',
    en: 'Choose the kind of the organisation',
  },
  'url-empty': { kk: 'Сілтемесін жазыңыз', ru: 'Впишите ссылку', en: 'Enter the link' },
  'day-wrong': {
    kk: 'Күнін жазыңыз: жыл-ай-күн, 2026-12-04',
    ru: 'Впишите день: год-месяц-число, 2026-12-04',
    en: 'Enter the day as year-month-day, 2026-12-04',
  },
  'time-wrong': {
    kk: 'Сағатын жазыңыз: 09:30',
    ru: 'Впишите время: 09:30',
    en: 'Enter the time: 09:30',
  },
  'ends-before-start': {
    kk: 'Аяқталуы басталуынан кейін болуы керек',
    ru: 'Конец должен быть позже начала',
    en: 'The end must be after the beginning',
  },
  'day-past': { kk: 'Бұл уақыт өтіп кеткен', ru: 'Это время уже прошло', en: 'This time has already passed' },
  'capacity-wrong': {
    kk: 'Орын санын жазыңыз: 1-ден 100 000-ға дейін',
    ru: 'Впишите число мест: от 1 до 100 000',
    en: 'Enter the number of seats, from 1 to 100,000',
  },
  'capacity-empty': {
    kk: 'Тіркелу аяқталатын уақыт бар, ал орын саны жоқ',
    ru: 'Срок записи указан, а число мест – нет',
    en: 'There is a closing time but no number of seats',
  },
  'closing-empty': {
    kk: 'Тіркелу қашан аяқталатынын жазыңыз',
    ru: 'Впишите, до какого времени можно записаться',
    en: 'Enter the time until which people can register',
  },
  'closing-after-start': {
    kk: 'Тіркелу жиын басталғанша аяқталуы керек',
    ru: 'Запись должна закончиться до начала встречи',
    en: 'Registration must close before the meeting begins',
  },
  'closing-past': {
    kk: 'Тіркелу аяқталатын уақыт өтіп кеткен',
    ru: 'Срок записи уже прошёл',
    en: 'The closing time has already passed',
  },
  'person-unknown': {
    kk: 'Анықтамалықта мұндай адам жоқ немесе бірнешеу: тізімнен таңдаңыз немесе төмендегі «Анықтамалықта жоқ па?» дегенге енгізіңіз',
    ru: 'В справочнике такого человека нет или их несколько: выберите из списка или впишите его ниже, где «Нет в справочнике?»',
    en: 'The directory has nobody of this name, or several: choose from the list, or enter the person below, under “Not in the directory?”',
  },
  'person-empty': { kk: 'Кім екенін таңдаңыз', ru: 'Выберите, кто это', en: 'Choose who it is' },
  'organisation-unknown': {
    kk: 'Анықтамалықта мұндай ұйым жоқ немесе бірнешеу: тізімнен таңдаңыз',
    ru: 'В справочнике такой организации нет или их несколько: выберите из списка',
    en: 'The directory has no organisation of this name, or several: choose from the list',
  },
} satisfies Messages & Record<MeetingProblem, unknown>
