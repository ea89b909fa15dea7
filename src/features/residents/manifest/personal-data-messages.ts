import type { Messages } from '#domain/base/message.ts'

/** What “My data” says besides of a residence, of a statement that is not signed yet, and of failed attempts. */
export const personalMessages = {
  ofAgeOn: { kk: 'Кәмелетке толатын күніңіз', ru: 'День вашего совершеннолетия', en: 'You come of age on' },
  age: { kk: 'Жасыңыз', ru: 'Возраст', en: 'Age' },
  statement: { kk: 'Мәлімдеме нөмірі', ru: 'Номер заявления', en: 'Number of the statement' },
  language: { kk: 'Тілі', ru: 'Язык', en: 'Language' },
  expiresAt: { kk: 'Қашанға дейін жарайды', ru: 'Действует до', en: 'Valid until' },
  refusedAt: { kk: 'Уақыты', ru: 'Когда', en: 'When' },
  statementHeading: {
    kk: 'Қол қойылмаған мәлімдеме',
    ru: 'Заявление, ещё не подписанное',
    en: 'A statement that is not signed yet',
  },
  refusalHeading: {
    kk: 'Растау сәтсіз болған әрекет',
    ru: 'Неудачная попытка подтверждения',
    en: 'A verification that failed',
  },
} satisfies Messages

export const ageNames = {
  checked: { kk: 'құжат бойынша тексерілген', ru: 'проверен по документу', en: 'checked by a document' },
  unchecked: { kk: 'тексерілмеген', ru: 'не проверен', en: 'not checked' },
} satisfies Messages
