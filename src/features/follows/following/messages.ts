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
    kk: (name: string) => `Бақылап отыру: ${name}`,
    ru: (name: string) => `Следить: ${name}`,
    en: (name: string) => `Follow: ${name}`,
  },
  frequency: { kk: 'Хат қашан келсін', ru: 'Когда присылать письма', en: 'When to send letters' },
  frequencyHelp: {
    kk: 'Түнде хат жібермейміз. Жақын күнде болатын жиын туралы ертерек жазамыз.',
    ru: 'Ночью писем не бывает. О том, что состоится совсем скоро, напишем раньше.',
    en: 'No letters at night. What takes place very soon is told earlier.',
  },
  email: { kk: 'Электрондық поштаңыз', ru: 'Ваша электронная почта', en: 'Your e-mail address' },
  emailHelp: {
    kk: 'Мекенжайыңызды растайтын бір хат келеді. Тіркелудің қажеті жоқ.',
    ru: 'Придёт одно письмо: подтвердите в нём адрес. Регистрироваться не нужно.',
    en: 'One letter will ask you to confirm the address. No need to register.',
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
    kk: 'Бұл мекенжайға хат көп жіберілді. Бір сағаттан кейін қайталап көріңіз.',
    ru: 'На этот адрес отправлено слишком много писем. Попробуйте через час.',
    en: 'Too many letters were sent to this address. Try again in an hour.',
  },
  'follows-too-many': {
    kk: (count: string) =>
      `Ең көбі ${count} нәрсені бақылауға болады. Тізіміңізден керексізін алып тастаңыз.`,
    ru: (count: string) => `Можно следить не больше чем за ${count}. Уберите из списка то, что уже не нужно.`,
    en: (count: string) =>
      `One can follow at most ${count} things. Take off your list what you no longer need.`,
  },
  follow: { kk: 'Бақылап отыру', ru: 'Следить', en: 'Follow' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  followed: { kk: 'Бақылап отырсыз', ru: 'Вы следите за этим', en: 'You follow this' },
  followedHelp: {
    kk: (frequency: string) => `Хат келу жиілігі: ${frequency.toLocaleLowerCase('kk')}.`,
    ru: (frequency: string) => `Письма приходят: ${frequency.toLocaleLowerCase('ru')}.`,
    en: (frequency: string) => `Letters come: ${frequency.toLowerCase()}.`,
  },
  stop: { kk: 'Бақылауды тоқтату', ru: 'Больше не следить', en: 'Stop following' },
  all: { kk: 'Бақылайтындарымның бәрі', ru: 'Всё, за чем я слежу', en: 'Everything I follow' },
  back: { kk: 'Бетіне оралу', ru: 'Вернуться на страницу', en: 'Back to the page' },

  letterSent: { kk: 'Поштаңызды қараңыз', ru: 'Проверьте почту', en: 'Check your mail' },
  letterSentHelp: {
    kk: (email: string) =>
      `${email} мекенжайына хат жіберілді. Ішіндегі сілтемені ашып, батырманы бассаңыз, бақылау басталады.`,
    ru: (email: string) =>
      `На ${email} отправлено письмо. Откройте ссылку из него и нажмите кнопку – тогда письма начнут приходить.`,
    en: (email: string) =>
      `A letter was sent to ${email}. Open its link and press the button: then you follow.`,
  },

  confirm: {
    kk: 'Хат алып тұруды растаңыз',
    ru: 'Подтвердите, что хотите получать письма',
    en: 'Confirm that you want to get letters',
  },
  confirmWhy: {
    kk: 'Осы мекенжайға сайттағы жаңа хабарлар туралы хат жіберуді сұрады. Растасаңыз, келе бастайды; әр хатта тоқтататын сілтеме бар.',
    ru: 'Кто-то попросил присылать на этот адрес письма о новом на сайте. Если подтвердите, они начнут приходить; в каждом будет ссылка, чтобы отказаться.',
    en: 'Somebody asked for letters to this address about what is new on the site. If you confirm, they begin to come; each has a link that stops them.',
  },
  confirmed: {
    kk: 'Расталды: енді бақылап отырсыз',
    ru: 'Подтверждено: теперь вы следите',
    en: 'Confirmed: you follow now',
  },
  confirmedHelp: {
    kk: 'Жаңа хабар шықса, хат келеді. Әр хаттағы сілтеме арқылы жиілігін өзгертесіз не тоқтатасыз.',
    ru: 'Когда появится что-то новое, придёт письмо. По ссылке в нём можно изменить, как часто писать, или отказаться.',
    en: 'A letter comes when there is something new. By its link you change how often, or stop it.',
  },
} satisfies Messages
/** What can be wrong with the form; of too many follows the page says how many. */
export type FollowProblem = ProblemOf<typeof followingMessages> | 'follows-too-many'
