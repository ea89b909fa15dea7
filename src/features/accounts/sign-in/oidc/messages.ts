import type { Messages } from '#domain/base/message.ts'

export const providerMessages = {
  providerWay: {
    kk: (name: string) => `${name} арқылы кіру`,
    ru: (name: string) => `Вход через ${name}`,
    en: (name: string) => `Signing in with ${name}`,
  },
  providerNotLinked: {
    kk: (name: string) => `Осы тіркелгіге ${name} арқылы кіруді қосуға болады.`,
    ru: (name: string) => `К этой учётной записи можно добавить вход через ${name}.`,
    en: (name: string) => `You can add ${name} as a way to sign in to this account.`,
  },
  providerIsLinked: {
    kk: (name: string) => `Осы тіркелгіге ${name} арқылы да кіре аласыз.`,
    ru: (name: string) => `В эту учётную запись можно войти и через ${name}.`,
    en: (name: string) => `You can also sign in to this account with ${name}.`,
  },
  linkProvider: {
    kk: (name: string) => `${name} қосу`,
    ru: (name: string) => `Добавить ${name}`,
    en: (name: string) => `Add ${name}`,
  },
  unlinkProvider: {
    kk: (name: string) => `${name} арқылы кіруді алып тастау`,
    ru: (name: string) => `Убрать вход через ${name}`,
    en: (name: string) => `Remove ${name}`,
  },
  linkProviderTitle: {
    kk: (name: string) => `${name} тіркелгіңізге қосылсын ба?`,
    ru: (name: string) => `Добавить ${name} к вашей учётной записи?`,
    en: (name: string) => `Add ${name} to your account?`,
  },
  linkProviderLead: {
    kk: (account: string, name: string) =>
      `${name} бетінде кім екеніңізді растайсыз. Содан кейін «${account}» тіркелгісіне сол арқылы да кіруге болады. Басқа біреудің аты шықса, жалғастырмаңыз.`,
    ru: (account: string, name: string) =>
      `На странице ${name} вы подтвердите, кто вы. После этого в учётную запись «${account}» можно будет входить и так. Если там чужое имя, не продолжайте.`,
    en: (account: string, name: string) =>
      `On the page of ${name} you confirm who you are. After that you can use it to sign in to the account “${account}”. If you see somebody else’s name there, do not continue.`,
  },
  goToProvider: {
    kk: (name: string) => `${name} бетіне өту`,
    ru: (name: string) => `Перейти на страницу ${name}`,
    en: (name: string) => `Go to ${name}`,
  },
  keepAsIs: { kk: 'Қоспау', ru: 'Не добавлять', en: 'Do not add' },
  'provider-added': {
    kk: (name: string) => `${name} қосылды.`,
    ru: (name: string) => `Вход через ${name} добавлен.`,
    en: (name: string) => `${name} was added.`,
  },
  'provider-removed': {
    kk: (name: string) => `${name} арқылы кіру алынып тасталды.`,
    ru: (name: string) => `Вход через ${name} убран.`,
    en: (name: string) => `${name} was removed.`,
  },
  'identity-taken': {
    kk: 'Бұл деректермен басқа тіркелгіге кіреді, сондықтан олар қосылмады',
    ru: 'С этими данными входят в другую учётную запись, поэтому они не добавлены',
    en: 'These details sign in to another account, so they were not added',
  },
  'provider-only-way': {
    kk: 'Бұл – кірудің жалғыз жолы. Алдымен кіру кілтін қосыңыз',
    ru: 'Это единственный способ входа. Сначала добавьте ключ доступа',
    en: 'This is the only way to sign in. Add a passkey first',
  },
} satisfies Messages
