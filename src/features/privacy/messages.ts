import type { Messages } from '#domain/base/message.ts'

export const messages = {
  title: { kk: 'Қандай дерек сақталады', ru: 'Какие данные хранятся', en: 'What data is kept' },
  lead: {
    kk: 'Оқу үшін өзіңіз туралы ештеңе айтудың қажеті жоқ. Төменде сайт нені, не үшін және қанша уақыт сақтайтыны жазылған.',
    ru: 'Чтобы читать, ничего о себе сообщать не нужно. Ниже сказано, что сайт хранит, зачем и как долго.',
    en: 'You need to say nothing about yourself in order to read. This is what the site keeps, what for, and for how long.',
  },
  erased: {
    kk: 'Өзінен-өзі өшірілетін деректер',
    ru: 'Что стирается само',
    en: 'What is erased by itself',
  },
  erasedHelp: {
    kk: 'Мерзімі өткенін сайт әр түнде өшіреді.',
    ru: 'Каждую ночь сайт стирает то, чей срок прошёл.',
    en: 'Every night the site erases what has passed its term.',
  },
  data: { kk: 'Дерек', ru: 'Данные', en: 'Data' },
  kept: { kk: 'Қашанға дейін', ru: 'До каких пор', en: 'Until when' },
} satisfies Messages
