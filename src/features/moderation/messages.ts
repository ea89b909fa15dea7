import type { ProblemOf } from '#domain/base/form.ts'
import { type Messages, plural } from '#domain/base/message.ts'
import { APPEAL_MAX, NOTE_MAX, REASON_MAX } from './model.ts'

const reports = {
  kk: { one: 'шағым', other: 'шағым' },
  ru: { one: 'жалоба', few: 'жалобы', many: 'жалоб' },
  en: { one: 'report', other: 'reports' },
} as const

export const messages = {
  title: { kk: 'Модерация', ru: 'Модерация', en: 'Moderation' },
  lead: {
    kk: 'Не жасырылды, қай ереже бойынша және неге. Пікір көзқарас үшін емес, осы ережелерді бұзғаны үшін ғана жасырылады.',
    ru: 'Что скрыто, по какому правилу и почему. Скрывают не за мнение, а только за нарушение этих правил.',
    en: 'What was hidden, under which rule, and why. Nothing is hidden for an opinion, only for breaking these rules.',
  },
  rules: { kk: 'Ережелер', ru: 'Правила', en: 'Rules' },
  decisions: { kk: 'Шешімдер', ru: 'Решения', en: 'Decisions' },
  none: { kk: 'Әзірге шешім жоқ', ru: 'Решений пока нет', en: 'No decisions yet' },
  decision: {
    kk: (number: string) => `№ ${number} шешім`,
    ru: (number: string) => `Решение № ${number}`,
    en: (number: string) => `Decision no. ${number}`,
  },
  page: {
    kk: (title: string, number: string) => `${title}, ${number}-бет`,
    ru: (title: string, number: string) => `${title}, страница ${number}`,
    en: (title: string, number: string) => `${title}, page ${number}`,
  },
  hidden: { kk: 'Жасырылды', ru: 'Скрыто', en: 'Hidden' },
  kept: { kk: 'Қалдырылды', ru: 'Оставлено', en: 'Kept' },
  restored: { kk: 'Апелляциядан кейін қайтарылды', ru: 'Возвращено по апелляции', en: 'Restored on appeal' },
  upheld: {
    kk: 'Апелляциядан кейін күшінде қалды',
    ru: 'Оставлено в силе по апелляции',
    en: 'Upheld on appeal',
  },
  appealWaits: { kk: 'Апелляция қаралуда', ru: 'Апелляция рассматривается', en: 'Under appeal' },
  rule: { kk: 'Ереже', ru: 'Правило', en: 'Rule' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  appealReason: { kk: 'Апелляция бойынша шешім', ru: 'Решение по апелляции', en: 'Decision on the appeal' },
  where: { kk: 'Қайда', ru: 'Где', en: 'Where' },
  when: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  whole: { kk: 'Бүкіл талқылау', ru: 'Всё обсуждение', en: 'The whole discussion' },
  yours: { kk: 'Мұны сіз жаздыңыз ба?', ru: 'Это написали вы?', en: 'Did you write it?' },
  toAppeal: { kk: 'Апелляция беру', ru: 'Обжаловать', en: 'Appeal' },
  seePlace: {
    kk: 'Айтылған жерін ашу',
    ru: 'Открыть место, где это было',
    en: 'Open the place where it was',
  },

  report: { kk: 'Шағымдану', ru: 'Пожаловаться', en: 'Report' },
  reportTitle: {
    kk: 'Ереже бұзылғанын хабарлау',
    ru: 'Сообщить о нарушении правила',
    en: 'Report a broken rule',
  },
  reportLead: {
    kk: 'Тіркелу керек емес. Модератор қарап, шешімін жариялайды; сіздің атыңыз еш жерде көрсетілмейді.',
    ru: 'Регистрация не нужна. Модератор рассмотрит и опубликует решение; ваше имя нигде не появится.',
    en: 'No account is needed. A moderator decides and publishes the decision; your name appears nowhere.',
  },
  reported: { kk: 'Не туралы', ru: 'О чём', en: 'About what' },
  whichRule: { kk: 'Қай ереже бұзылды?', ru: 'Какое правило нарушено?', en: 'Which rule is broken?' },
  note: { kk: 'Түсіндірме', ru: 'Пояснение', en: 'Note' },
  noteHelp: {
    kk: 'Модераторға ғана көрінеді.',
    ru: 'Увидит только модератор.',
    en: 'Only the moderator will see it.',
  },
  send: { kk: 'Шағымды жіберу', ru: 'Отправить жалобу', en: 'Send the report' },
  sent: { kk: 'Шағымыңыз қабылданды', ru: 'Жалоба принята', en: 'We have received your report' },
  sentLead: {
    kk: 'Шешім «Модерация» бетінде жарияланады.',
    ru: 'Решение появится на странице «Модерация».',
    en: 'The decision will be published on the page “Moderation”.',
  },
  back: { kk: 'Қайту', ru: 'Вернуться', en: 'Back' },
  'rule-empty': { kk: 'Ережені таңдаңыз', ru: 'Выберите правило', en: 'Choose a rule' },
  'note-long': {
    kk: `Түсіндірме ${NOTE_MAX} таңбадан аспасын`,
    ru: `Пояснение не длиннее ${NOTE_MAX} знаков`,
    en: `The note may have at most ${NOTE_MAX} characters`,
  },
  'reported-already': {
    kk: 'Бұл туралы шағымыңыз бар, ол қаралуда',
    ru: 'Ваша жалоба на это уже рассматривается',
    en: 'Your report of this is already under review',
  },

  appeal: { kk: 'Апелляция', ru: 'Апелляция', en: 'Appeal' },
  appealLead: {
    kk: 'Шешімді басқа модератор қайта қарайды. Неге келіспейтініңізді жазыңыз.',
    ru: 'Решение пересмотрит другой модератор. Напишите, почему вы не согласны.',
    en: 'Another moderator will look at the decision again. Say why you disagree.',
  },
  notYours: {
    kk: 'Апелляцияны пікірдің авторы ғана бере алады',
    ru: 'Обжаловать может только автор',
    en: 'Only the author can appeal',
  },
  notYoursLead: {
    kk: 'Авторы сіз болсаңыз, шешім туралы хаттағы сілтемені ашыңыз немесе сол пікірді жазған тіркелгіңізбен кіріңіз.',
    ru: 'Если автор вы, откройте ссылку из письма о решении или войдите под той учётной записью, с которой писали.',
    en: 'If you are the author, open the link in the e-mail about the decision, or sign in with the account you used to write it.',
  },
  appealText: { kk: 'Неге келіспейсіз?', ru: 'Почему вы не согласны?', en: 'Why do you disagree?' },
  appealSend: { kk: 'Апелляцияны жіберу', ru: 'Подать апелляцию', en: 'Send the appeal' },
  appealSent: { kk: 'Апелляция қабылданды', ru: 'Апелляция принята', en: 'We have received your appeal' },
  'appeal-empty': {
    kk: 'Неге келіспейтініңізді жазыңыз',
    ru: 'Напишите, почему вы не согласны',
    en: 'Say why you disagree',
  },
  'appeal-long': {
    kk: `Мәтін ${APPEAL_MAX} таңбадан аспасын`,
    ru: `Текст не длиннее ${APPEAL_MAX} знаков`,
    en: `The text may have at most ${APPEAL_MAX} characters`,
  },
  'appealed-already': {
    kk: 'Бұл шешімге апелляция берілген',
    ru: 'На это решение апелляция уже подана',
    en: 'This decision has already been appealed',
  },
  appealWaitsLead: {
    kk: 'Апелляцияңыз қаралып жатыр. Оны басқа модератор қарайды, шешімі поштаңызға келеді.',
    ru: 'Ваша апелляция рассматривается. Решает другой модератор, ответ придёт на вашу почту.',
    en: 'Your appeal is being considered. Another moderator decides; the answer comes to your e-mail.',
  },
  'nothing-hidden': { kk: 'Ештеңе жасырылмаған', ru: 'Ничего не скрыто', en: 'Nothing was hidden' },

  queue: { kk: 'Шағымдар', ru: 'Жалобы', en: 'Reports' },
  appeals: { kk: 'Апелляциялар', ru: 'Апелляции', en: 'Appeals' },
  nothingWaits: { kk: 'Қаралмаған шағым жоқ', ru: 'Нерассмотренных жалоб нет', en: 'No reports are waiting' },
  reports: {
    kk: (n: number) => `${n} ${plural('kk', n, reports.kk)}`,
    ru: (n: number) => `${n} ${plural('ru', n, reports.ru)}`,
    en: (n: number) => `${n} ${plural('en', n, reports.en)}`,
  },
  words: { kk: 'Не айтылған', ru: 'Что сказано', en: 'What was said' },
  decide: { kk: 'Шешім қабылдау', ru: 'Принять решение', en: 'Decide' },
  outcome: { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
  hide: { kk: 'Жасыру', ru: 'Скрыть', en: 'Hide it' },
  keep: { kk: 'Қалдыру', ru: 'Оставить', en: 'Keep it' },
  restore: { kk: 'Қайтару', ru: 'Вернуть', en: 'Restore it' },
  uphold: { kk: 'Шешімді күшінде қалдыру', ru: 'Оставить решение в силе', en: 'Uphold the decision' },
  reasonKk: { kk: 'Себебі, қазақша', ru: 'Причина на казахском', en: 'Reason in Kazakh' },
  reasonRu: { kk: 'Себебі, орысша', ru: 'Причина на русском', en: 'Reason in Russian' },
  reasonHelp: {
    kk: 'Бәріне көрінеді. Жасырылған сөзді қайталамаңыз.',
    ru: 'Увидят все. Не повторяйте скрытых слов.',
    en: 'Everyone will see it. Do not repeat the hidden words.',
  },
  'reason-kk-empty': {
    kk: 'Себебін қазақша жазыңыз',
    ru: 'Напишите причину на казахском',
    en: 'Give the reason in Kazakh',
  },
  'reason-ru-empty': {
    kk: 'Себебін орысша жазыңыз',
    ru: 'Напишите причину на русском',
    en: 'Give the reason in Russian',
  },
  'reason-kk-long': {
    kk: `Себебі қазақша ${REASON_MAX} таңбадан аспасын`,
    ru: `Причина на казахском – не длиннее ${REASON_MAX} знаков`,
    en: `The reason in Kazakh may have at most ${REASON_MAX} characters`,
  },
  'reason-ru-long': {
    kk: `Себебі орысша ${REASON_MAX} таңбадан аспасын`,
    ru: `Причина на русском – не длиннее ${REASON_MAX} знаков`,
    en: `The reason in Russian may have at most ${REASON_MAX} characters`,
  },
  'outcome-empty': { kk: 'Шешімді таңдаңыз', ru: 'Выберите решение', en: 'Choose the decision' },
  yourReason: {
    kk: 'Сіз жазған себеп (сақталмады)',
    ru: 'Ваша причина (не сохранена)',
    en: 'Your reason (not saved)',
  },
  'decided-already': {
    kk: 'Бұл шағымды басқа модератор қарап қойған',
    ru: 'Эту жалобу уже рассмотрел другой модератор',
    en: 'Another moderator has already decided this',
  },
  'own-thing': {
    kk: 'Өз сөзіңіз туралы шешім қабылдай алмайсыз',
    ru: 'О собственных словах решает другой модератор',
    en: 'Another moderator decides about your own words',
  },
  'same-moderator': {
    kk: 'Өз шешіміңізге берілген апелляцияны басқа модератор қарайды',
    ru: 'Апелляцию на ваше решение рассмотрит другой модератор',
    en: 'Another moderator decides an appeal against your decision',
  },
  'not-appealed': { kk: 'Апелляция берілмеген', ru: 'Апелляции нет', en: 'There is no appeal' },
  'judged-already': {
    kk: 'Апелляция қаралған',
    ru: 'Апелляция уже рассмотрена',
    en: 'The appeal has already been decided',
  },

  letterAppeal: {
    kk: 'Келіспесеңіз, осы сілтеме арқылы апелляция беріңіз, оны басқа модератор қарайды:',
    ru: 'Если вы не согласны, подайте апелляцию по этой ссылке, её рассмотрит другой модератор:',
    en: 'If you disagree, use this link to appeal; another moderator will decide:',
  },
  letter: {
    hidden: {
      kk: 'Пікіріңіз ережені бұзғаны үшін жасырылды.',
      ru: 'То, что вы написали, скрыто за нарушение правила.',
      en: 'What you wrote was hidden for breaking a rule.',
    },
    restored: {
      kk: 'Апелляцияңыз қанағаттандырылды: жазғаныңыз қайта көрсетілді.',
      ru: 'Ваша апелляция удовлетворена: текст снова виден.',
      en: 'Your appeal was granted: your text is visible again.',
    },
    upheld: {
      kk: 'Апелляцияңыз қаралды: шешім күшінде қалды.',
      ru: 'Ваша апелляция рассмотрена: решение осталось в силе.',
      en: 'Your appeal was decided: the decision stands.',
    },
  },
} satisfies Messages | Readonly<Record<string, Messages[string] | Messages>>
export type ModerationProblem = ProblemOf<typeof messages>
