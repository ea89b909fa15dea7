import type { Messages } from '#domain/base/message.ts'
import { REPLY_MAX } from '../model.ts'

/** Texts of replies; refusal codes are keys. */
export const replyMessages = {
  replied: { kk: 'Сөзіңіз жарияланды', ru: 'Ваша реплика опубликована', en: 'Your reply is published' },
  'reply-empty': { kk: 'Сөзіңізді жазыңыз.', ru: 'Напишите реплику.', en: 'Enter your reply.' },
  'reply-long': {
    kk: `${REPLY_MAX} таңбадан аспасын.`,
    ru: `Не больше ${REPLY_MAX} знаков.`,
    en: `At most ${REPLY_MAX} characters.`,
  },
  noReplies: { kk: 'Бұл пікірге әлі ешкім сөз қосқан жоқ', ru: 'Реплик пока нет', en: 'No replies yet' },
  writeReply: { kk: 'Сөз қосу', ru: 'Оставить реплику', en: 'Write a reply' },
  replyTo: {
    kk: (number: string) => `№ ${number} пікірге сөз қосу`,
    ru: (number: string) => `Реплика к мнению № ${number}`,
    en: (number: string) => `Reply to comment no. ${number}`,
  },
  replyAs: {
    kk: (body: string) => `Ресми, ұйым атынан: ${body}`,
    ru: (body: string) => `От имени: ${body}`,
    en: (body: string) => `Officially, on behalf of ${body}`,
  },
  sendReply: { kk: 'Жіберу', ru: 'Отправить', en: 'Send' },
} satisfies Messages
