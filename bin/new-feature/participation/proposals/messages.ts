import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'
import { dative } from '#domain/kazakh/index.ts'
import type { ParticipationRefusal } from '#domain/participation/index.ts'
import { BODY_MAX, type ProposeRefusal } from './model.ts'

export const proposalMessages = {
  title: { kk: 'Ұсыныстар', ru: 'Предложения', en: 'Proposals' },
  one: { kk: 'Ұсыныс', ru: 'Предложение', en: 'Proposal' },
  whole: { kk: 'NAME_KK: ұсыныстар', ru: 'NAME_RU: предложения', en: 'NAME_EN: proposals' },
  answer: { kk: 'Ұсынысқа жауап', ru: 'Ответ на предложение', en: 'Answer to a proposal' },
  letter: {
    kk: (title: string) => `«${title}» бойынша ұсынысыңызға жауап берілді.`,
    ru: (title: string) => `На ваше предложение («${title}») дан ответ.`,
    en: (title: string) => `Your proposal on “${title}” has been answered.`,
  },
  propose: { kk: 'Ұсыныс жіберу', ru: 'Отправить предложение', en: 'Send a proposal' },
  body: { kk: 'Ұсынысыңыз', ru: 'Ваше предложение', en: 'Your proposal' },
  bodyHelp: {
    kk: 'Қай тілде жазсаңыз да болады. Аты-жөн, телефон жазбаңыз: жауап берілген соң ұсынысты бәрі оқиды, атыңыз көрсетілмейді.',
    ru: 'Пишите на любом языке. Не указывайте имён и телефонов: после ответа предложение смогут прочитать все, ваше имя показано не будет.',
    en: 'Write in any language. Give no names or telephone numbers: once it is answered everybody can read it, without your name.',
  },
  sent: {
    kk: 'Ұсынысыңыз жіберілді',
    ru: 'Предложение отправлено',
    en: 'Your proposal was sent',
  },
  sentHelp: {
    kk: (days: string) => `Жауап ${days} жұмыс күні ішінде беріледі: поштаңызға хат келеді.`,
    ru: (days: string) => `Ответ дадут в течение ${days} рабочих дней: он придёт письмом.`,
    en: (days: string) => `It is answered within ${days} working days: you will get an e-mail.`,
  },
  back: { kk: 'Бетке оралу', ru: 'Вернуться на страницу', en: 'Back to the page' },
  received: { kk: 'Түскен ұсыныстар', ru: 'Поступило предложений', en: 'Proposals received' },
  readAnswered: {
    kk: 'Жауап берілген ұсыныстар',
    ru: 'Предложения с ответами',
    en: 'Proposals with their answers',
  },
  until: {
    kk: (day: string) => `Ұсыныстар ${dative(day)} дейін қабылданады.`,
    ru: (day: string) => `Предложения принимаются до ${day}.`,
    en: (day: string) => `Proposals are taken until ${day}.`,
  },
  'body-empty': { kk: 'Ұсынысыңызды жазыңыз', ru: 'Напишите предложение', en: 'Write your proposal' },
  'body-long': {
    kk: `Ұсыныс ${BODY_MAX} таңбадан аспасын`,
    ru: `Предложение не длиннее ${BODY_MAX} знаков`,
    en: `The proposal has at most ${BODY_MAX} characters`,
  },
  'closed-already': {
    kk: 'Ұсыныстар енді қабылданбайды.',
    ru: 'Предложения больше не принимаются.',
    en: 'Proposals are no longer taken.',
  },
  'proposed-already': {
    kk: 'Сіз бұған ұсыныс жібергенсіз: бір адамнан бір ұсыныс алынады',
    ru: 'Вы уже отправили предложение: от одного человека принимается одно',
    en: 'You have sent a proposal already: one is taken from each person',
  },
} satisfies Messages & Record<Exclude<ProposeRefusal, ParticipationRefusal>, unknown>
/** What can be wrong with a proposal: the key of a label. */
export type ProposalProblem = ProblemOf<typeof proposalMessages> | ParticipationRefusal
