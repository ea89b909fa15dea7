import { type Messages, plural } from '#domain/base/message.ts'
import { ablative, dative } from '#domain/kazakh/index.ts'
import { invitationMessages } from './invitation-messages.ts'
import type { RoleEndRefusal, RoleFormRefusal, RoleStatus } from './model.ts'

export const messages = {
  ...invitationMessages,
  section: { kk: 'Рөлдер', ru: 'Роли', en: 'Roles' },
  title: { kk: 'Рөлдер', ru: 'Роли', en: 'Roles' },
  lead: {
    kk: 'Кім қай ұйымда не істей алатыны. Мұнда өз ұйымыңыз бен аумағыңыздың рөлдері ғана көрінеді.',
    ru: 'Кто что может делать и в какой организации. Здесь видны роли только вашей организации и вашей территории.',
    en: 'Who may do what, and in which organisation. You only see the roles of your own organisation and territory.',
  },
  count: {
    kk: (count: number) => `${count} рөл`,
    ru: (count: number) => `${count} ${plural('ru', count, { one: 'роль', few: 'роли', many: 'ролей' })}`,
    en: (count: number) => `${count} ${plural('en', count, { one: 'role', other: 'roles' })}`,
  },
  give: { kk: 'Рөл беру', ru: 'Назначить роль', en: 'Assign a role' },
  person: { kk: 'Адам', ru: 'Человек', en: 'Person' },
  role: { kk: 'Рөл', ru: 'Роль', en: 'Role' },
  anyRole: { kk: 'Кез келген рөл', ru: 'Любая роль', en: 'Any role' },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  anyOrganisation: { kk: 'барлық ұйым', ru: 'все организации', en: 'every organisation' },
  place: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  anyPlace: { kk: 'аумақ шектелмеген', ru: 'без ограничения', en: 'not limited' },
  days: { kk: 'Мерзімі', ru: 'Срок', en: 'Term' },
  starts: { kk: 'Басталатын күні', ru: 'Первый день', en: 'First day' },
  ends: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  noEnd: { kk: 'белгіленбеген', ru: 'не назначен', en: 'not set' },
  until: {
    kk: (day: string) => `${dative(day)} дейін`,
    ru: (day: string) => `по ${day}`,
    en: (day: string) => `until ${day}`,
  },
  since: {
    kk: (day: string) => `${ablative(day)} бастап`,
    ru: (day: string) => `с ${day}`,
    en: (day: string) => `from ${day}`,
  },
  personal: { kk: 'Рөлдеріңіз', ru: 'Ваши роли', en: 'Your roles' },
  personalEnded: { kk: 'Тоқтатылды', ru: 'Прекращена', en: 'Ended' },
  personalStays: {
    kk: 'Рөлдеріңіз тоқтайды. Қай рөл қашан берілгені туралы жазба атыңызсыз қалады: қызметкердің не істегені оған сүйеніп тексеріледі.',
    ru: 'Роли прекратятся. Запись о том, какая роль когда была дана, останется без вашего имени: по ней проверяют действия должностных лиц.',
    en: 'Your roles end. The record of which role was given when stays without your name: what officials did is checked against it.',
  },
  status: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  erased: { kk: 'тіркелгі өшірілген', ru: 'учётная запись удалена', en: 'account erased' },
  operator: { kk: 'жүйе әкімшісі', ru: 'администратор системы', en: 'the operator' },
  follows: { kk: 'Лауазымына байланысты', ru: 'Привязана к должности', en: 'Linked to the post' },
  current: { kk: 'Қазіргі', ru: 'Действующие', en: 'Current' },
  former: { kk: 'Бұрынғы', ru: 'Прежние', en: 'Former' },
  find: {
    kk: 'Аты-жөні немесе поштасы бойынша табу',
    ru: 'Найти по имени или почте',
    en: 'Find by name or e-mail',
  },
  none: { kk: 'Мұндай рөл жоқ', ru: 'Таких ролей нет', en: 'There are no such roles' },
  noneHelp: {
    kk: 'Сүзгіні алып тастаңыз немесе рөл беріңіз.',
    ru: 'Снимите фильтр или назначьте роль.',
    en: 'Clear the filter or assign a role.',
  },

  whereTitle: {
    kk: 'Рөл қай ұйымда беріледі?',
    ru: 'В какой организации эта роль?',
    en: 'In which organisation?',
  },
  whereLead: {
    kk: 'Адам тек осы ұйымның істерімен жұмыс істей алады.',
    ru: 'Человек сможет работать только с делами этой организации.',
    en: 'The person will be able to work on the matters of this organisation only.',
  },
  findOrganisation: { kk: 'Ұйымның атауы', ru: 'Название организации', en: 'Name of the organisation' },
  everyOrganisation: {
    kk: 'Аумақтағы барлық ұйымда',
    ru: 'Во всех организациях территории',
    en: 'In every organisation of a territory',
  },
  noOrganisation: {
    kk: 'Сіздің құзырыңызда мұндай ұйым жоқ',
    ru: 'Среди доступных вам организаций такой нет',
    en: 'No organisation within your remit has this name',
  },
  moreOrganisations: {
    kk: 'Тізімнің басы ғана көрсетілді: атауы бойынша іздеңіз.',
    ru: 'Показано только начало списка: найдите организацию по названию.',
    en: 'Only the beginning of the list is shown: find the organisation by its name.',
  },
  newTitle: { kk: 'Рөл беру', ru: 'Назначить роль', en: 'Assign a role' },
  otherOrganisation: {
    kk: 'Басқа ұйым таңдау',
    ru: 'Выбрать другую организацию',
    en: 'Choose another organisation',
  },
  email: { kk: 'Адамның поштасы', ru: 'Почта человека', en: 'E-mail of the person' },
  letterLanguage: { kk: 'Шақыру хатының тілі', ru: 'Язык приглашения', en: 'Language of the invitation' },
  letterLanguageHelp: {
    kk: 'Бұрын кірген адам хатты өзі таңдаған тілде алады.',
    ru: 'Кто уже входил, получит письмо на языке, который выбрал сам.',
    en: 'Whoever has signed in before gets the e-mail in the language of their own choice.',
  },
  emailHelp: {
    kk: 'Бұл мекенжаймен әлі ешкім кірмесе, оған шақыру хаты барады; рөл адам алғаш кіргенше күтеді.',
    ru: 'Если с этим адресом ещё никто не входил, придёт письмо с приглашением; роль подождёт первого входа.',
    en: 'If nobody has signed in with this address yet, an invitation is sent; the role waits for the first sign-in.',
  },
  may: {
    kk: (what: string) => `Не істей алады: ${what}`,
    ru: (what: string) => `Что может: ${what}`,
    en: (what: string) => `May: ${what}`,
  },
  post: { kk: 'Лауазымға байланыстыру', ru: 'Привязать к должности', en: 'Link to a post' },
  postHelp: {
    kk: 'Лауазым мерзімі біткен күні рөл де тоқтайды. Тіркелгі осы адамдікі деп белгіленеді.',
    ru: 'Роль прекратится, когда закончится срок в должности. Учётная запись будет отмечена как принадлежащая этому человеку.',
    en: 'The role ends when the term of the post ends. The account is marked as that of this person.',
  },
  noPost: { kk: 'Лауазымға байланыстырмау', ru: 'Не привязывать', en: 'None' },
  placeHelp: {
    kk: 'Атауы немесе ӘАОЖ (КАТО) коды. Бос қалса, аумақ шектелмейді.',
    ru: 'Название или код КАТО. Если пусто, территория не ограничена.',
    en: 'Name or KATO code. Leave empty for no limit.',
  },
  placeHelpLimited: {
    kk: 'Атауы немесе ӘАОЖ (КАТО) коды. Бос қалса, ұйым орналасқан жер алынады.',
    ru: 'Название или код КАТО. Если пусто – место, где находится организация.',
    en: 'Name or KATO code. If empty, the place of the organisation.',
  },
  choosePlace: {
    kk: 'Осы атаудағы жерлердің қайсысы?',
    ru: 'Какое именно место с таким названием?',
    en: 'Which of the places with this name?',
  },
  endsHelp: {
    kk: 'Бос қалса, рөл тоқтатылғанға дейін күшінде болады.',
    ru: 'Если пусто, роль действует, пока её не прекратят.',
    en: 'If empty, the role is in force until somebody ends it.',
  },
  submit: { kk: 'Рөлді беру', ru: 'Назначить роль', en: 'Assign the role' },
  granted: {
    kk: 'Рөл берілді. Адамға хат жіберілді.',
    ru: 'Роль назначена. Человеку отправлено письмо.',
    en: 'The role is assigned. The person is notified by e-mail.',
  },
  ended: {
    kk: 'Рөл тоқтатылды. Ол енді ештеңеге құқық бермейді.',
    ru: 'Роль прекращена. Прав она больше не даёт.',
    en: 'The role is ended. It no longer gives any rights.',
  },
  grantedBy: { kk: 'Берген', ru: 'Кем назначена', en: 'Assigned by' },
  endedBy: { kk: 'Тоқтатқан', ru: 'Кем прекращена', en: 'Ended by' },
  end: { kk: 'Рөлді тоқтату', ru: 'Прекратить роль', en: 'End the role' },
  endHelp: {
    kk: 'Рөл бірден тоқтайды, адамға хат барады. Қайтару үшін рөлді жаңадан беру керек.',
    ru: 'Роль прекратится сразу, человек получит письмо. Вернуть её можно, только назначив заново.',
    en: 'It ends at once, and the person is notified by e-mail. To restore it, assign it again.',
  },
  others: {
    kk: 'Осы адамның басқа рөлдері',
    ru: 'Другие роли этого человека',
    en: 'Other roles of this person',
  },
  history: { kk: 'Әрекеттер журналында', ru: 'В журнале действий', en: 'In the record of acts' },

  greeting: {
    kk: (name: string | null) => (name ? `Сәлеметсіз бе, ${name}!` : 'Сәлеметсіз бе!'),
    ru: (name: string | null) => (name ? `Здравствуйте, ${name}!` : 'Здравствуйте!'),
    en: (name: string | null) => (name ? `Dear ${name},` : 'Hello,'),
  },
  subjectGiven: {
    kk: (role: string) => `Сізге рөл берілді: ${role}`,
    ru: (role: string) => `Вам назначена роль: ${role}`,
    en: (role: string) => `You were assigned a role: ${role}`,
  },
  subjectEnded: {
    kk: (role: string) => `Рөліңіз тоқтатылды: ${role}`,
    ru: (role: string) => `Ваша роль прекращена: ${role}`,
    en: (role: string) => `Your role was ended: ${role}`,
  },
  letterGiven: {
    kk: (site: string) => `«${site}» сайтында сізге рөл берілді.`,
    ru: (site: string) => `На сайте «${site}» вам назначена роль.`,
    en: (site: string) => `You were assigned a role on ${site}.`,
  },
  letterEnded: {
    kk: (site: string) =>
      `«${site}» сайтындағы рөліңіз тоқтатылды. Тіркелгіңіз сақталады, тұрғын ретінде қатыса бересіз.`,
    ru: (site: string) =>
      `На сайте «${site}» прекращена ваша роль. Учётная запись остаётся, вы по-прежнему участвуете как житель.`,
    en: (site: string) =>
      `Your role on ${site} was ended. Your account remains, and you can still take part as a resident.`,
  },
  letterDesk: {
    kk: 'Жұмыс үстелі осы мекенжайда. Рөлі бар адам әр жұмыс күні қайта кіреді.',
    ru: 'Рабочий стол – по этому адресу. Если у вас есть роль, входите заново каждый рабочий день.',
    en: 'The desk is at this address. If you hold a role, sign in again every working day.',
  },
  letterWrong: {
    kk: 'Бұл қате болса, ұйымыңыздың әкімшісіне хабарлаңыз.',
    ru: 'Если это ошибка, сообщите администратору вашей организации.',
    en: 'If this is a mistake, tell the administrator of your organisation.',
  },
} satisfies Messages

/** Labels of the states of a role. */
export const roleStatusNames = {
  'in-force': { kk: 'күшінде', ru: 'действует', en: 'in force' },
  'to-come': { kk: 'әлі басталған жоқ', ru: 'ещё не началась', en: 'not begun yet' },
  over: { kk: 'мерзімі бітті', ru: 'срок истёк', en: 'expired' },
  ended: { kk: 'тоқтатылды', ru: 'прекращена', en: 'ended' },
  invited: { kk: 'шақыру жіберілді', ru: 'приглашение отправлено', en: 'invited' },
  'invitation-over': { kk: 'шақыру мерзімі бітті', ru: 'приглашение истекло', en: 'invitation expired' },
} satisfies Messages & Record<RoleStatus, unknown>

/** Refusals of the form and of the button. */
export const roleProblemMessages = {
  'organisation-empty': { kk: 'Ұйымды таңдаңыз', ru: 'Выберите организацию', en: 'Choose the organisation' },
  'email-empty': {
    kk: 'Пошта мекенжайын жазыңыз',
    ru: 'Напишите адрес почты',
    en: 'Enter the e-mail address',
  },
  'email-wrong': {
    kk: 'Пошта мекенжайын толық жазыңыз: aty@akimat.kz',
    ru: 'Напишите адрес почты полностью: imya@akimat.kz',
    en: 'Enter the whole e-mail address: name@akimat.kz',
  },
  'email-without-account': {
    kk: 'Бұл мекенжаймен ешкім кірмеген. Адамнан алдымен сайтқа кіруін сұраңыз.',
    ru: 'С этим адресом никто не входил. Попросите человека сначала войти на сайт.',
    en: 'Nobody has signed in with this address. Ask the person to sign in first.',
  },
  'language-wrong': { kk: 'Тілді таңдаңыз', ru: 'Выберите язык', en: 'Choose a language' },
  'role-empty': { kk: 'Рөлді таңдаңыз', ru: 'Выберите роль', en: 'Choose the role' },
  'granted-already': {
    kk: 'Бұл адамда осындай рөл бар.',
    ru: 'У этого человека уже есть такая роль.',
    en: 'This person already has this role.',
  },
  'place-unknown': {
    kk: 'Мұндай жер табылмады: атауын немесе ӘАОЖ (КАТО) кодын тексеріңіз',
    ru: 'Такого места не нашлось: проверьте название или код КАТО',
    en: 'No such place was found: check the name or the KATO code',
  },
  'place-many': {
    kk: 'Мұндай атау бірнешеу: бірін таңдаңыз',
    ru: 'Таких названий несколько: выберите одно',
    en: 'Several places have this name: choose one',
  },
  'place-empty': {
    kk: 'Аумақты көрсетіңіз: сіздің өз рөліңіз аумақпен шектелген',
    ru: 'Укажите территорию: ваша собственная роль ограничена территорией',
    en: 'Name the territory: your own role is limited to one',
  },
  'day-wrong': {
    kk: 'Күнді толық көрсетіңіз: жыл, ай, күн',
    ru: 'Укажите день полностью: год, месяц, число',
    en: 'Give the whole date: year, month, day',
  },
  'starts-past': {
    kk: 'Рөл өткен күннен басталмайды',
    ru: 'Роль не может начаться в прошлом',
    en: 'A role cannot begin in the past',
  },
  'ends-early': {
    kk: 'Соңғы күн бірінші күннен бұрын',
    ru: 'Последний день раньше первого',
    en: 'The last day is before the first',
  },
  'post-unknown': {
    kk: 'Бұл ұйымда мұндай лауазым жоқ немесе мерзімі біткен',
    ru: 'В этой организации нет такой должности, или её срок истёк',
    en: 'There is no such post in this organisation, or its term is over',
  },
  'post-of-other-account': {
    kk: 'Бұл лауазымдағы адамның басқа тіркелгісі бар',
    ru: 'У человека в этой должности другая учётная запись',
    en: 'The person in this post has another account',
  },
  'account-of-other-person': {
    kk: 'Бұл тіркелгі басқа адамдікі',
    ru: 'Эта учётная запись принадлежит другому человеку',
    en: 'This account belongs to another person',
  },
  'last-administrator': {
    kk: 'Бұл – бүкіл сайттың соңғы әкімшісі. Алдымен басқа адамға осындай рөл беріңіз.',
    ru: 'Это последний администратор всего сайта. Сначала назначьте такую же роль другому человеку.',
    en: 'This is the last administrator of the whole site. Assign this role to somebody else first.',
  },
  'ended-already': {
    kk: 'Бұл рөл бұрын тоқтатылған',
    ru: 'Эта роль уже прекращена',
    en: 'This role has already ended',
  },
} satisfies Messages & Record<RoleFormRefusal | RoleEndRefusal, unknown>
export type RoleProblem = keyof typeof roleProblemMessages
