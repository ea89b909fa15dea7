import type { Messages } from '#domain/base/message.ts'

export const confirmMessages = {
  confirmWho: {
    kk: (email: string) => `Сілтеме сіздің мекенжайыңызға келді: ${email}`,
    ru: (email: string) => `Ссылка пришла на ваш адрес: ${email}`,
    en: (email: string) => `The link came to your address: ${email}`,
  },
  confirmButton: { kk: 'Растау', ru: 'Подтвердить', en: 'Confirm' },
  confirmNotYou: {
    kk: 'Мұны сіз жасамасаңыз, бетті жаба салыңыз: түйме басылмайынша ештеңе өзгермейді.',
    ru: 'Если это были не вы, просто закройте страницу: пока кнопка не нажата, ничего не изменится.',
    en: 'If it was not you, just close the page: nothing changes until the button is pressed.',
  },
  confirmedAlready: {
    kk: 'Бұл бұрын расталған',
    ru: 'Это уже подтверждено',
    en: 'This has already been confirmed',
  },
  confirmedGo: { kk: 'Бетке өту', ru: 'Перейти на страницу', en: 'Go to the page' },
  linkUnknown: { kk: 'Сілтеме жарамайды', ru: 'Ссылка не действует', en: 'This link does not work' },
  linkUnknownHelp: {
    kk: 'Ол толық көшірілмеген немесе жеті күннен ескі болуы мүмкін. Хаттағы сілтемені соңына дейін көшіріңіз немесе пікіріңізді қайта жіберіңіз.',
    ru: 'Возможно, она скопирована не целиком или ей больше семи дней. Скопируйте ссылку из письма до конца или отправьте написанное ещё раз.',
    en: 'Perhaps it was not copied in full, or it is more than seven days old. Copy the whole link from the e-mail, or send what you wrote again.',
  },
  letterGreeting: { kk: 'Сәлеметсіз бе!', ru: 'Здравствуйте!', en: 'Hello,' },
  letterConfirm: {
    kk: 'Растау үшін сілтемені ашып, түймені басыңыз. Сілтеме жеті күн жарамды:',
    ru: 'Чтобы подтвердить, откройте ссылку и нажмите кнопку. Ссылка действует семь дней:',
    en: 'To confirm, open the link and press the button. The link works for seven days:',
  },
  letterNotYou: {
    kk: 'Мұны сіз жасамасаңыз, хатты елемеңіз: растамасаңыз, ештеңе жарияланбайды.',
    ru: 'Если это были не вы, не обращайте внимания на письмо: без подтверждения ничего не произойдёт.',
    en: 'If it was not you, ignore this e-mail: nothing happens without your confirmation.',
  },
  'email-wrong': {
    kk: 'Бұл пошта мекенжайына ұқсамайды. Мысалы: aigul@mail.kz',
    ru: 'Это не похоже на адрес почты. Например: aigul@mail.kz',
    en: 'This is not an e-mail address. For example: aigul@mail.kz',
  },
  'email-empty': {
    kk: 'Электрондық поштаңызды жазыңыз',
    ru: 'Напишите адрес электронной почты',
    en: 'Enter your e-mail address',
  },
  'letters-too-many': {
    kk: 'Бұл мекенжайға соңғы сағатта тым көп хат сұралды. Бір сағаттан кейін қайталаңыз',
    ru: 'За последний час на этот адрес запросили слишком много писем. Повторите через час',
    en: 'Too many e-mails were requested for this address in the last hour. Try again in an hour',
  },
} satisfies Messages
