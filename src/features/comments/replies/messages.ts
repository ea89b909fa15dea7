import type { Messages } from '#domain/base/message.ts'

/** Texts of replies; refusal codes are keys. */
export const replyMessages = {
  replied: { kk: 'Сөзіңіз жарияланды', ru: 'Ваша реплика опубликована', en: 'Your reply is published' },
  'reply-empty': { kk: 'Сөзіңізді жазыңыз.', ru: 'Напишите реплику.', en: 'Enter your reply.' },
  'reply-long': {
    kk: '5000 таңбадан аспасын.',
    ru: 'Не больше 5000 знаков.',
    en: 'At most 5,000 characters.',
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
