import type { Messages } from '#domain/base/message.ts'
import { CONFIRM_HOURS } from '../model.ts'

/** Words about registrations that their people have to confirm: on the page behind the link, and in e-mails. */
export const confirmationMessages = {
  // The page behind the secret link.
  standsUnconfirmed: {
    kk: 'Орын сізге сақталды, енді тіркелуді растаңыз',
    ru: 'Место за вами, осталось подтвердить запись',
    en: 'A seat is kept for you: please confirm',
  },
  standsPending: {
    kk: 'Тіркелуді растау керек',
    ru: 'Запись нужно подтвердить',
    en: 'Your registration has to be confirmed',
  },
  pendingWhy: {
    kk: 'Расталмаған тіркелу тым көп, сондықтан орын тек расталғаннан кейін беріледі.',
    ru: 'Неподтверждённых записей уже слишком много, поэтому место даётся только после подтверждения.',
    en: 'There are already too many unconfirmed registrations, so you get a seat only once yours is confirmed.',
  },
  openEmail: {
    kk: 'Поштаңызға хат жібереміз. Ондағы сілтемені ашып, «Тіркелуді растау» түймесін басыңыз.',
    ru: 'Мы отправим вам письмо. Откройте ссылку из него и нажмите «Подтвердить запись».',
    en: 'We are sending you an e-mail. Open the link in it and press “Confirm my registration”.',
  },
  confirmUntil: {
    kk: (until: string) => `Растау мерзімі: ${until}. Расталмаған тіркелу автоматты түрде жойылады.`,
    ru: (until: string) => `Срок: ${until}. Без подтверждения запись отменится автоматически.`,
    en: (until: string) => `Confirm by ${until}; otherwise the registration is cancelled automatically.`,
  },
  confirmSoon: {
    kk: `Хат келгеннен кейін ${CONFIRM_HOURS} сағат ішінде растаңыз, әйтпесе тіркелу автоматты түрде жойылады.`,
    ru: `Подтвердите в течение ${CONFIRM_HOURS} часов после письма, иначе запись отменится автоматически.`,
    en: `Confirm within ${CONFIRM_HOURS} hours of the e-mail; otherwise the registration is cancelled automatically.`,
  },
  organiserCalls: {
    kk: 'Ұйымдастырушы тіркелуді растау үшін көрсеткен нөміріңізге қоңырау шалуы мүмкін.',
    ru: 'Организатор может позвонить по указанному номеру, чтобы подтвердить запись.',
    en: 'The organiser may call the number that you gave to confirm your registration.',
  },
  organiserConfirms: {
    kk: 'Ұйымдастырушы көрсеткен нөміріңізге қоңырау шалып растайды. Осы бетті кейінірек қайта ашыңыз.',
    ru: 'Организатор позвонит по указанному номеру и подтвердит запись. Загляните на эту страницу позже.',
    en: 'The organiser will call the number that you gave and confirm it. Open this page again later.',
  },
  confirm: { kk: 'Тіркелуді растау', ru: 'Подтвердить запись', en: 'Confirm my registration' },
  standsLapsed: {
    kk: 'Тіркелу уақытында расталмады',
    ru: 'Запись не подтвердили вовремя',
    en: 'The registration was not confirmed in time',
  },
  lapsedHelp: {
    kk: 'Растау мерзімі өтті, орын босатылды. Келгіңіз келсе, жиынның бетінен қайта тіркеліңіз.',
    ru: 'Срок подтверждения прошёл, место освобождено. Если хотите прийти, запишитесь снова на странице встречи.',
    en: 'The time to confirm has passed, and the seat was given up. If you want to come, register again on the page of the meeting.',
  },
  standsReleased: {
    kk: 'Ұйымдастырушы бұл орынды босатты',
    ru: 'Организатор освободил это место',
    en: 'The organiser has released this seat',
  },
  releasedHelp: {
    kk: 'Бұл қате болса және келгіңіз келсе, жиынның бетінен қайта тіркеліңіз.',
    ru: 'Если это ошибка и вы хотите прийти, запишитесь снова на странице встречи.',
    en: 'If this is a mistake and you want to come, register again on the page of the meeting.',
  },
  reason: {
    kk: (reason: string) => `Себебі: ${reason}`,
    ru: (reason: string) => `Причина: ${reason}`,
    en: (reason: string) => `Reason: ${reason}`,
  },

  // E-mails.
  subjectConfirm: { kk: 'Тіркелуді растаңыз', ru: 'Подтвердите запись', en: 'Confirm your registration' },
  letterConfirmSeat: {
    kk: 'Осы пошта мекенжайымен жиынға тіркелді. Орын сізге сақталуы үшін төмендегі сілтемені ашып, «Тіркелуді растау» түймесін басыңыз.',
    ru: 'С этим адресом записались на встречу. Чтобы место осталось за вами, откройте ссылку ниже и нажмите «Подтвердить запись».',
    en: 'Somebody registered for the meeting with this address. To keep the seat, open the link below and press “Confirm my registration”.',
  },
  letterConfirmWaiting: {
    kk: 'Осы пошта мекенжайымен жиынға тіркелді. Орындардың бәрі толған, сіз кезекте тұрсыз. Кезекте қалу үшін төмендегі сілтемені ашып, «Тіркелуді растау» түймесін басыңыз.',
    ru: 'С этим адресом записались на встречу. Все места заняты, вы в листе ожидания. Чтобы остаться в нём, откройте ссылку ниже и нажмите «Подтвердить запись».',
    en: 'Somebody registered for the meeting with this address. All seats are taken; you are on the waiting list. To stay on it, open the link below and press “Confirm my registration”.',
  },
  letterConfirmPending: {
    kk: 'Осы пошта мекенжайымен жиынға тіркелді. Орын алу үшін төмендегі сілтемені ашып, «Тіркелуді растау» түймесін басыңыз.',
    ru: 'С этим адресом записались на встречу. Чтобы получить место, откройте ссылку ниже и нажмите «Подтвердить запись».',
    en: 'Somebody registered for the meeting with this address. To get a seat, open the link below and press “Confirm my registration”.',
  },
  subjectAgain: { kk: 'Сіз тіркеліп қойғансыз', ru: 'Вы уже записаны', en: 'You are registered already' },
  letterAgain: {
    kk: 'Осы пошта мекенжайымен жиынға тағы бір рет тіркелді. Сіздің тіркелуіңіз сол күйінде қалады, ештеңе істеудің қажеті жоқ. Екінші тіркелу расталмағандықтан, автоматты түрде жойылады.',
    ru: 'С этим адресом на встречу записались ещё раз. Ваша запись остаётся в силе, делать ничего не нужно. Вторую запись никто не подтвердит, и она отменится автоматически.',
    en: 'Somebody registered for the meeting with this address once more. Your registration stays as it is, and you need not do anything. The second one stays unconfirmed and is cancelled automatically.',
  },
  letterConfirmLink: {
    kk: 'Тіркелуді растау немесе одан бас тарту:',
    ru: 'Подтвердить запись или отменить её:',
    en: 'Confirm the registration, or cancel it:',
  },
  letterWhyUnconfirmed: {
    kk: 'Тіркелген сіз болмасаңыз, ештеңе істеудің қажеті жоқ.',
    ru: 'Если записывались не вы, ничего делать не нужно.',
    en: 'If it was not you who registered, you need not do anything.',
  },
  subjectReleased: {
    kk: 'Тіркелуіңіз алып тасталды',
    ru: 'Ваша запись снята',
    en: 'Your registration was released',
  },
  letterReleased: {
    kk: 'Ұйымдастырушы бұл тіркелуді алып тастап, орынды босатты. Келгіңіз келсе, жиынның бетінен қайта тіркеліңіз.',
    ru: 'Организатор снял эту запись и освободил место. Если хотите прийти, запишитесь снова на странице встречи.',
    en: 'The organiser has released this registration and its seat. If you want to come, register again on the page of the meeting.',
  },
} satisfies Messages
