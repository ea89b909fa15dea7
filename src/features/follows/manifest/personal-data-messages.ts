import type { Messages } from '#domain/base/message.ts'

export const messages = {
  personal: { kk: 'Нені бақылайсыз', ru: 'За чем вы следите', en: 'What you follow' },
  personalFollow: { kk: 'Бақылайсыз', ru: 'Вы следите', en: 'You follow' },
  personalLetter: { kk: 'Сізге жазылған хабар', ru: 'Вам сообщили', en: 'You were told' },
  personalSilence: { kk: 'Хатты тоқтатқансыз', ru: 'Вы отказались от писем', en: 'You stopped the letters' },
  keySilent: { kk: 'Қашаннан', ru: 'С какого времени', en: 'Since' },
  sent: {
    kk: 'Қай хабар кімге жіберілгені',
    ru: 'Кому о чём сообщили',
    en: 'Who was told what',
  },
  keyKind: { kk: 'Түрі', ru: 'Что это', en: 'Kind' },
  keyThing: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  keyName: { kk: 'Атауы', ru: 'Название', en: 'Name' },
  keyFrequency: { kk: 'Хат жиілігі', ru: 'Как часто', en: 'How often' },
  keyOnly: { kk: 'Тек мыналар туралы', ru: 'Только о', en: 'Only about' },
  keySince: { kk: 'Қашаннан', ru: 'С какого времени', en: 'Since' },
  keySource: { kk: 'Не туралы', ru: 'О чём', en: 'What about' },
  keyToldAt: { kk: 'Қашан', ru: 'Когда', en: 'When' },
} satisfies Messages
