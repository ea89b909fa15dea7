import type { Messages } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'
import type { accentPresets, SiteStep } from './model.ts'

export const messages = {
  section: { kk: 'Сайт', ru: 'Сайт', en: 'Site' },
  lead: {
    kk: 'Сайттың атауы, түсі, байланыс деректері және мәлімдемелері. Әр сақталған нұсқа тарихта қалады.',
    ru: 'Название, цвет, контакты и заявления сайта. Каждая сохранённая версия остаётся в истории.',
    en: 'The name, colour, contacts and statements of the site. Every saved version remains in the history.',
  },
  firstSteps: { kk: 'Алғашқы қадамдар', ru: 'Первые шаги', en: 'First steps' },
  firstStepsLead: {
    kk: 'Бәрі орындалғанша осы тізім мен жұмыс үстеліндегі тапсырмалар қалады.',
    ru: 'Этот список и задачи на рабочем столе останутся, пока всё не сделано.',
    en: 'This list and the tasks at the desk remain until everything is done.',
  },
  confirm: { kk: 'Орындалды', ru: 'Сделано', en: 'Done' },
  confirmed: { kk: 'Белгіленді', ru: 'Отмечено', en: 'Marked as done' },
  saved: { kk: 'Сақталды: жаңа нұсқа', ru: 'Сохранено: новая версия', en: 'Saved as a new version' },
  details: { kk: 'Сайт туралы', ru: 'О сайте', en: 'About the site' },
  'name-kk': { kk: 'Қазақша атауы', ru: 'Название на казахском', en: 'Name in Kazakh' },
  'name-ru': { kk: 'Орысша атауы', ru: 'Название на русском', en: 'Name in Russian' },
  'name-en': { kk: 'Ағылшынша атауы', ru: 'Название на английском', en: 'Name in English' },
  nameHelp: {
    kk: 'Әр беттің басында көрсетіледі, мысалы «Қостанай диалогы».',
    ru: 'Показывается в шапке каждой страницы, например «Диалог Костаная».',
    en: 'Shown at the top of every page, such as “Kostanay Dialogue”.',
  },
  place: { kk: 'Аумағы', ru: 'Территория', en: 'Territory' },
  placeHelp: {
    kk: 'Атауы немесе ӘАОЖ (КАТО) коды. Бос қалса, бүкіл ел.',
    ru: 'Название или код КАТО. Если пусто – вся страна.',
    en: 'Name or KATO code. If empty, the whole country.',
  },
  email: { kk: 'Байланыс поштасы', ru: 'Почта для связи', en: 'Contact e-mail' },
  phone: { kk: 'Телефоны', ru: 'Телефон', en: 'Telephone' },
  accent: { kk: 'Сайттың түсі', ru: 'Цвет сайта', en: 'Colour of the site' },
  accentHelp: {
    kk: (ready: string) =>
      `Сілтемелер, түймелер мен белгі осы түсте болады. #1b6e45 түрінде жазыңыз. Дайын түстер: ${ready}. Бос қалса, Кеңестің өз түсі.`,
    ru: (ready: string) =>
      `В этом цвете ссылки, кнопки и знак. Напишите в виде #1b6e45. Готовые цвета: ${ready}. Если пусто – цвет Кенеса.`,
    en: (ready: string) =>
      `Links, buttons and the mark have this colour. Enter it as #1b6e45. Ready colours: ${ready}. If empty, the colour of Kenes.`,
  },
  accentNearest: {
    kk: (colour: string) => `Мәтін оқылатын ең жақын түс: ${colour}.`,
    ru: (colour: string) => `Ближайший цвет, в котором текст читается: ${colour}.`,
    en: (colour: string) => `The nearest colour in which text can be read: ${colour}.`,
  },
  'address-kk': { kk: 'Мекенжайы, қазақша', ru: 'Адрес на казахском', en: 'Address in Kazakh' },
  'address-ru': { kk: 'Мекенжайы, орысша', ru: 'Адрес на русском', en: 'Address in Russian' },
  'lead-kk': {
    kk: 'Басты беттің мәтіні, қазақша',
    ru: 'Текст главной страницы на казахском',
    en: 'Text of the home page in Kazakh',
  },
  'lead-ru': {
    kk: 'Басты беттің мәтіні, орысша',
    ru: 'Текст главной страницы на русском',
    en: 'Text of the home page in Russian',
  },
  'imprint-kk': {
    kk: 'Сайтты кім жүргізеді, қазақша',
    ru: 'Кто ведёт сайт, на казахском',
    en: 'Who runs the site, in Kazakh',
  },
  'imprint-ru': {
    kk: 'Сайтты кім жүргізеді, орысша',
    ru: 'Кто ведёт сайт, на русском',
    en: 'Who runs the site, in Russian',
  },
  'accessibility-kk': {
    kk: 'Қолжетімділік туралы мәлімдеме, қазақша',
    ru: 'Заявление о доступности на казахском',
    en: 'Accessibility statement in Kazakh',
  },
  'accessibility-ru': {
    kk: 'Қолжетімділік туралы мәлімдеме, орысша',
    ru: 'Заявление о доступности на русском',
    en: 'Accessibility statement in Russian',
  },
  'privacy-kk': {
    kk: 'Дербес деректер туралы мәлімдеме, қазақша',
    ru: 'Заявление о персональных данных на казахском',
    en: 'Privacy statement in Kazakh',
  },
  'privacy-ru': {
    kk: 'Дербес деректер туралы мәлімдеме, орысша',
    ru: 'Заявление о персональных данных на русском',
    en: 'Privacy statement in Russian',
  },
  statementHelp: {
    kk: 'Абзацтар арасына бос жол қалдырыңыз.',
    ru: 'Между абзацами оставляйте пустую строку.',
    en: 'Leave an empty line between paragraphs.',
  },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  versions: { kk: 'Нұсқалары', ru: 'Версии', en: 'Versions' },
  version: { kk: 'Нұсқа', ru: 'Версия', en: 'Version' },
  savedAt: { kk: 'Сақталған уақыты', ru: 'Когда сохранена', en: 'Saved' },
  noVersions: { kk: 'Сайтқа атау берілмеген', ru: 'Сайт ещё не назван', en: 'The site has no name yet' },
  restore: { kk: 'Осы нұсқаны қайтару', ru: 'Вернуть эту версию', en: 'Restore this version' },
  imprint: { kk: 'Сайтты кім жүргізеді', ru: 'Кто ведёт сайт', en: 'Who runs this site' },
  accessibility: {
    kk: 'Қолжетімділік туралы мәлімдеме',
    ru: 'Заявление о доступности',
    en: 'Accessibility statement',
  },
  privacyStatement: {
    kk: 'Сайт иесінің мәлімдемесі',
    ru: 'Заявление владельца сайта',
    en: 'Statement of the owner of the site',
  },
  contact: { kk: 'Байланыс', ru: 'Контакты', en: 'Contact' },
} satisfies Messages

export const accentNames: Readonly<Record<(typeof accentPresets)[number], Label>> = {
  '#2353a0': { kk: 'көк', ru: 'синий', en: 'blue' },
  '#1b6e45': { kk: 'жасыл', ru: 'зелёный', en: 'green' },
  '#5b4b9a': { kk: 'күлгін', ru: 'фиолетовый', en: 'violet' },
  '#8c2f4e': { kk: 'шиеқызыл', ru: 'вишнёвый', en: 'cherry' },
  '#7a4a00': { kk: 'қоңыр', ru: 'коричневый', en: 'brown' },
}

/** The letter to the first administrator. */
export const invitation = {
  subject: {
    kk: (name: string) => `${name}: сіз әкімшісіз`,
    ru: (name: string) => `${name}: вы администратор`,
    en: (name: string) => `${name}: you are the administrator`,
  },
  text: {
    kk: 'Сіз сайт әкімшісі болып тағайындалдыңыз. Осы сілтемемен кіріп, кіру кілтін қосыңыз: ол телефоныңыз немесе қауіпсіздік кілті болуы мүмкін. Алғашқы қадамдар жұмыс үстелінде көрсетілген.',
    ru: 'Вы стали администратором сайта. Войдите по этой ссылке и добавьте ключ доступа: на телефоне или на ключе безопасности. Первые шаги – на рабочем столе.',
    en: 'You are the administrator of the site. Sign in with this link and add a passkey: on a phone or a security key. The first steps are at the desk.',
  },
  wrong: {
    kk: 'Бұл хатты күтпеген болсаңыз, оған мән бермеңіз.',
    ru: 'Если вы не ждали этого письма, не обращайте на него внимания.',
    en: 'If you did not expect this e-mail, ignore it.',
  },
} satisfies Messages

/** What is to be done in each first step, and why. */
export const stepTitles: Readonly<Record<SiteStep, Label>> = {
  named: { kk: 'Сайтқа атау беру', ru: 'Назвать сайт', en: 'Name the site' },
  territories: { kk: 'Аумақтарды енгізу', ru: 'Загрузить территории', en: 'Import the territories' },
  organisation: {
    kk: 'Бірінші ұйымды енгізу',
    ru: 'Внести первую организацию',
    en: 'Enter the first organisation',
  },
  staff: { kk: 'Қызметкерлерге рөл беру', ru: 'Назначить роли сотрудникам', en: 'Assign roles to the staff' },
  passkey: {
    kk: 'Өзіңізге кіру кілтін қосу',
    ru: 'Добавить себе ключ доступа',
    en: 'Add a passkey for yourself',
  },
  statements: { kk: 'Мәлімдемелерді жазу', ru: 'Написать заявления', en: 'Write the statements' },
  'keys-copied': {
    kk: 'Кілттерді көшіріп сақтау',
    ru: 'Сохранить копии ключей',
    en: 'Keep copies of the keys',
  },
  'mail-tested': { kk: 'Поштаны тексеру', ru: 'Проверить почту', en: 'Test the mail' },
  'backup-tested': {
    kk: 'Сақтық көшірмеден қалпына келтіріп көру',
    ru: 'Попробовать восстановление из копии',
    en: 'Try to restore a backup',
  },
  published: {
    kk: 'Алғашқы хабарды жариялау',
    ru: 'Опубликовать первый материал',
    en: 'Publish the first item',
  },
}
export const stepHelp: Readonly<Record<SiteStep, Label>> = {
  named: {
    kk: 'Тұрғындар кімнің сайты екенін білсін: төмендегі форманы толтырыңыз.',
    ru: 'Жители должны знать, чей это сайт: заполните форму ниже.',
    en: 'People should know whose site this is: fill in the form below.',
  },
  territories: {
    kk: 'Серверде: kenes import territories (docs/install.md).',
    ru: 'На сервере: kenes import territories (docs/install.md).',
    en: 'On the server: kenes import territories (docs/install.md).',
  },
  organisation: {
    kk: 'Ұйымсыз ештеңе жарияланбайды.',
    ru: 'Без организации ничего нельзя опубликовать.',
    en: 'Nothing is published without an organisation.',
  },
  staff: {
    kk: 'Хатшы, редактор және жауапты қызметкер қажет.',
    ru: 'Нужны секретарь, редактор и ответственный сотрудник.',
    en: 'A secretary, an editor and an official are needed.',
  },
  passkey: {
    kk: 'Поштадағы кодсыз, телефонмен немесе кілтпен кіру үшін.',
    ru: 'Чтобы входить без кода из письма: телефоном или ключом.',
    en: 'To sign in without a code from an e-mail: with a phone or a key.',
  },
  statements: {
    kk: 'Сайтты кім жүргізетіні, қолжетімділік және дербес деректер туралы.',
    ru: 'Кто ведёт сайт, о доступности и о персональных данных.',
    en: 'Who runs the site, accessibility, and privacy.',
  },
  'keys-copied': {
    kk: 'log.key, secret.key және identity.key басқа жерде де сақталсын: kenes doctor тізімін береді.',
    ru: 'Храните log.key, secret.key и identity.key ещё и в другом месте: список выдаёт kenes doctor.',
    en: 'Keep log.key, secret.key and identity.key in another place too: kenes doctor lists them.',
  },
  'mail-tested': {
    kk: 'Серверде: kenes doctor --mail МЕКЕНЖАЙ; хат келді ме?',
    ru: 'На сервере: kenes doctor --mail АДРЕС; пришло ли письмо?',
    en: 'On the server: kenes doctor --mail ADDRESS; did the e-mail arrive?',
  },
  'backup-tested': {
    kk: 'kenes backup, содан кейін бос қалтаға kenes restore.',
    ru: 'kenes backup, затем kenes restore в пустую папку.',
    en: 'kenes backup, then kenes restore into an empty folder.',
  },
  published: {
    kk: 'Жиынды немесе жаңалықты жариялаңыз.',
    ru: 'Объявите встречу или опубликуйте новость.',
    en: 'Announce a meeting or publish news.',
  },
}

export const siteProblemMessages = {
  'name-empty': { kk: 'Атауын жазыңыз', ru: 'Напишите название', en: 'Enter the name' },
  'text-long': { kk: 'Мәтін тым ұзын', ru: 'Текст слишком длинный', en: 'The text is too long' },
  'translation-empty': {
    kk: 'Екі тілде де жазыңыз',
    ru: 'Напишите на обоих языках',
    en: 'Enter it in both languages',
  },
  'email-wrong': { kk: 'Поштаны тексеріңіз', ru: 'Проверьте адрес почты', en: 'Check the address' },
  'phone-wrong': {
    kk: 'Нөмірді +7 … түрінде жазыңыз',
    ru: 'Напишите номер в виде +7 …',
    en: 'Enter the number as +7 …',
  },
  'colour-wrong': {
    kk: 'Түсті #1b6e45 түрінде жазыңыз',
    ru: 'Напишите цвет в виде #1b6e45',
    en: 'Enter the colour as #1b6e45',
  },
  'colour-pale': {
    kk: 'Бұл түс тым ашық: мәтін ақ бетте оқылмайды (WCAG 2.2, 4,5 : 1)',
    ru: 'Цвет слишком светлый: текст на белом не прочесть (WCAG 2.2, 4,5 : 1)',
    en: 'The colour is too pale: text cannot be read on white (WCAG 2.2, 4.5 : 1)',
  },
  'place-unknown': { kk: 'Мұндай аумақ жоқ', ru: 'Такой территории нет', en: 'There is no such territory' },
  'place-many': {
    kk: 'Бірнешеуінің бірін таңдаңыз',
    ru: 'Выберите одну из нескольких',
    en: 'Choose one of several',
  },
  'nothing-changed': { kk: 'Өзгеріс жоқ', ru: 'Ничего не изменилось', en: 'Nothing has changed' },
} satisfies Messages
export type SiteProblem = keyof typeof siteProblemMessages
