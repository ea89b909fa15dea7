import type { Messages } from '#domain/base/message.ts'

export const passkeyMessages = {
  passkeys: { kk: 'Кіру кілттері', ru: 'Ключи доступа', en: 'Passkeys' },
  passkeysLead: {
    kk: 'Кілт құрылғыңызда қалады: саусақ ізімен, бетпен немесе экран құлпымен кіресіз. Оны хатпен алдап алу мүмкін емес.',
    ru: 'Ключ остаётся в вашем устройстве: вход по отпечатку, лицу или коду экрана. Его нельзя выманить письмом.',
    en: 'A passkey stays in your device: you sign in by fingerprint, face or screen lock. Nobody can talk it out of you.',
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
    en: 'Adding a passkey needs a browser with scripts and a site with a name, not a numeric address.',
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
  'passkey-name-wrong': {
    kk: 'Атауы 1–100 таңба болсын',
    ru: 'Название – от 1 до 100 знаков',
    en: 'The name must have 1 to 100 characters',
  },
  rename: { kk: 'Атын өзгерту', ru: 'Переименовать', en: 'Rename' },
  remove: { kk: 'Жою', ru: 'Удалить', en: 'Remove' },
  'passkey-refused': {
    kk: 'Кілт қосылмады: сұраныстың уақыты өтті немесе жауап жарамсыз. Қайталап көріңіз',
    ru: 'Ключ не добавлен: запрос устарел или ответ неверен. Попробуйте ещё раз',
    en: 'The passkey was not added: the request ran out or the answer was not valid. Try again',
  },
} satisfies Messages
