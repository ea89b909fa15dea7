import type { Messages } from '#domain/base/message.ts'
import { NAME_MAX, type SignInMethod } from '../model.ts'

export const accountMessages = {
  account: { kk: 'Менің тіркелгім', ru: 'Моя учётная запись', en: 'My account' },
  nameless: { kk: 'Тұрғын', ru: 'Житель', en: 'Resident' },
  level: { kk: 'Деңгейіңіз', ru: 'Ваш уровень', en: 'Your level' },
  levelSignedIn: { kk: 'Сайтқа кірген', ru: 'Вход выполнен', en: 'Signed in' },
  levelResident: {
    kk: (place: string) => `Расталған тұрғын: ${place}`,
    ru: (place: string) => `Подтверждённый житель: ${place}`,
    en: (place: string) => `Verified resident: ${place}`,
  },
  levelMember: { kk: 'Ұйым өкілі', ru: 'Представитель организации', en: 'Member of an organisation' },
  aboutMe: { kk: 'Осы сайтта', ru: 'На этом сайте', en: 'On this site' },
  roles: { kk: 'Рөлдеріңіз', ru: 'Ваши роли', en: 'Your roles' },
  everywhere: { kk: 'бүкіл сайт', ru: 'весь сайт', en: 'the whole site' },
  toDesk: { kk: 'Жұмыс үстеліне', ru: 'К рабочему столу', en: 'To the desk' },
  signOut: { kk: 'Шығу', ru: 'Выйти', en: 'Sign out' },

  preferences: { kk: 'Баптаулар', ru: 'Настройки', en: 'Preferences' },
  name: { kk: 'Сізді қалай атаймыз', ru: 'Как вас называть', en: 'What to call you' },
  nameHelp: {
    kk: 'Жазғаныңыздың жанында көрсетіледі. Бос қалдырсаңыз, «Тұрғын» деп жазылады.',
    ru: 'Показывается рядом с тем, что вы пишете. Если не указать, будет «Житель».',
    en: 'Shown beside what you write. Leave it empty to be shown as “A resident”.',
  },
  'name-long': {
    kk: `Тым ұзын: ${NAME_MAX} таңбадан асырмаңыз`,
    ru: `Слишком длинно: не больше ${NAME_MAX} знаков`,
    en: `Too long: at most ${NAME_MAX} characters`,
  },
  preferredLanguage: { kk: 'Хаттардың тілі', ru: 'Язык писем', en: 'Language of e-mails' },
  'language-wrong': { kk: 'Тілді таңдаңыз', ru: 'Выберите язык', en: 'Choose a language' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  saved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },

  sessions: { kk: 'Қай жерден кіргенсіз', ru: 'Где вы вошли', en: 'Where you are signed in' },
  sessionsLead: {
    kk: 'Танымайтын құрылғы көрсеңіз, оны тіркелгіден шығарыңыз.',
    ru: 'Если увидите незнакомое устройство, отключите его: вход на нём сразу закроется.',
    en: 'If you see a device that you do not know, end its session: it is signed out at once.',
  },
  thisDevice: { kk: 'осы құрылғы', ru: 'это устройство', en: 'this device' },
  unknownDevice: { kk: 'Белгісіз құрылғы', ru: 'Неизвестное устройство', en: 'Unknown device' },
  opened: {
    kk: (when: string, way: string) => `Кірген уақыты: ${when}, ${way}`,
    ru: (when: string, way: string) => `Вход: ${when}, ${way}`,
    en: (when: string, way: string) => `Signed in: ${when}, ${way}`,
  },
  seen: {
    kk: (when: string) => `Соңғы рет: ${when}`,
    ru: (when: string) => `Последний раз: ${when}`,
    en: (when: string) => `Last seen: ${when}`,
  },
  end: { kk: 'Шығару', ru: 'Отключить', en: 'End session' },
  endOthers: { kk: 'Қалғанының бәрін шығару', ru: 'Отключить все остальные', en: 'End all other sessions' },

  devTokenTitle: {
    kk: 'Терминалда шыққан мекенжайды ашыңыз',
    ru: 'Откройте адрес из терминала',
    en: 'Open the address printed in the terminal',
  },
  devTokenLead: {
    kk: 'Сынақ тіркелгілері мен хаттар жәшігі бағдарлама іске қосылғанда көрсеткен мекенжай арқылы ашылады. Оны осы браузерде бір рет ашсаңыз болғаны.',
    ru: 'Тестовые учётные записи и почтовый ящик открываются по адресу, который программа показала при запуске. Откройте его в этом браузере один раз.',
    en: 'The test accounts and the mailbox open with the address that the program printed when it started. Open it once in this browser.',
  },
  devMailTitle: { kk: 'Хаттар жәшігі', ru: 'Почтовый ящик', en: 'Mailbox' },
  devMailEmpty: { kk: 'Әзірге хат жоқ.', ru: 'Писем пока нет.', en: 'No e-mails yet.' },
  devMailReal: {
    kk: 'Пошта сервері бар: хаттар соған кетеді.',
    ru: 'Есть почтовый сервер: письма уходят туда.',
    en: 'There is a mail server: e-mails go there.',
  },
  devPeopleTitle: { kk: 'Сынақ тіркелгілері', ru: 'Тестовые учётные записи', en: 'Test accounts' },
  devPeopleLead: {
    kk: 'Бір рет басып, кез келгенімен кіріңіз.',
    ru: 'Войдите в любую из них одним нажатием.',
    en: 'Sign in to any of them with one click.',
  },
  become: { kk: 'Осы адам болып кіру', ru: 'Войти как этот человек', en: 'Sign in as this person' },
} satisfies Messages

export const signInMethodNames = {
  code: { kk: 'поштадағы кодпен', ru: 'кодом из письма', en: 'with a code' },
  passkey: { kk: 'кіру кілтімен', ru: 'ключом доступа', en: 'with a passkey' },
  oidc: {
    kk: 'сәйкестендіру қызметі арқылы',
    ru: 'через службу идентификации',
    en: 'with an identity provider',
  },
  development: {
    kk: 'әзірлеуші құралымен',
    ru: 'инструментом разработчика',
    en: 'with the development tools',
  },
} satisfies Messages & Record<SignInMethod, unknown>
