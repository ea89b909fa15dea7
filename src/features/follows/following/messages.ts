import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'
import type { Frequency } from '../model.ts'

export const frequencyNames = {
  'at-once': { kk: 'Бірден', ru: 'Сразу', en: 'At once' },
  daily: { kk: 'Күніне бір рет', ru: 'Раз в день', en: 'Once a day' },
  weekly: { kk: 'Аптасына бір рет', ru: 'Раз в неделю', en: 'Once a week' },
} satisfies Messages & Record<Frequency, unknown>

export const followingMessages = {
  title: {
    kk: (name: string) => `Хабар алып отыру: ${name}`,
    ru: (name: string) => `Подписаться: ${name}`,
    en: (name: string) => `Follow: ${name}`,
  },
  frequency: { kk: 'Хат қашан келсін', ru: 'Когда присылать письма', en: 'When to send e-mails' },
  frequencyHelp: {
    kk: 'Түнде хат жібермейміз. Жақын күндері болатын іс туралы ертерек жазамыз.',
    ru: 'Ночью писем не бывает. О том, что состоится совсем скоро, напишем раньше.',
    en: 'We send no e-mails at night. If something takes place very soon, we write earlier.',
  },
  email: { kk: 'Электрондық поштаңыз', ru: 'Ваша электронная почта', en: 'Your e-mail address' },
  emailHelp: {
    kk: 'Мекенжайыңызды растайтын бір хат келеді. Тіркелудің қажеті жоқ.',
    ru: 'Придёт одно письмо: подтвердите в нём адрес. Регистрироваться не нужно.',
    en: 'You will get one e-mail to confirm the address. No need to register.',
  },
  'email-empty': {
    kk: 'Поштаңызды жазыңыз',
    ru: 'Напишите адрес электронной почты',
    en: 'Type your e-mail address',
  },
  'email-wrong': {
    kk: 'Мекенжай қате жазылған сияқты: name@example.kz түрінде жазыңыз',
    ru: 'Похоже, в адресе ошибка: он выглядит как name@example.kz',
    en: 'This does not look like an address: write it like name@example.kz',
  },
  'letters-too-many': {
    kk: 'Бұл мекенжайға хат тым көп жіберілді. Бір сағаттан кейін қайталап көріңіз.',
    ru: 'На этот адрес отправлено слишком много писем. Попробуйте через час.',
    en: 'Too many e-mails were sent to this address. Try again in an hour.',
  },
  'follows-too-many': {
    kk: (count: string) =>
      `Ең көбі ${count} бет туралы хабар алып отыруға болады. Тізіміңізден керексізін алып тастаңыз.`,
    ru: (count: string) => `Подписок может быть не больше ${count}. Уберите из списка то, что уже не нужно.`,
    en: (count: string) =>
      `You can follow at most ${count} things. Remove what you no longer need from your list.`,
  },
  follow: { kk: 'Хабар алып отыру', ru: 'Подписаться', en: 'Follow' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  followed: { kk: 'Хабар алып отырсыз', ru: 'Вы подписаны', en: 'You follow this' },
  followedHelp: {
    kk: (frequency: string) => `Хат келу жиілігі: ${frequency.toLocaleLowerCase('kk')}.`,
    ru: (frequency: string) => `Письма приходят: ${frequency.toLocaleLowerCase('ru')}.`,
    en: (frequency: string) => `You get e-mails: ${frequency.toLowerCase()}.`,
  },
  stop: { kk: 'Хабар алуды тоқтату', ru: 'Отписаться', en: 'Stop following' },
  all: { kk: 'Хабар алып отырғандарымның бәрі', ru: 'Все мои подписки', en: 'Everything I follow' },
  back: { kk: 'Бетке оралу', ru: 'Вернуться на страницу', en: 'Back to the page' },

  letterSent: { kk: 'Поштаңызды қараңыз', ru: 'Проверьте почту', en: 'Check your mail' },
  letterSentHelp: {
    kk: (email: string) =>
      `${email} мекенжайына хат жіберілді. Ішіндегі сілтемені ашып, түймені бассаңыз, хабарлар келе бастайды.`,
    ru: (email: string) =>
      `На ${email} отправлено письмо. Откройте ссылку из него и нажмите кнопку, тогда письма начнут приходить.`,
    en: (email: string) =>
      `An e-mail was sent to ${email}. Open the link in it and press the button to start following.`,
  },

  confirm: {
    kk: 'Хабар алып отыруды растаңыз',
    ru: 'Подтвердите, что хотите получать письма',
    en: 'Confirm that you want to get e-mails',
  },
  confirmWhy: {
    kk: 'Осы мекенжайға сайттағы жаңалықтар туралы хат жіберу сұралды. Растасаңыз, хаттар келе бастайды; әр хатта тоқтататын сілтеме бар.',
    ru: 'Кто-то попросил присылать на этот адрес письма о новостях сайта. Если подтвердите, они начнут приходить; в каждом будет ссылка, чтобы отписаться.',
    en: 'Somebody asked us to send e-mails about news on the site to this address. If you confirm, you will start getting them; each has a link that stops them.',
  },
  confirmed: {
    kk: 'Расталды: енді хабар алып отырасыз',
    ru: 'Подтверждено: вы подписаны',
    en: 'Confirmed: you are following now',
  },
  confirmedHelp: {
    kk: 'Жаңа хабар шықса, хат келеді. Әр хаттағы сілтеме арқылы жиілігін өзгерте аласыз немесе тоқтата аласыз.',
    ru: 'Когда появится что-то новое, придёт письмо. По ссылке в нём можно изменить, как часто писать, или отписаться.',
    en: 'You get an e-mail when there is something new. The link in it lets you change how often we write, or stop.',
  },
} satisfies Messages
/** What can be wrong with the form; of too many follows the page says how many. */
export type FollowProblem = ProblemOf<typeof followingMessages> | 'follows-too-many'
