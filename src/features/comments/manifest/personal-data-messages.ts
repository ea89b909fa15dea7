import type { Messages } from '#domain/base/message.ts'
import { commentKindNames } from '../messages.ts'

/** The labels of this slice in “My data”. */
export const personalDataMessages = {
  what: { kk: 'Не істедіңіз', ru: 'Что вы сделали', en: 'What you did' },
  target: { kk: 'Қайда', ru: 'Где', en: 'Where' },
  number: { kk: 'Пікір нөмірі', ru: 'Номер мнения', en: 'Number of the comment' },
  place: { kk: 'Құжаттың қай тұсына', ru: 'К какому месту документа', en: 'On which part' },
  kind: { kk: 'Пікір түрі', ru: 'Вид мнения', en: 'Kind of comment' },
  language: { kk: 'Тілі', ru: 'Язык', en: 'Language' },
  body: { kk: 'Сөзіңіз', ru: 'Ваши слова', en: 'Your words' },
  wording: { kk: 'Ұсынған мәтініңіз', ru: 'Предложенный вами текст', en: 'Wording you proposed' },
  name: { kk: 'Көрсетілген атыңыз', ru: 'Как подписано', en: 'Signed as' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  at: { kk: 'Қашан', ru: 'Когда', en: 'When' },
} satisfies Messages

export const personalValues = {
  what: {
    comment: { kk: 'Пікір айттыңыз', ru: 'Высказали мнение', en: 'Commented' },
    join: { kk: 'Пікірге қосылдыңыз', ru: 'Присоединились к мнению', en: 'Joined a comment' },
    reply: { kk: 'Пікірге сөз қостыңыз', ru: 'Оставили реплику к мнению', en: 'Replied to a comment' },
  },
  kind: commentKindNames,
  state: {
    pending: { kk: 'хатпен расталмаған', ru: 'не подтверждено письмом', en: 'not confirmed by e-mail' },
    public: { kk: 'жарияланған', ru: 'опубликовано', en: 'public' },
    hidden: { kk: 'жасырылған', ru: 'скрыто', en: 'hidden' },
  },
} satisfies Readonly<Record<string, Messages>>
