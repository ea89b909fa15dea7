import type { Messages } from '#domain/base/message.ts'
import type { SignInMethod } from '../model.ts'

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
  levelMember: { kk: 'Орган өкілі', ru: 'Представитель органа', en: 'Member of a body' },
  aboutMe: { kk: 'Осы сайтта', ru: 'На этом сайте', en: 'On this site' },
  roles: { kk: 'Рөлдеріңіз', ru: 'Ваши роли', en: 'Your roles' },
  everywhere: { kk: 'бүкіл сайт', ru: 'весь сайт', en: 'the whole site' },
  toDesk: { kk: 'Жұмыс үстеліне', ru: 'К рабочему столу', en: 'To the desk' },
  signOut: { kk: 'Шығу', ru: 'Выйти', en: 'Sign out' },

  preferences: { kk: 'Баптаулар', ru: 'Настройки', en: 'Preferences' },
  name: { kk: 'Сізді қалай атаймыз', ru: 'Как вас называть', en: 'What to call you' },
  nameHelp: {
    kk: 'Жазғаныңыздың жанында тұрады. Бос қалдырсаңыз – «тұрғын».',
    ru: 'Стоит рядом с тем, что вы пишете. Если пусто – «житель».',
    en: 'Stands beside what you write. Left empty: “a resident”.',
  },
  'name-long': {
    kk: 'Тым ұзақ: 200 таңбадан асырмаңыз',
    ru: 'Слишком длинно: не больше 200 знаков',
    en: 'Too long: at most 200 characters',
  },
  preferredLanguage: { kk: 'Хаттардың тілі', ru: 'Язык писем', en: 'Language of letters' },
  'language-wrong': { kk: 'Тілді таңдаңыз', ru: 'Выберите язык', en: 'Choose a language' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  saved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },

  sessions: { kk: 'Қай жерден кіргенсіз', ru: 'Где вы вошли', en: 'Where you are signed in' },
  sessionsLead: {
    kk: 'Танымайтын құрылғы көрсеңіз, оны аяқтаңыз: ол бірден шығады.',
    ru: 'Увидите незнакомое устройство – завершите его: оно сразу выйдет.',
    en: 'End any device that you do not know: it is signed out at once.',
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
  end: { kk: 'Аяқтау', ru: 'Завершить', en: 'End' },
  endOthers: { kk: 'Қалғанының бәрін аяқтау', ru: 'Завершить все остальные', en: 'End all others' },

  devTokenTitle: {
    kk: 'Терминалда шыққан мекенжайды ашыңыз',
    ru: 'Откройте адрес из терминала',
    en: 'Open the address printed in the terminal',
  },
  devTokenLead: {
    kk: 'Сынақ адамдарының беті мен хаттар жәшігі бағдарлама іске қосылғанда көрсеткен мекенжай арқылы ашылады. Оны осы браузерде бір рет ашсаңыз болғаны.',
    ru: 'Люди для проб и почтовый ящик открываются по адресу, который программа показала при запуске. Откройте его в этом браузере один раз.',
    en: 'The people to try and the mailbox open with the address that the program printed when it started. Open it once in this browser.',
  },
  devMailTitle: { kk: 'Хаттар жәшігі', ru: 'Почтовый ящик', en: 'Mailbox' },
  devMailEmpty: { kk: 'Әзірге хат жоқ.', ru: 'Писем пока нет.', en: 'No letters yet.' },
  devMailReal: {
    kk: 'Пошта сервері бар: хаттар соған кетеді.',
    ru: 'Есть почтовый сервер: письма уходят туда.',
    en: 'There is a mail server: letters go there.',
  },
  devPeopleTitle: { kk: 'Сынақ адамдары', ru: 'Люди для проб', en: 'People to try' },
  devPeopleLead: {
    kk: 'Бір рет басып, кез келгені болып кіріңіз.',
    ru: 'Войдите как любой из них одним нажатием.',
    en: 'Become any of them by one click.',
  },
  become: { kk: 'Осы адам болу', ru: 'Стать этим человеком', en: 'Become this person' },
} satisfies Messages

export const signInMethodNames = {
  code: { kk: 'поштадағы кодпен', ru: 'кодом из письма', en: 'by a code' },
  passkey: { kk: 'кіру кілтімен', ru: 'ключом доступа', en: 'by a passkey' },
  oidc: { kk: 'куәландыру қызметі арқылы', ru: 'через службу удостоверения', en: 'by an identity provider' },
  development: { kk: 'әзірлеуші есігінен', ru: 'через дверь разработчика', en: 'with the development tools' },
} satisfies Messages & Record<SignInMethod, unknown>
