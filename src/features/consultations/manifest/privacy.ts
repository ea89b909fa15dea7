import type { PrivacyPart } from '#platform/feature.ts'

/** What the privacy page says of letters about decisions. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 65,
    title: { kk: 'Шешім шыққанда', ru: 'Когда решение принято', en: 'When a decision is made' },
    text: [
      {
        kk: 'Пікір жазған не пікірге қосылған адамға шешім туралы бір хат барады. Сол хаттың жіберілгені тіркелгіңізді өшіргенше сақталады, хат екі рет бармауы үшін.',
        ru: 'Кто высказался или присоединился к мнению, получает одно письмо о решении. Отметка о нём хранится, пока вы не удалите учётную запись, чтобы письмо не пришло дважды.',
        en: 'Those who commented or joined a comment get one letter about the decision. That it was sent is kept until you erase your account, so that it is not sent twice.',
      },
    ],
  },
]
