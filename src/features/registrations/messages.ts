import type { ProblemOf } from '#domain/base/form.ts'
import { type Messages, plural } from '#domain/base/message.ts'
import type { ParticipationRefusal } from '#domain/participation/index.ts'
import { NAME_MAX, type RegistrationRefusal } from './model.ts'

/** What became of a registration, on the person's own page. */
export const contributionNames = {
  registration: { kk: 'Жиынға тіркелу', ru: 'Запись на встречу', en: 'Registration for a meeting' },
  seat: { kk: 'Орын бар', ru: 'Место за вами', en: 'You have a seat' },
  waiting: { kk: 'Кезектесіз', ru: 'Вы в листе ожидания', en: 'You are on the waiting list' },
  pending: {
    kk: 'Тіркелуді растау керек',
    ru: 'Запись нужно подтвердить',
    en: 'Your registration has to be confirmed',
  },
  lapsed: {
    kk: 'Тіркелу уақытында расталмады',
    ru: 'Запись не подтвердили вовремя',
    en: 'The registration was not confirmed in time',
  },
  released: {
    kk: 'Ұйымдастырушы орынды босатты',
    ru: 'Организатор освободил место',
    en: 'The organiser released the seat',
  },
  withdrawn: { kk: 'Бас тарттыңыз', ru: 'Вы отказались', en: 'You cancelled' },
  came: { kk: 'Қатыстыңыз', ru: 'Вы участвовали', en: 'You took part' },
  held: { kk: 'Жиын өтті', ru: 'Встреча состоялась', en: 'The meeting was held' },
  meetingCancelled: {
    kk: 'Жиын өткізілмейтін болды',
    ru: 'Встреча отменена',
    en: 'The meeting was cancelled',
  },
} satisfies Messages

export const registrationMessages = {
  title: { kk: 'Тіркелу', ru: 'Запись', en: 'Registration' },
  toForm: { kk: 'Жиынға тіркелу', ru: 'Записаться на встречу', en: 'Register for the meeting' },
  toWaiting: { kk: 'Кезекке тұру', ru: 'Встать в лист ожидания', en: 'Join the waiting list' },
  notNeeded: {
    kk: 'Тіркелудің қажеті жоқ, келе беріңіз.',
    ru: 'Записываться не нужно, просто приходите.',
    en: 'There is no need to register: just come.',
  },
  who: { kk: 'Кім тіркеле алады', ru: 'Кто может записаться', en: 'Who may register' },
  whereILive: { kk: 'Тұратын жерім', ru: 'Моё место жительства', en: 'Where I live' },
  closes: {
    kk: (when: string) => `Тіркелу мына уақытқа дейін ашық: ${when}.`,
    ru: (when: string) => `Записаться можно до этого времени: ${when}.`,
    en: (when: string) => `Registration is open until ${when}.`,
  },
  closed: {
    kk: (when: string) => `Тіркелу жабылды: ${when}.`,
    ru: (when: string) => `Запись закончилась: ${when}.`,
    en: (when: string) => `Registration closed on ${when}.`,
  },
  full: {
    kk: 'Орындардың бәрі толды',
    ru: 'Все места заняты',
    en: 'All seats are taken',
  },
  fullHelp: {
    kk: (waiting: number) =>
      `Кезекке тұра аласыз: біреу бас тартса, орын бірінші тұрған адамға беріледі. Қазір кезекте ${waiting} адам.`,
    ru: (waiting: number) =>
      `Можно встать в лист ожидания: если кто-то откажется, место получит первый в нём. Сейчас ждут места: ${waiting}.`,
    en: (waiting: number) =>
      `You can join the waiting list: when somebody cancels, the seat goes to the first person on it. ${waiting} ${waiting === 1 ? 'person is' : 'people are'} waiting now.`,
  },
  seatsLeft: {
    kk: (left: number, of: number) => `Бос орын: ${left}, барлығы ${of}`,
    ru: (left: number, of: number) =>
      `Осталось ${left} ${plural('ru', left, { one: 'место', few: 'места', many: 'мест' })} из ${of}`,
    en: (left: number, of: number) => `${left} of ${of} ${of === 1 ? 'seat' : 'seats'} left`,
  },
  seatsGone: {
    kk: (waiting: number) => (waiting > 0 ? `Орын қалмады, ${waiting} адам кезекте` : 'Орын қалмады'),
    ru: (waiting: number) => (waiting > 0 ? `Мест нет, в листе ожидания: ${waiting}` : 'Мест нет'),
    en: (waiting: number) => (waiting > 0 ? `No seats left, ${waiting} waiting` : 'No seats left'),
  },
  name: { kk: 'Аты-жөніңіз', ru: 'Имя и фамилия', en: 'Your name' },
  nameHelp: {
    kk: 'Кіреберістегі тізім үшін. Сайтта көрсетілмейді.',
    ru: 'Для списка у входа. На сайте не показывается.',
    en: 'For the list at the door. It is not shown on the site.',
  },
  contact: {
    kk: 'Электрондық пошта немесе телефон',
    ru: 'Электронная почта или телефон',
    en: 'E-mail or phone',
  },
  contactHelp: {
    kk: 'Екеуінің бірі жеткілікті. Пошта жазсаңыз, тіркелуді хаттағы сілтеме арқылы растайсыз; сайтқа кірген болсаңыз, растау қажет емес. Ұйымдастырушы осы жиын туралы хабарлау үшін ғана пайдаланады, басқа ешкім көрмейді. Жиыннан кейін 30 күннен соң аты-жөніңізбен бірге өшіріледі.',
    ru: 'Достаточно чего-то одного. С почтой запись подтверждают по ссылке из письма; если вы вошли на сайт, подтверждать не нужно. Организатор использует его, только чтобы сообщить об этой встрече; больше никто его не увидит. Через 30 дней после встречи контакт и имя удаляются.',
    en: 'One of the two is enough. With an e-mail address you confirm the registration by the link that comes to it; if you are signed in, that is not needed. The organiser uses it only to tell you about this meeting; nobody else sees it. 30 days after the meeting it is erased together with your name.',
  },
  'name-empty': { kk: 'Аты-жөніңізді жазыңыз', ru: 'Напишите имя и фамилию', en: 'Enter your name' },
  'name-long': {
    kk: `Аты-жөніңіз тым ұзын: ${NAME_MAX} таңбадан асырмаңыз`,
    ru: `Слишком длинное имя: не больше ${NAME_MAX} знаков`,
    en: `The name is too long: at most ${NAME_MAX} characters`,
  },
  'contact-empty': {
    kk: 'Электрондық поштаңызды немесе телефоныңызды жазыңыз',
    ru: 'Напишите электронную почту или телефон',
    en: 'Enter your e-mail address or phone number',
  },
  'contact-wrong': {
    kk: 'Бұл пошта мекенжайына да, телефон нөміріне де ұқсамайды. Мысалы: aigul@mail.kz немесе +7 701 234 56 78',
    ru: 'Это не похоже ни на почту, ни на номер телефона. Например: aigul@mail.kz или +7 701 234 56 78',
    en: 'This is neither an e-mail address nor a phone number. For example: aigul@mail.kz or +7 701 234 56 78',
  },
  'letters-too-many': {
    kk: 'Бұл поштаға соңғы сағатта тым көп хат жіберілді. Бір сағаттан кейін қайталаңыз немесе телефон нөміріңізді жазыңыз',
    ru: 'За последний час на этот адрес отправлено слишком много писем. Повторите через час или укажите телефон',
    en: 'Too many e-mails were sent to this address in the last hour. Try again in an hour, or give a phone number',
  },
  'contact-registered': {
    kk: 'Бұл мекенжаймен тіркеліп қойғансыз. Бірдеңені өзгерту үшін сол кезде келген хаттағы сілтемені ашыңыз',
    ru: 'С этим адресом вы уже записаны. Чтобы что-то изменить, откройте ссылку из письма о той записи',
    en: 'You are registered with this address already. To change anything, open the link in the e-mail about that registration',
  },
  'full-already': {
    kk: 'Орындардың бәрі толған. Кезекке тұрасыз ба?',
    ru: 'Все места уже заняты. Встать в лист ожидания?',
    en: 'All seats are now taken. Join the waiting list?',
  },
  'closed-already': {
    kk: 'Тіркелу аяқталған',
    ru: 'Запись уже закончилась',
    en: 'Registration has already closed',
  },
  'cancelled-already': {
    kk: 'Бұл жиын өткізілмейді, оған тіркелуге болмайды',
    ru: 'Встречу отменили, записаться на неё нельзя',
    en: 'This meeting is cancelled; nobody can register for it',
  },
  'over-already': { kk: 'Бұл жиын өтіп кетті', ru: 'Эта встреча уже прошла', en: 'This meeting is over' },
  'ended-already': {
    kk: 'Бұл тіркелу аяқталған, оны растауға болмайды',
    ru: 'Эта запись уже снята, подтвердить её нельзя',
    en: 'This registration has ended; it cannot be confirmed',
  },
  'arrived-already': {
    kk: 'Келді деп белгілендіңіз, тіркелуден енді бас тарта алмайсыз',
    ru: 'Отмечено, что вы пришли: отменить запись уже нельзя',
    en: 'You were checked in, so the registration can no longer be cancelled',
  },
  'link-not-mailed': {
    kk: 'Тіркелуді тек хаттағы сілтеме арқылы растауға болады',
    ru: 'Подтвердить запись можно только по ссылке из письма',
    en: 'A registration can be confirmed only by the link in the e-mail',
  },
  'registration-unneeded': {
    kk: 'Бұл жиынға тіркелу керек емес, келе беріңіз',
    ru: 'На эту встречу записываться не нужно, просто приходите',
    en: 'No registration is needed for this meeting: just come',
  },

  // The page behind the secret link.
  standsSeat: { kk: 'Сіз жиынға тіркелдіңіз', ru: 'Вы записаны на встречу', en: 'You are registered' },
  standsWaiting: {
    kk: (line: string) => `Сіз кезекте ${line}-орындасыз`,
    ru: (line: string) => `Вы в листе ожидания, ваш номер – ${line}`,
    en: (line: string) => `You are number ${line} on the waiting list`,
  },
  standsCancelled: {
    kk: 'Тіркелуден бас тарттыңыз',
    ru: 'Ваша запись отменена',
    en: 'Your registration is cancelled',
  },
  waitingHelp: {
    kk: 'Орын босаса, ол бірден сізге беріледі, осы бетте көрінеді. Сілтемені сақтап қойыңыз.',
    ru: 'Если место освободится, оно сразу станет вашим, и вы увидите это на этой странице. Сохраните ссылку на неё.',
    en: 'When a seat becomes free, it is yours at once, and you will see it on this page. Keep the link.',
  },
  keepLink: {
    kk: 'Осы беттің мекенжайын сақтап қойыңыз: тіркелуді тек осы жерден өзгертуге болады. Сілтемені ешкімге бермеңіз.',
    ru: 'Сохраните адрес этой страницы: изменить запись можно только здесь. Никому его не передавайте.',
    en: 'Keep the address of this page: you can change your registration only here. Do not pass it on.',
  },
  cancel: { kk: 'Тіркелуден бас тарту', ru: 'Отменить запись', en: 'Cancel my registration' },
  cancelWhy: {
    kk: 'Келе алмасаңыз, орныңызды босатыңыз: ол кезекте тұрған адамға беріледі.',
    ru: 'Если не сможете прийти, освободите место: его получит тот, кто ждёт.',
    en: 'If you cannot come, give up your seat: it goes to somebody on the waiting list.',
  },
  arrived: {
    kk: 'Кіреберісте келді деп белгілендіңіз',
    ru: 'На входе отмечено, что вы пришли',
    en: 'You were checked in at the door',
  },
  arrivedHelp: {
    kk: 'Сондықтан тіркелуден енді бас тарта алмайсыз. Келмеген болсаңыз, кіреберістегі қызметкерге айтыңыз: ол белгіні алып тастайды.',
    ru: 'Поэтому отменить запись уже нельзя. Если вы не приходили, скажите тому, кто отмечает на входе: он уберёт отметку.',
    en: 'So the registration can no longer be cancelled. If you are not there, tell the staff at the door: they can undo it.',
  },
  leaveWhy: {
    kk: 'Ойыңыз өзгерсе, кезектен шығыңыз: артыңыздағылар жылжиды.',
    ru: 'Если передумали, выйдите из листа ожидания: очередь подвинется.',
    en: 'If you have changed your mind, leave the list: the others move up.',
  },
  leave: { kk: 'Кезектен шығу', ru: 'Выйти из листа ожидания', en: 'Leave the waiting list' },
  cancelledHelp: {
    kk: 'Ойыңыз өзгерсе, жиынның бетінен қайта тіркеле аласыз.',
    ru: 'Если передумаете, запишитесь снова на странице встречи.',
    en: 'If you change your mind, register again on the page of the meeting.',
  },
  meetingPage: { kk: 'Жиынның беті', ru: 'Страница встречи', en: 'Page of the meeting' },
  meeting: { kk: 'Жиын', ru: 'Встреча', en: 'Meeting' },
  all: { kk: 'Барлық жиындар', ru: 'Все встречи', en: 'All meetings' },
  when: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  where: { kk: 'Қайда', ru: 'Где', en: 'Where' },
  addToCalendar: { kk: 'Күнтізбеге қосу', ru: 'Добавить в календарь', en: 'Add to my calendar' },
  cancelledNotice: { kk: 'Жиын өткізілмейді', ru: 'Встреча отменена', en: 'This meeting is cancelled' },
  own: { kk: 'Менің жиындарым', ru: 'Мои встречи', en: 'My meetings' },
  person: { kk: 'Кімнің атына', ru: 'На чьё имя', en: 'Registered for' },
  'link-broken': {
    kk: 'Мұндай тіркелу табылмады',
    ru: 'Такой записи нет',
    en: 'There is no such registration',
  },
  unknownHelp: {
    kk: 'Сілтеме толық көшірілмеген болуы мүмкін. Сілтемені соңына дейін көшіріп көріңіз немесе жиынның бетінен қайта тіркеліңіз.',
    ru: 'Возможно, ссылка скопирована не целиком. Скопируйте её до конца или запишитесь заново на странице встречи.',
    en: 'Perhaps the link was not copied in full. Copy the whole link, or register again on the page of the meeting.',
  },

  // Letters.
  subjectSeat: { kk: 'Тіркелдіңіз', ru: 'Вы записаны', en: 'You are registered' },
  subjectWaiting: { kk: 'Кезекке тұрдыңыз', ru: 'Вы в листе ожидания', en: 'You are on the waiting list' },
  subjectPromoted: {
    kk: 'Сізге орын босады',
    ru: 'Для вас освободилось место',
    en: 'A seat has become free for you',
  },
  subjectMoved: {
    kk: 'Жиынның уақыты немесе орны өзгерді',
    ru: 'Встречу перенесли',
    en: 'The meeting was moved',
  },
  subjectCancelled: { kk: 'Жиын өткізілмейді', ru: 'Встреча отменена', en: 'The meeting is cancelled' },
  greeting: { kk: 'Сәлеметсіз бе!', ru: 'Здравствуйте!', en: 'Hello,' },
  letterSeat: {
    kk: 'Жиынға тіркелдіңіз.',
    ru: 'Вы записаны на встречу.',
    en: 'You are registered for the meeting.',
  },
  letterWaiting: {
    kk: 'Орындардың бәрі толған, сіз кезекте тұрсыз. Орын босаса, бірден хат жібереміз.',
    ru: 'Все места заняты, вы в листе ожидания. Как только место освободится, пришлём письмо.',
    en: 'All seats are taken; you are on the waiting list. We will write as soon as a seat becomes free.',
  },
  letterPromoted: {
    kk: 'Орын босады: енді ол сіздікі, сізді жиында күтеміз.',
    ru: 'Освободилось место, теперь оно ваше. Ждём вас на встрече.',
    en: 'A seat has become free and is now yours. We look forward to seeing you.',
  },
  letterMoved: {
    kk: 'Жиынның уақыты немесе өтетін жері өзгерді. Тіркелуіңіз күшінде, жаңа мәлімет төменде.',
    ru: 'У встречи изменилось время или место. Ваша запись действует, новые сведения ниже.',
    en: 'The time or the place of the meeting was changed. Your registration is still valid; the new details are below.',
  },
  letterCancelled: {
    kk: 'Өкінішке қарай, сіз тіркелген жиын өткізілмейді.',
    ru: 'К сожалению, встречу, на которую вы записались, отменили.',
    en: 'We are sorry: the meeting for which you registered is cancelled.',
  },
  letterLink: {
    kk: 'Тіркелуіңіз және одан бас тарту:',
    ru: 'Ваша запись и её отмена:',
    en: 'Your registration, and how to cancel it:',
  },
  letterWhy: {
    kk: 'Бұл хат сізге осы жиынға тіркелгеніңіз үшін келді.',
    ru: 'Письмо пришло, потому что вы записались на эту встречу.',
    en: 'You are receiving this e-mail because you registered for this meeting.',
  },
} satisfies Messages & Record<RegistrationRefusal, unknown>
export type RegistrationProblem = ProblemOf<typeof registrationMessages> | ParticipationRefusal
