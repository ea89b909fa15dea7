import type { PrivacyPart } from '#platform/feature.ts'

/** What the privacy page says of letters about decisions. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 65,
    title: { kk: 'Шешім шыққанда', ru: 'Когда решение принято', en: 'When a decision is made' },
    text: [
      {
        kk: 'Пікір жазған немесе пікірге қосылған адамға шешім туралы бір хат барады. Хат екі рет бармауы үшін оның жіберілгені туралы белгі тіркелгіңізді өшіргенше сақталады.',
        ru: 'Кто высказался или присоединился к мнению, получает одно письмо о решении. Отметка о нём хранится, пока вы не удалите учётную запись, чтобы письмо не пришло дважды.',
        en: 'Those who commented or joined a comment get one e-mail about the decision. A record that it was sent is kept until you erase your account, so that it is not sent twice.',
      },
    ],
  },
]
