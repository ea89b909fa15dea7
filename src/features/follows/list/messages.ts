import type { Messages } from '#domain/base/message.ts'

export const listMessages = {
  title: { kk: 'Нені бақылаймын', ru: 'За чем я слежу', en: 'What I follow' },
  lead: {
    kk: 'Осылар туралы жаңа хабар шықса, поштаңызға хат келеді. Бір хабар бір-ақ рет келеді.',
    ru: 'Когда появляется что-то новое, приходит письмо. Об одном и том же мы не пишем дважды.',
    en: 'A letter comes when there is something new. Nothing is told twice.',
  },
  leadFor: {
    kk: (email: string) => `Хат ${email} мекенжайына келеді. Бір хабар бір-ақ рет келеді.`,
    ru: (email: string) => `Письма приходят на ${email}. Об одном и том же мы не пишем дважды.`,
    en: (email: string) => `Letters come to ${email}. Nothing is told twice.`,
  },
  none: { kk: 'Әзірге ештеңе жоқ', ru: 'Пока ничего нет', en: 'Nothing yet' },
  noneHelp: {
    kk: 'Ауылыңызды табыңыз да, бетіндегі «Бақылап отыру» батырмасын басыңыз.',
    ru: 'Найдите своё село и нажмите на его странице «Следить».',
    en: 'Find your village and press “Follow” on its page.',
  },
  find: { kk: 'Жерді табу', ru: 'Найти место', en: 'Find a place' },
  gone: { kk: 'Бұл бет енді жоқ', ru: 'Этой страницы больше нет', en: 'This page is no longer there' },
  frequency: { kk: 'Хат қашан келсін', ru: 'Когда присылать', en: 'When to send' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  stop: { kk: 'Тоқтату', ru: 'Не следить', en: 'Stop' },
  only: {
    kk: (what: string) => `Тек мыналар туралы: ${what}`,
    ru: (what: string) => `Только о таком: ${what}`,
    en: (what: string) => `Only about: ${what}`,
  },
  everything: { kk: 'Бәрі туралы хабарлау', ru: 'Сообщать обо всём', en: 'Tell me of everything' },
  refused: {
    kk: 'Пошта серверіңіз хатты қабылдамады, сондықтан жібермей тұрмыз. Сақтасаңыз, қайта жібереміз.',
    ru: 'Ваш почтовый сервер не принял письмо, и мы больше не пишем. Нажмите «Сохранить», чтобы письма приходили снова.',
    en: 'Your mail server refused a letter, so we stopped writing. Press “Save” to get letters again.',
  },
  stopAll: { kk: 'Барлық хатты тоқтату', ru: 'Отказаться от всех писем', en: 'Stop all letters' },
  stopAllHelp: {
    kk: 'Тізім тазарады. Кіру коды, жазылған жиындарыңыз бен сізге берілген жауаптар туралы хаттар келе береді.',
    ru: 'Список опустеет. Коды для входа, письма о встречах, на которые вы записались, и ответы вам по-прежнему будут приходить.',
    en: 'The list becomes empty. Codes for signing in, letters about meetings that you registered for, and answers to you will still come.',
  },
  saved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },
  stopped: { kk: 'Хаттар тоқтатылды', ru: 'Писем больше не будет', en: 'The letters are stopped' },
  stoppedHelp: {
    kk: 'Ойыңыз өзгерсе, кез келген беттегі «Бақылап отыру» батырмасын басыңыз.',
    ru: 'Передумаете – нажмите «Следить» на любой странице.',
    en: 'If you change your mind, press “Follow” on any page.',
  },
  toHome: { kk: 'Басты бетке', ru: 'На главную', en: 'To the home page' },
  unknown: { kk: 'Бұл сілтеме жарамсыз', ru: 'Эта ссылка не действует', en: 'This link does not work' },
  unknownHelp: {
    kk: 'Сілтеме толық көшірілмеген болуы мүмкін. Бақылайтындарыңызды тіркелгіңізден де көресіз.',
    ru: 'Возможно, она скопирована не целиком. За чем вы следите, видно и в учётной записи.',
    en: 'Perhaps it was not copied whole. What you follow is shown in your account too.',
  },
  older: { kk: 'Келесілері', ru: 'Следующие', en: 'Next' },
  newer: { kk: 'Алдыңғылары', ru: 'Предыдущие', en: 'Previous' },
} satisfies Messages
