import type { Messages } from '#domain/base/message.ts'

export const messages = {
  title: { kk: 'Қандай дерек сақталады', ru: 'Какие данные хранятся', en: 'What data is kept' },
  lead: {
    kk: 'Оқу үшін өзіңіз туралы ештеңе айтудың қажеті жоқ. Төменде сайт нені, не үшін және қанша уақыт сақтайтыны жазылған.',
    ru: 'Чтобы читать, ничего о себе сообщать не нужно. Ниже сказано, что сайт хранит, зачем и как долго.',
    en: 'You can read the site without telling us anything about yourself. Below is what the site keeps, what for, and for how long.',
  },
  erased: {
    kk: 'Автоматты түрде өшірілетін деректер',
    ru: 'Что удаляется автоматически',
    en: 'What is erased automatically',
  },
  erasedHelp: {
    kk: 'Сақтау мерзімі өткен деректерді сайт түн сайын өшіреді.',
    ru: 'Каждую ночь сайт удаляет данные, срок хранения которых истёк.',
    en: 'Every night the site erases data whose retention period is over.',
  },
  data: { kk: 'Дерек', ru: 'Данные', en: 'Data' },
  kept: { kk: 'Қашанға дейін', ru: 'До каких пор', en: 'Until when' },
} satisfies Messages
