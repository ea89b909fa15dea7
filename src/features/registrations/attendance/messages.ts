import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'
import { NAME_MAX } from '../model.ts'

/** Words of the list of people at the door and of the attendance of a meeting. */
export const attendanceMessages = {
  came: { kk: 'Келгендер саны', ru: 'Сколько пришло', en: 'How many came' },
  signInSheets: { kk: 'Тіркеу парақтары', ru: 'Листы регистрации', en: 'Sign-in sheets' },
  signatures: { kk: 'Қолдар саны', ru: 'Подписей', en: 'Signatures' },
  checkedIn: { kk: 'Тізімде белгіленгендер', ru: 'Отмечены в списке', en: 'Checked in on the list' },
  sheetsLead: {
    kk: 'Адамдар қағазға қол қойған болса, парақтарды екі адам санап енгізеді, сайт оларды салыстырады.',
    ru: 'Если люди расписывались на бумаге, листы считают и вносят два человека, сайт сверяет их.',
    en: 'Where people signed on paper, two people count and enter the sheets, and the site compares them.',
  },
  sheetsTotal: {
    kk: (total: string) => `Парақтар бойынша: ${total}.`,
    ru: (total: string) => `По листам: ${total}.`,
    en: (total: string) => `On the sheets: ${total}.`,
  },
  sheetsOpen: {
    kk: (open: string) => `Келісілмеген топтама: ${open}.`,
    ru: (open: string) => `Не согласовано пачек: ${open}.`,
    en: (open: string) => `Batches not agreed: ${open}.`,
  },
  attendees: { kk: 'Кім келеді', ru: 'Кто придёт', en: 'Who comes' },
  turnout: {
    kk: (arrived: string, seats: string) => `${arrived} адам келді, ${seats} тіркелген.`,
    ru: (arrived: string, seats: string) => `Пришло: ${arrived}, записалось: ${seats}.`,
    en: (arrived: string, seats: string) => `${arrived} came, ${seats} registered.`,
  },
  turnoutMore: {
    kk: (waiting: string, walkIns: string) => `Кезекте: ${waiting}. Тіркелмей келген: ${walkIns}.`,
    ru: (waiting: string, walkIns: string) => `В листе ожидания: ${waiting}. Пришли без записи: ${walkIns}.`,
    en: (waiting: string, walkIns: string) =>
      `On the waiting list: ${waiting}. Came without registering: ${walkIns}.`,
  },
  findName: { kk: 'Аты-жөнінен табу', ru: 'Найти по имени', en: 'Find by name' },
  everybody: { kk: 'Бәрі', ru: 'Все', en: 'Everybody' },
  awaited: { kk: 'Әлі келмеген', ru: 'Ещё не пришли', en: 'Not here yet' },
  found: {
    kk: (count: string) => `${count} адам табылды`,
    ru: (count: string) => `Найдено: ${count}`,
    en: (count: string) => `${count} found`,
  },
  checkIn: { kk: 'Келді', ru: 'Отметить', en: 'Check in' },
  checkInWhom: {
    kk: (name: string) => `Келді: ${name}`,
    ru: (name: string) => `Отметить: ${name}`,
    en: (name: string) => `Check in: ${name}`,
  },
  undo: { kk: 'Қайтару', ru: 'Отменить', en: 'Undo' },
  undoWhom: {
    kk: (name: string) => `Қайтару: ${name}`,
    ru: (name: string) => `Отменить: ${name}`,
    en: (name: string) => `Undo: ${name}`,
  },
  cameAt: {
    kk: (time: string) => `келді, ${time}`,
    ru: (time: string) => `здесь с ${time}`,
    en: (time: string) => `here since ${time}`,
  },
  waits: { kk: 'кезекте', ru: 'в листе ожидания', en: 'on the waiting list' },
  cameWithout: { kk: 'тіркелмей келді', ru: 'без записи', en: 'came without registering' },
  nobody: { kk: 'Әзірге ешкім тіркелмеген', ru: 'Пока никто не записался', en: 'Nobody has registered yet' },
  nobodyFound: {
    kk: 'Мұндай адам тізімде жоқ',
    ru: 'Такого имени в списке нет',
    en: 'No such name in the list',
  },
  nobodyFoundHelp: {
    kk: 'Тіркелмей келген болса, төменде қоса салыңыз.',
    ru: 'Если человек пришёл без записи, впишите его ниже.',
    en: 'If somebody came without registering, add them below.',
  },
  walkIn: {
    kk: 'Тіркелмей келген адам',
    ru: 'Кто пришёл без записи',
    en: 'Somebody who came without registering',
  },
  name: { kk: 'Аты-жөні', ru: 'Имя и фамилия', en: 'Name' },
  contact: { kk: 'Пошта немесе телефон', ru: 'Почта или телефон', en: 'E-mail or phone' },
  contactHelp: {
    kk: 'Адамның өзі хабар алғысы келсе ғана. Жиыннан кейін 30 күннен соң өшіріледі.',
    ru: 'Только если человек сам хочет получать сообщения. Удаляется через 30 дней после встречи.',
    en: 'Only if they want to be notified. Erased 30 days after the meeting.',
  },
  add: { kk: 'Тізімге қосу', ru: 'Добавить в список', en: 'Add to the list' },
  'name-empty': { kk: 'Аты-жөнін жазыңыз', ru: 'Напишите имя', en: 'Enter the name' },
  'name-long': {
    kk: `Аты-жөні тым ұзын: ${NAME_MAX} таңбадан асырмаңыз`,
    ru: `Слишком длинное имя: не больше ${NAME_MAX} знаков`,
    en: `The name is too long: at most ${NAME_MAX} characters`,
  },
  'contact-wrong': {
    kk: 'Бұл пошта мекенжайына да, телефон нөміріне де ұқсамайды',
    ru: 'Это не похоже ни на почту, ни на номер телефона',
    en: 'This is neither an e-mail address nor a phone number',
  },
  'not-open': {
    kk: 'Келгендерді жиын басталардан 12 сағат бұрын белгілей бастауға болады.',
    ru: 'Отмечать пришедших можно не раньше чем за 12 часов до начала встречи.',
    en: 'People can be checked in from 12 hours before the meeting.',
  },
  'cancelled-already': {
    kk: 'Бұл жиын өткізілмейді.',
    ru: 'Эта встреча отменена.',
    en: 'This meeting is cancelled.',
  },
  'over-already': { kk: 'Бұл жиын өтіп кетті.', ru: 'Эта встреча уже прошла.', en: 'This meeting is over.' },
  'erased-already': {
    kk: 'Жиыннан кейін 30 күн өтті: аты-жөндер мен байланыс деректері өшірілді, тек сандары қалды.',
    ru: 'После встречи прошло 30 дней: имена и контакты удалены, остались только числа.',
    en: '30 days have passed since the meeting: names and contacts are erased, only the numbers are left.',
  },
  keptFor: {
    kk: (day: string) => `Аты-жөндер мен байланыс деректері ${day} күні өшіріледі. Тізімді ешкімге бермеңіз.`,
    ru: (day: string) => `Имена и контакты будут удалены: ${day}. Никому не передавайте этот список.`,
    en: (day: string) => `Names and contacts will be erased on ${day}. Do not pass this list on.`,
  },
  attendance: { kk: 'Келгендердің саны', ru: 'Число пришедших', en: 'How many came' },
  attendanceHelp: {
    kk: (arrived: string) =>
      `Белгіленгені: ${arrived}. Залда санағаныңыз басқа болса, соны жазыңыз. Қорытындымен бірге сайтта көрсетіледі.`,
    ru: (arrived: string) =>
      `Отмечено: ${arrived}. Если в зале насчитали иначе, впишите это число. Оно появится на сайте вместе с итогами.`,
    en: (arrived: string) =>
      `Checked in: ${arrived}. If your count in the hall differs, enter that number. It is shown on the site with the outcome.`,
  },
  'count-wrong': {
    kk: 'Санмен жазыңыз: 0, 48, 250',
    ru: 'Напишите число: 0, 48, 250',
    en: 'Enter a number: 0, 48, 250',
  },
  'not-begun': {
    kk: 'Жиын әлі басталған жоқ.',
    ru: 'Встреча ещё не началась.',
    en: 'The meeting has not begun yet.',
  },
  saveCount: { kk: 'Санын сақтау', ru: 'Сохранить число', en: 'Save the number' },
  takeAway: { kk: 'Тізімді жүктеп алу', ru: 'Скачать список', en: 'Download the list' },
  printList: { kk: 'Басып шығару үшін', ru: 'Для печати', en: 'For printing' },
  printHelp: {
    kk: 'Басып шығару үшін Ctrl + P басыңыз. Байланыс деректері бұл парақта болмайды.',
    ru: 'Чтобы напечатать, нажмите Ctrl + P. Контактов на этом листе нет.',
    en: 'Press Ctrl + P to print. There are no contacts on this sheet.',
  },
  attendeeList: { kk: 'Қатысушылар тізімі', ru: 'Список участников', en: 'List of participants' },
  number: { kk: '№', ru: '№', en: 'No.' },
  status: { kk: 'Тіркелуі', ru: 'Запись', en: 'Registration' },
  hasUnconfirmedSeat: {
    kk: 'орны бар, расталмаған',
    ru: 'есть место, не подтверждено',
    en: 'has a seat, not confirmed',
  },
  toBeConfirmed: { kk: 'растауды күтеді', ru: 'ждёт подтверждения', en: 'to be confirmed' },
  notConfirmed: { kk: 'расталмаған', ru: 'не подтверждено', en: 'not confirmed' },
  unconfirmed: { kk: 'Расталмағандар', ru: 'Не подтвердили', en: 'Not confirmed' },
  unconfirmedCount: {
    kk: (count: string) => `Тіркелуін растамағандар: ${count}.`,
    ru: (count: string) => `Не подтвердили запись: ${count}.`,
    en: (count: string) => `Registrations not confirmed: ${count}.`,
  },
  confirmedByPhone: { kk: 'Қоңырауда растады', ru: 'Подтверждено по телефону', en: 'Confirmed by phone' },
  confirmedByPhoneWhom: {
    kk: (name: string) => `Қоңырауда растады: ${name}`,
    ru: (name: string) => `Подтверждено по телефону: ${name}`,
    en: (name: string) => `Confirmed by phone: ${name}`,
  },
  hasSeat: { kk: 'орны бар', ru: 'есть место', en: 'has a seat' },
  registeredAt: { kk: 'Тіркелген уақыты', ru: 'Время записи', en: 'Registered at' },
  arrivedAt: { kk: 'Келген уақыты', ru: 'Время прихода', en: 'Arrived at' },
  signature: { kk: 'Қолы', ru: 'Подпись', en: 'Signature' },
} satisfies Messages
export type AttendanceProblem = ProblemOf<typeof attendanceMessages>
