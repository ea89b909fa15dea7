import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'

export const listMessages = {
  'frequency-empty': {
    kk: 'Хат қаншалықты жиі келетінін таңдаңыз',
    ru: 'Выберите, как часто присылать письма',
    en: 'Choose how often e-mails come',
  },
  title: { kk: 'Хабар алып отырғандарым', ru: 'Мои подписки', en: 'What I follow' },
  lead: {
    kk: 'Осылар туралы жаңа хабар шықса, поштаңызға хат келеді. Бір хабар бір-ақ рет келеді.',
    ru: 'Когда появляется что-то новое, приходит письмо. Об одном и том же мы не пишем дважды.',
    en: 'You get an e-mail when there is something new. Nothing is sent twice.',
  },
  leadFor: {
    kk: (email: string) => `Хат ${email} мекенжайына келеді. Бір хабар бір-ақ рет келеді.`,
    ru: (email: string) => `Письма приходят на ${email}. Об одном и том же мы не пишем дважды.`,
    en: (email: string) => `E-mails go to ${email}. Nothing is sent twice.`,
  },
  none: { kk: 'Әзірге ештеңе жоқ', ru: 'Пока ничего нет', en: 'Nothing yet' },
  noneHelp: {
    kk: 'Тұратын жеріңізді табыңыз да, оның бетіндегі «Хабар алып отыру» түймесін басыңыз.',
    ru: 'Найдите своё село или город и нажмите на его странице «Подписаться».',
    en: 'Find your village or town and press “Follow” on its page.',
  },
  find: { kk: 'Тұратын жерді табу', ru: 'Найти место', en: 'Find a place' },
  gone: { kk: 'Бұл бет енді жоқ', ru: 'Этой страницы больше нет', en: 'This page no longer exists' },
  frequency: { kk: 'Хат қашан келсін', ru: 'Когда присылать', en: 'When to send' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  stop: { kk: 'Тоқтату', ru: 'Отписаться', en: 'Stop' },
  only: {
    kk: (what: string) => `Тек мыналар туралы: ${what}`,
    ru: (what: string) => `Только об этом: ${what}`,
    en: (what: string) => `Only about: ${what}`,
  },
  everything: { kk: 'Бәрі туралы хабарлау', ru: 'Сообщать обо всём', en: 'Notify me of everything' },
  refused: {
    kk: 'Пошта серверіңіз хатты қабылдамады, сондықтан жібермей тұрмыз. Сақтасаңыз, қайта жібереміз.',
    ru: 'Ваш почтовый сервер не принял письмо, и мы больше не пишем. Нажмите «Сохранить», чтобы письма приходили снова.',
    en: 'Your mail server refused an e-mail, so we stopped writing. Press “Save” to get e-mails again.',
  },
  stopAll: { kk: 'Барлық хатты тоқтату', ru: 'Отказаться от всех писем', en: 'Stop all e-mails' },
  stopAllHelp: {
    kk: 'Тізім тазарады. Кіру коды, тіркелген жиындарыңыз бен сізге берілген жауаптар туралы хаттар келе береді.',
    ru: 'Список опустеет. Коды для входа, письма о встречах, на которые вы записались, и ответы вам по-прежнему будут приходить.',
    en: 'The list will be emptied. You will still get sign-in codes, e-mails about meetings that you registered for, and answers to you.',
  },
  saved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },
  stopped: { kk: 'Хаттар тоқтатылды', ru: 'Писем больше не будет', en: 'You will get no more e-mails' },
  stoppedHelp: {
    kk: 'Ойыңыз өзгерсе, кез келген беттегі «Хабар алып отыру» түймесін басыңыз.',
    ru: 'Если передумаете, нажмите «Подписаться» на любой странице.',
    en: 'If you change your mind, press “Follow” on any page.',
  },
  toHome: { kk: 'Басты бетке', ru: 'На главную', en: 'To the home page' },
  unknown: { kk: 'Бұл сілтеме жарамсыз', ru: 'Эта ссылка не действует', en: 'This link does not work' },
  unknownHelp: {
    kk: 'Сілтеме толық көшірілмеген болуы мүмкін. Хабар алып отырғандарыңызды тіркелгіңізден де көресіз.',
    ru: 'Возможно, она скопирована не целиком. Ваши подписки видны и в учётной записи.',
    en: 'Perhaps it was not copied in full. What you follow is shown in your account too.',
  },
  older: { kk: 'Келесілері', ru: 'Следующие', en: 'Next' },
  newer: { kk: 'Алдыңғылары', ru: 'Предыдущие', en: 'Previous' },
} satisfies Messages
export type ListProblem = ProblemOf<typeof listMessages>
