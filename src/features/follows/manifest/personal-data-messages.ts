import type { Messages } from '#domain/base/message.ts'

export const messages = {
  personal: { kk: 'Хабар алып отырғандарыңыз', ru: 'Ваши подписки', en: 'What you follow' },
  personalFollow: { kk: 'Хабар алып отырсыз', ru: 'Вы подписаны', en: 'You follow' },
  personalLetter: { kk: 'Сізге жазылған хабар', ru: 'Вам сообщили', en: 'You were notified' },
  personalSilence: { kk: 'Хатты тоқтатқансыз', ru: 'Вы отказались от писем', en: 'You stopped the e-mails' },
  keySilent: { kk: 'Қашаннан', ru: 'С какого времени', en: 'Since' },
  sent: {
    kk: 'Қай хабар кімге жіберілгені',
    ru: 'Кому о чём сообщили',
    en: 'Who was notified of what',
  },
  keyKind: { kk: 'Түрі', ru: 'Что это', en: 'Kind' },
  keyThing: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  keyName: { kk: 'Атауы', ru: 'Название', en: 'Name' },
  keyFrequency: { kk: 'Хат жиілігі', ru: 'Как часто', en: 'How often' },
  keyOnly: { kk: 'Тек мыналар туралы', ru: 'Только о', en: 'Only about' },
  keySince: { kk: 'Қашаннан', ru: 'С какого времени', en: 'Since' },
  keyRefusedAt: {
    kk: 'Пошта хатты қабылдамаған уақыт',
    ru: 'Когда почта отклонила письмо',
    en: 'When your mail server refused the e-mail',
  },
  keySource: { kk: 'Не туралы', ru: 'О чём', en: 'About' },
  keyNotifiedAt: { kk: 'Қашан', ru: 'Когда', en: 'When' },
} satisfies Messages
