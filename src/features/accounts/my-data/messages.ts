import type { Messages } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'

/** Messages of this slice about the data it keeps. */
export const dataLabels = {
  own: { kk: 'Тіркелгі', ru: 'Учётная запись', en: 'Account' },
  ownStays: {
    kk: 'Тіркелгінің аты-жөнсіз нөмірі қалады: қызметтік әрекеттер журналы толық болуы керек.',
    ru: 'Останется номер учётной записи без имени: журнал служебных действий должен оставаться полным.',
    en: 'The number of the account remains without a name: the record of what staff did must remain complete.',
  },
  who: { kk: 'Сіз туралы', ru: 'О вас', en: 'About you' },
  preferences: { kk: 'Баптаулар', ru: 'Настройки', en: 'Preferences' },
  consent: { kk: 'Келісім', ru: 'Согласие', en: 'Consent' },
  sessions: { kk: 'Кірулер', ru: 'Входы', en: 'Sign-ins' },
  passkeys: { kk: 'Кіру кілттері', ru: 'Ключи доступа', en: 'Passkeys' },
  identities: { kk: 'Сәйкестендіру қызметтері', ru: 'Службы идентификации', en: 'Identity providers' },
  confirmations: { kk: 'Хатпен расталғаны', ru: 'Подтверждения по письму', en: 'Confirmations by e-mail' },
  keys: {
    id: { kk: 'нөмірі', ru: 'номер', en: 'number' },
    email: { kk: 'пошта', ru: 'почта', en: 'e-mail' },
    name: { kk: 'аты', ru: 'имя', en: 'name' },
    language: { kk: 'тілі', ru: 'язык', en: 'language' },
    person: {
      kk: 'ұйымдар тізіліміндегі нөмірі',
      ru: 'номер в реестре организаций',
      en: 'number in the register of organisations',
    },
    created_at: { kk: 'ашылған күні', ru: 'создана', en: 'created' },
    consent: { kk: 'келісім мәтінінің нұсқасы', ru: 'редакция согласия', en: 'version of the consent' },
    given_at: { kk: 'берілген уақыты', ru: 'дано', en: 'given' },
    device: { kk: 'құрылғы', ru: 'устройство', en: 'device' },
    way: { kk: 'кіру жолы', ru: 'способ входа', en: 'way of signing in' },
    opened_at: { kk: 'кірген уақыты', ru: 'вход', en: 'signed in' },
    seen_at: { kk: 'соңғы рет', ru: 'последний раз', en: 'last seen' },
    expires_at: { kk: 'аяқталатын уақыты', ru: 'закончится', en: 'ends' },
    passkey: { kk: 'кіру кілті', ru: 'ключ доступа', en: 'passkey' },
    added_at: { kk: 'қосылған уақыты', ru: 'добавлен', en: 'added' },
    used_at: { kk: 'соңғы қолданылған уақыты', ru: 'использован', en: 'last used' },
    issuer: { kk: 'кім растады', ru: 'кто подтвердил', en: 'identity provider' },
    subject: { kk: 'ондағы нөмір', ru: 'номер там', en: 'identifier there' },
    purpose: { kk: 'не расталды', ru: 'что подтверждено', en: 'what was confirmed' },
    led_to: { kk: 'беті', ru: 'страница', en: 'page' },
    asked_at: { kk: 'хат жіберілген уақыты', ru: 'письмо отправлено', en: 'e-mail sent' },
    confirmed_at: { kk: 'расталған уақыты', ru: 'подтверждено', en: 'confirmed' },
  } satisfies Readonly<Record<string, Label>>,
}

export const dataMessages = {
  data: { kk: 'Менің деректерім', ru: 'Мои данные', en: 'My data' },
  dataLead: {
    kk: 'Сіз туралы сақталғанның бәрі осында. Басқа еш жерде ештеңе жоқ.',
    ru: 'Здесь всё, что о вас хранится. Больше нигде ничего нет.',
    en: 'This is everything that is kept about you. There is nothing anywhere else.',
  },
  dataNothing: { kk: 'Ештеңе сақталмаған.', ru: 'Ничего не хранится.', en: 'Nothing is kept.' },
  dataDownload: { kk: 'JSON файлын жүктеп алу', ru: 'Скачать файл JSON', en: 'Download as JSON' },
  erase: { kk: 'Тіркелгіні өшіру', ru: 'Удалить учётную запись', en: 'Erase the account' },
  eraseLead: {
    kk: 'Сіз туралы деректер бірден өшеді, барлық құрылғыдан шығасыз. Қайтарып алу мүмкін емес.',
    ru: 'Ваши данные исчезнут сразу, вы выйдете на всех устройствах. Отменить это нельзя.',
    en: 'Your data is erased at once, and you are signed out everywhere. It cannot be undone.',
  },
  eraseStays: { kk: 'Не қалады және неге', ru: 'Что останется и почему', en: 'What remains, and why' },
  eraseFirst: {
    kk: 'Керек болса, алдымен деректеріңізді жүктеп алыңыз.',
    ru: 'Если нужно, сначала скачайте свои данные.',
    en: 'You may want to download your data first.',
  },
  eraseSure: {
    kk: 'Мұны қайтару мүмкін емес екенін түсінемін',
    ru: 'Понимаю, что это нельзя отменить',
    en: 'I understand that this cannot be undone',
  },
  'erase-unsure': {
    kk: 'Түсінгеніңізді растап, белгі қойыңыз',
    ru: 'Поставьте отметку, что понимаете это',
    en: 'Tick the box to show that you understand',
  },
  eraseButton: { kk: 'Біржола өшіру', ru: 'Удалить навсегда', en: 'Erase for good' },
  erased: { kk: 'Тіркелгіңіз өшірілді', ru: 'Ваша учётная запись удалена', en: 'Your account is erased' },
  erasedLead: {
    kk: 'Бұл туралы хат жібердік: ол сізге жіберілген соңғы хат. Қалаған уақытта қайта тіркеле аласыз.',
    ru: 'Мы отправили вам письмо об этом, оно последнее. Вернуться можно в любое время.',
    en: 'We have sent you an e-mail about it: it is the last one. You may come back at any time.',
  },
  home: { kk: 'Басты бетке', ru: 'На главную', en: 'To the home page' },
  erasedLetter: {
    kk: (site: string) => `${site} сайтындағы тіркелгіңіз бен деректеріңіз өшірілді. Бұл – соңғы хат.`,
    ru: (site: string) => `Ваша учётная запись на ${site} и ваши данные удалены. Это последнее письмо.`,
    en: (site: string) => `Your account at ${site} and your data are erased. This is the last e-mail.`,
  },
  erasedNotYou: {
    kk: 'Мұны сіз жасамасаңыз, поштаңызға біреу кіріп жүр: құпиясөзін ауыстырыңыз.',
    ru: 'Если это сделали не вы, кто-то читает вашу почту: смените её пароль.',
    en: 'If you did not do this, somebody is reading your e-mail: change its password.',
  },
} satisfies Messages
