import type { Messages } from '#domain/base/message.ts'

/** Texts of replies; refusal codes are keys. */
export const replyMessages = {
  replied: { kk: 'Жауабыңыз жарияланды', ru: 'Ваша реплика опубликована', en: 'Your reply is published' },
  'reply-empty': { kk: 'Сөзіңізді жазыңыз.', ru: 'Напишите реплику.', en: 'Write your reply.' },
  'reply-long': {
    kk: '5000 таңбадан аспасын.',
    ru: 'Не больше 5000 знаков.',
    en: 'At most 5,000 characters.',
  },
  noReplies: { kk: 'Бұл пікірді әлі ешкім талқылаған жоқ', ru: 'Реплик пока нет', en: 'No replies yet' },
  writeReply: { kk: 'Пікірге жауап жазу', ru: 'Оставить реплику', en: 'Write a reply' },
  replyTo: {
    kk: (number: string) => `№ ${number} пікірге жауап жазу`,
    ru: (number: string) => `Реплика к мнению № ${number}`,
    en: (number: string) => `Reply to comment no. ${number}`,
  },
  replyAs: {
    kk: (body: string) => `${body} атынан, ресми`,
    ru: (body: string) => `От имени: ${body}`,
    en: (body: string) => `Officially, for ${body}`,
  },
  sendReply: { kk: 'Жіберу', ru: 'Отправить', en: 'Send' },
} satisfies Messages
