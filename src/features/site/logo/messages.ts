import type { Messages } from '#domain/base/message.ts'

export const logoMessages = {
  logo: { kk: 'Логотип', ru: 'Логотип', en: 'Logo' },
  lead: {
    kk: 'Логотип әр беттің басында, атаудың алдында тұрады. Алдымен қалай көрінетінін қарайсыз, содан кейін сақтайсыз.',
    ru: 'Логотип стоит в шапке каждой страницы, перед названием. Сначала вы увидите, как он выглядит, потом сохраните.',
    en: 'The logo stands at the top of every page, before the name. You see how it looks first, and save it then.',
  },
  current: { kk: 'Қазіргі логотип', ru: 'Нынешний логотип', en: 'Current logo' },
  preview: { kk: 'Осылай көрінеді', ru: 'Так это будет выглядеть', en: 'This is how it will look' },
  notSaved: {
    kk: 'Логотип әлі сақталған жоқ',
    ru: 'Логотип ещё не сохранён',
    en: 'The logo is not saved yet',
  },
  none: {
    kk: 'Логотип жоқ: Кеңестің өз белгісі тұр.',
    ru: 'Логотипа нет: стоит знак Кенеса.',
    en: 'There is no logo: the mark of Kenes is shown.',
  },
  light: { kk: 'Ашық бетте', ru: 'На светлой странице', en: 'On a light page' },
  dark: { kk: 'Қараңғы бетте', ru: 'На тёмной странице', en: 'On a dark page' },
  icon: {
    kk: 'Пішіні шаршыға жақын, сондықтан сайттың белгішесі де осы болады.',
    ru: 'Логотип почти квадратный, поэтому он станет и значком сайта во вкладке браузера.',
    en: 'It is nearly square, so it becomes the icon of the site in browsers too.',
  },
  noIcon: {
    kk: 'Пішіні созылыңқы, сондықтан сайттың белгішесі бұрынғыдай қалады.',
    ru: 'Логотип вытянутый, поэтому значок сайта во вкладке браузера остаётся прежним.',
    en: 'It is long, so the icon of the site in browsers stays as it is.',
  },
  change: { kk: 'Логотипті өзгерту', ru: 'Изменить логотип', en: 'Change the logo' },
  file: { kk: 'Логотип файлы', ru: 'Файл логотипа', en: 'File of the logo' },
  fileHelp: {
    kk: 'PNG, JPEG немесе WebP, 2 МБ-қа дейін, әр жағы кемінде 64 пиксель, ені биіктігінен төрт еседен аспайды. Ашық фонға арналған нұсқасы, мөлдір фонмен.',
    ru: 'PNG, JPEG или WebP до 2 МБ, каждая сторона не меньше 64 пикселей, одна длиннее другой не больше чем в четыре раза. Вариант для светлого фона, лучше с прозрачным фоном.',
    en: 'PNG, JPEG or WebP of at most 2 MB; each side of at least 64 pixels, one at most four times as long as the other. The one for light backgrounds, best with a transparent background.',
  },
  keptFile: {
    kk: 'Бос қалдырсаңыз, жоғарыдағы логотип қалады.',
    ru: 'Если не выбирать файл, останется логотип, показанный выше.',
    en: 'Without a file, the logo above stays.',
  },
  'alt-kk': {
    kk: 'Онда не бейнеленген, қазақша',
    ru: 'Что на нём, на казахском',
    en: 'What it shows, in Kazakh',
  },
  'alt-ru': {
    kk: 'Онда не бейнеленген, орысша',
    ru: 'Что на нём, на русском',
    en: 'What it shows, in Russian',
  },
  'alt-en': {
    kk: 'Онда не бейнеленген, ағылшынша',
    ru: 'Что на нём, на английском',
    en: 'What it shows, in English',
  },
  altHelp: {
    kk: 'Көрмейтін адамға оқылады, мысалы «Қостанай елтаңбасы». Сайттың атауын қайталамаңыз: ол қасында тұр.',
    ru: 'Это услышит тот, кто не видит логотип, например «Герб Костаная». Название сайта не повторяйте: оно стоит рядом.',
    en: 'Read out to people who cannot see it, such as “Coat of arms of Kostanay”. Do not repeat the name of the site, which stands beside it.',
  },
  show: { kk: 'Қалай көрінетінін қарау', ru: 'Посмотреть, как будет', en: 'See how it looks' },
  save: { kk: 'Логотипті сақтау', ru: 'Сохранить логотип', en: 'Save the logo' },
  remove: { kk: 'Логотипті алып тастау', ru: 'Убрать логотип', en: 'Remove the logo' },
  saved: {
    kk: 'Логотип сақталды: жаңа нұсқа',
    ru: 'Логотип сохранён: новая версия',
    en: 'The logo is saved as a new version',
  },
  removed: { kk: 'Логотип алынды', ru: 'Логотип убран', en: 'The logo is removed' },
  toSite: { kk: 'Сайт баптаулары', ru: 'Настройки сайта', en: 'Settings of the site' },
} satisfies Messages

export const logoProblemMessages = {
  'alt-empty': {
    kk: 'Онда не бейнеленгенін жазыңыз',
    ru: 'Напишите, что на нём изображено',
    en: 'Enter what it shows',
  },
  'alt-long': { kk: 'Мәтін тым ұзын', ru: 'Текст слишком длинный', en: 'The text is too long' },
  'site-unnamed': {
    kk: 'Алдымен сайтқа атау беріңіз',
    ru: 'Сначала назовите сайт',
    en: 'Name the site first',
  },
  'logo-unchanged': { kk: 'Өзгеріс жоқ', ru: 'Ничего не изменилось', en: 'Nothing has changed' },
} satisfies Messages
