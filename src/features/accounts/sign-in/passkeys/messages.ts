import type { Messages } from '#domain/base/message.ts'
import { PASSKEY_NAME_MAX } from '../../model.ts'

export const passkeyMessages = {
  'passkey-added': {
    kk: 'Тіркелгіңізге жаңа кіру кілті қосылды',
    ru: 'К вашей учётной записи добавлен ключ доступа',
    en: 'A passkey was added to your account',
  },
  'passkey-removed': {
    kk: 'Тіркелгіңізден кіру кілті алынып тасталды',
    ru: 'Из вашей учётной записи удалён ключ доступа',
    en: 'A passkey was removed from your account',
  },
  'provider-linked': {
    kk: 'Тіркелгіңізге кірудің тағы бір жолы қосылды',
    ru: 'К вашей учётной записи добавлен ещё один способ входа',
    en: 'Another way to sign in was added to your account',
  },
  'provider-unlinked': {
    kk: 'Тіркелгіңізден сәйкестендіру қызметі арқылы кіру алып тасталды',
    ru: 'Из вашей учётной записи убран вход через службу идентификации',
    en: 'Signing in with the identity provider was removed from your account',
  },
  credentialLetter: {
    kk: (what: string, host: string, when: string) => `${what}. Сайт: ${host}. Уақыты: ${when}.`,
    ru: (what: string, host: string, when: string) => `${what}. Сайт: ${host}. Время: ${when}.`,
    en: (what: string, host: string, when: string) => `${what}. Site: ${host}. Time: ${when}.`,
  },
  credentialNotYou: {
    kk: 'Мұны сіз жасамасаңыз, мына беттерде бөтен кілттер мен бейтаныс құрылғыларды алып тастап, сайтты жүргізушілерге хабарлаңыз:',
    ru: 'Если это были не вы, удалите на этих страницах чужие ключи, отключите незнакомые устройства и сообщите тем, кто ведёт сайт:',
    en: 'If this was not you, remove unknown passkeys and devices on these pages, and tell those who run the site:',
  },
  passkeyNeeded: {
    kk: 'Кіру кілті керек',
    ru: 'Нужен ключ доступа',
    en: 'A passkey is needed',
  },
  passkeyNeededHelp: {
    kk: (roles: string) =>
      `Мына рөлдер хатпен келген кодпен кіргенде жұмыс істемейді: ${roles}. Кіру кілтін қосып, сонымен кіріңіз.`,
    ru: (roles: string) =>
      `Эти роли не действуют при входе по коду из письма: ${roles}. Добавьте ключ доступа и войдите с ним.`,
    en: (roles: string) =>
      `These roles do not work when you sign in with a code from an e-mail: ${roles}. Add a passkey and sign in with it.`,
  },
  passkeyInForce: {
    kk: 'Кілт қосылды, рөліңіз күшіне енді',
    ru: 'Ключ добавлен, ваша роль действует',
    en: 'The passkey is added, and your role is in force',
  },
  passkeyInForceHelp: {
    kk: 'Бұдан былай осы кілтпен кіріңіз: хатпен келген код рөліңізді ашпайды. Құрылғыны жоғалтып алуыңыз мүмкін, сондықтан басқа құрылғыға да кілт қосып қойыңыз.',
    ru: 'Теперь входите с этим ключом: код из письма вашу роль не откроет. На случай потери устройства добавьте ключ и на другое.',
    en: 'From now on sign in with this passkey: a code from an e-mail does not open your role. Add one on another device too, in case you lose this one.',
  },
  toDesk: { kk: 'Жұмыс үстеліне өту', ru: 'Перейти к рабочему столу', en: 'To the desk' },
  passkeys: { kk: 'Кіру кілттері', ru: 'Ключи доступа', en: 'Passkeys' },
  passkeysLead: {
    kk: 'Кілт құрылғыңызда қалады: саусақ ізімен, бетпен немесе экран құлпымен кіресіз. Оны жалған хатпен алдап алу мүмкін емес.',
    ru: 'Ключ остаётся на вашем устройстве: вход по отпечатку, лицу или коду экрана. Его нельзя выманить поддельным письмом.',
    en: 'A passkey stays on your device: you sign in with your fingerprint, face or screen lock. No fraudulent e-mail can get it out of you.',
  },
  passkeysNone: { kk: 'Кілт әлі қосылмаған.', ru: 'Ключей пока нет.', en: 'There are no passkeys yet.' },
  passkeyAdd: {
    kk: 'Осы құрылғыға кілт қосу',
    ru: 'Добавить ключ на это устройство',
    en: 'Add a passkey on this device',
  },
  passkeyNeedsScripts: {
    kk: 'Кілт қосу үшін скрипттері қосулы браузер және сайттың атаулы мекенжайы керек.',
    ru: 'Чтобы добавить ключ, нужен браузер со скриптами и сайт с именем, а не с числовым адресом.',
    en: 'Adding a passkey needs a browser with scripts and a site with a domain name, not a numeric address.',
  },
  passkeyAdded: {
    kk: (when: string) => `Қосылған: ${when}`,
    ru: (when: string) => `Добавлен: ${when}`,
    en: (when: string) => `Added: ${when}`,
  },
  passkeyUsed: {
    kk: (when: string) => `Соңғы рет: ${when}`,
    ru: (when: string) => `Использован: ${when}`,
    en: (when: string) => `Last used: ${when}`,
  },
  passkeyName: { kk: 'Атауы', ru: 'Название', en: 'Name' },
  'passkey-name-empty': {
    kk: 'Кілттің атауын жазыңыз',
    ru: 'Напишите название ключа',
    en: 'Enter a name for the passkey',
  },
  'passkey-name-long': {
    kk: `Тым ұзын: ${PASSKEY_NAME_MAX} таңбадан асырмаңыз`,
    ru: `Слишком длинно: не больше ${PASSKEY_NAME_MAX} знаков`,
    en: `Too long: at most ${PASSKEY_NAME_MAX} characters`,
  },
  rename: { kk: 'Атауын өзгерту', ru: 'Переименовать', en: 'Rename' },
  remove: { kk: 'Жою', ru: 'Удалить', en: 'Remove' },
  'passkey-protected': {
    kk: 'Бұл кілт рөлдеріңізді қорғайды. Оны жою үшін сайтқа кіру кілтімен кіріңіз',
    ru: 'Ключ защищает ваши роли. Чтобы удалить его, войдите с ключом доступа',
    en: 'This passkey protects your roles. Sign in with a passkey to remove it',
  },
  'passkey-refused': {
    kk: 'Кілт қосылмады: сұраудың уақыты өтті немесе жауап жарамсыз. Қайталап көріңіз',
    ru: 'Ключ не добавлен: запрос устарел или ответ неверен. Попробуйте ещё раз',
    en: 'The passkey was not added: the request expired or the answer was not valid. Try again',
  },
} satisfies Messages
