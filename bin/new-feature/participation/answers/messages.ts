import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'
import { ANSWER_MAX, type ProposalAnswerNotice, type ProposalAnswerRefusal } from './model.ts'

export const answerMessages = {
  title: { kk: 'Ұсынысқа жауап', ru: 'Ответ на предложение', en: 'Answer to a proposal' },
  none: { kk: 'Ұсыныс түскен жоқ.', ru: 'Предложений нет.', en: 'There are no proposals.' },
  toAnswer: { kk: 'Жауап беру', ru: 'Ответить', en: 'Answer' },
  state: { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
  accepted: { kk: 'Қабылданады', ru: 'Принять', en: 'Accept' },
  declined: { kk: 'Қабылданбайды', ru: 'Отклонить', en: 'Decline' },
  answer: { kk: 'Жауап', ru: 'Ответ', en: 'Answer' },
  answerHelp: {
    kk: 'Ұсыныс қай тілде жазылса, сол тілде жазыңыз. Ұсыныс пен жауап бәріне көрінеді, хат авторына жіберіледі.',
    ru: 'Пишите на языке предложения. Предложение и ответ увидят все, автору придёт письмо.',
    en: 'Write in the language of the proposal. Everybody will see both, and the author gets an e-mail.',
  },
  answered: {
    kk: 'Жауап жарияланды, авторына хат жіберіледі',
    ru: 'Ответ опубликован, автору придёт письмо',
    en: 'The answer is published, and its author gets an e-mail',
  },
  send: { kk: 'Жауапты жариялау', ru: 'Опубликовать ответ', en: 'Publish the answer' },
  owed: { kk: 'Ұсынысқа жауап', ru: 'Ответ на предложение', en: 'Answer to a proposal' },
  owedTo: { kk: 'ұсыныс авторына', ru: 'автору предложения', en: 'to its author' },
  'state-empty': { kk: 'Шешімді таңдаңыз', ru: 'Выберите решение', en: 'Choose the decision' },
  'answer-empty': { kk: 'Жауапты жазыңыз', ru: 'Напишите ответ', en: 'Write the answer' },
  'answer-long': {
    kk: `Жауап ${ANSWER_MAX} таңбадан аспасын`,
    ru: `Ответ не длиннее ${ANSWER_MAX} знаков`,
    en: `The answer has at most ${ANSWER_MAX} characters`,
  },
  'answered-already': {
    kk: 'Бұл ұсынысқа жауап беріліп қойған',
    ru: 'На это предложение уже ответили',
    en: 'This proposal has been answered already',
  },

  // The letter to the author.
  subject: {
    kk: (title: string) => `Ұсынысыңызға жауап: ${title}`,
    ru: (title: string) => `Ответ на ваше предложение: ${title}`,
    en: (title: string) => `Answer to your proposal: ${title}`,
  },
  greeting: {
    kk: (name: string | null) => (name ? `Сәлеметсіз бе, ${name}!` : 'Сәлеметсіз бе!'),
    ru: (name: string | null) => (name ? `Здравствуйте, ${name}!` : 'Здравствуйте!'),
    en: (name: string | null) => (name ? `Dear ${name},` : 'Good day,'),
  },
  letter: {
    kk: (title: string) => `«${title}» бойынша ұсынысыңызға жауап берілді.`,
    ru: (title: string) => `На ваше предложение («${title}») дан ответ.`,
    en: (title: string) => `Your proposal on “${title}” has been answered.`,
  },
  letterWhy: {
    kk: 'Бұл хат сізге ұсыныс жібергеніңіз үшін келді.',
    ru: 'Письмо пришло, потому что вы отправили предложение.',
    en: 'You receive this e-mail because you sent a proposal.',
  },
} satisfies Messages & Record<ProposalAnswerRefusal | ProposalAnswerNotice, unknown>
/** What can be wrong with an answer: the key of a label. */
export type ProposalAnswerProblem = ProblemOf<typeof answerMessages>
