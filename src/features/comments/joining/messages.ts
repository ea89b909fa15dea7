import type { Label } from '#domain/base/text.ts'

/** Texts for joining a kind of thing. */
export type JoinMessages = {
  /** The link to the form, and the title of the form. */
  readonly title: Label
  readonly help: Label
  /** The button of the form. */
  readonly join: Label
  readonly joined: Label
  readonly already: Label
  readonly own: Label
  /** The subject of the letter that asks to confirm it, and what happens then. */
  readonly confirm: Label
  readonly confirmHelp: Label
}

/** “I think so too”: joining a comment. */
export const joinComment: JoinMessages = {
  title: { kk: 'Мен де осылай ойлаймын', ru: 'Я думаю так же', en: 'I think so too' },
  help: {
    kk: 'Сізді осы пікірді айтқандардың қатарына қосамыз. Атыңыз көрсетілмейді, тек саны өседі; жауап шыққанда хабар аласыз.',
    ru: 'Мы посчитаем вас вместе с теми, кто так думает. Имя не показывается, растёт только число; об ответе сообщим.',
    en: 'You will be counted among those who agree. Your name is not shown, only the number grows; you will be notified of the answer.',
  },
  join: { kk: 'Қосылу', ru: 'Присоединиться', en: 'Join' },
  joined: {
    kk: 'Сіз осы пікірге қосылдыңыз',
    ru: 'Вы присоединились к этому мнению',
    en: 'You have joined this comment',
  },
  already: {
    kk: 'Сіз бұл пікірге қосылып қойғансыз.',
    ru: 'Вы уже присоединились к этому мнению.',
    en: 'You have already joined this comment.',
  },
  own: {
    kk: 'Бұл сіздің өз пікіріңіз.',
    ru: 'Это ваше собственное мнение.',
    en: 'This is your own comment.',
  },
  confirm: {
    kk: 'Пікірге қосылғаныңызды растаңыз',
    ru: 'Подтвердите, что присоединяетесь',
    en: 'Confirm that you join the comment',
  },
  confirmHelp: {
    kk: 'Растағаннан кейін сіз пікірге қосылғандардың санына кіресіз.',
    ru: 'После подтверждения вас посчитают среди тех, кто так думает.',
    en: 'Once you confirm, you are counted among those who agree.',
  },
}
