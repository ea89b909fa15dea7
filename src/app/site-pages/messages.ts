import type { Messages } from '#domain/base/message.ts'
import type { Language } from '#domain/base/text.ts'

/** Names of query parameters for people. */
const parameterNames = {
  page: { kk: 'бет нөмірі', ru: 'номер страницы', en: 'page number' },
  part: { kk: 'мәтін бөлігі', ru: 'часть текста', en: 'part of the text' },
  version: { kk: 'нұсқа нөмірі', ru: 'номер версии', en: 'version number' },
  territory: { kk: 'аумақ', ru: 'территория', en: 'place' },
  organisation: { kk: 'ұйым', ru: 'организация', en: 'organisation' },
  topic: { kk: 'тақырып', ru: 'тема', en: 'topic' },
  kind: { kk: 'түрі', ru: 'вид', en: 'kind' },
  month: { kk: 'айы', ru: 'месяц', en: 'month' },
  region: { kk: 'өңір', ru: 'регион', en: 'region' },
  when: { kk: 'уақыты', ru: 'время', en: 'time' },
  state: { kk: 'кезеңі', ru: 'стадия', en: 'stage' },
  sort: { kk: 'реті', ru: 'порядок', en: 'order' },
  language: { kk: 'тілі', ru: 'язык', en: 'language' },
} satisfies Messages

const named = (subject: string, language: Language): string =>
  subject in parameterNames ? parameterNames[subject as keyof typeof parameterNames][language] : subject

/** Messages of the site's own pages and of error pages, by HTTP status. */
export const messages = {
  gallery: { kk: 'Компоненттер', ru: 'Компоненты', en: 'Components' },
  400: { kk: 'Сұрау түсініксіз', ru: 'Запрос непонятен', en: 'The request cannot be understood' },
  '400-help': {
    kk: (subject: string) =>
      subject
        ? `Мекенжайдағы «${named(subject, 'kk')}» мәні дұрыс емес. Оны алып тастап көріңіз.`
        : 'Жіберілген деректер дұрыс емес.',
    ru: (subject: string) =>
      subject
        ? `В адресе неверно указано: «${named(subject, 'ru')}». Попробуйте убрать это.`
        : 'Отправленные данные неверны.',
    en: (subject: string) =>
      subject
        ? `The address has a wrong value for “${named(subject, 'en')}”. Try without it.`
        : 'The data that was sent is not valid.',
  },
  403: { kk: 'Бұған рұқсат жоқ', ru: 'На это нет прав', en: 'This is not allowed' },
  '403-help': {
    kk: (subject: string) =>
      subject === 'permission'
        ? 'Рөліңіз бұл әрекетке мүмкіндік бермейді. Қате деп ойласаңыз, ұйымыңыздың әкімшісіне жазыңыз.'
        : subject === 'passkey'
          ? 'Бұл рөлге кіру кілті керек: хатпен келген код жеткіліксіз. Не істеу керегі «Кезектегі істер» бетінде жазылған.'
          : 'Форма басқа сайттан жіберілді. Біздің беттен қайта жіберіп көріңіз.',
    ru: (subject: string) =>
      subject === 'permission'
        ? 'Ваша роль этого не позволяет. Если это ошибка, напишите администратору своей организации.'
        : subject === 'passkey'
          ? 'Для этой роли нужен ключ доступа: код из письма её не открывает. Что делать, написано на странице «Ваши дела».'
          : 'Форма отправлена с другого сайта. Откройте нашу страницу и отправьте её ещё раз.',
    en: (subject: string) =>
      subject === 'permission'
        ? 'Your role does not allow this. If that is a mistake, write to the administrator of your organisation.'
        : subject === 'passkey'
          ? 'This role needs a passkey: a code from an e-mail does not open it. The page “Your tasks” says what to do.'
          : 'The form was sent from another site. Open our page and send it again.',
  },
  toTasks: {
    kk: '«Кезектегі істер» бетіне өту',
    ru: 'Перейти на страницу «Ваши дела»',
    en: 'To “Your tasks”',
  },
  signIn: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  signInAgain: {
    kk: 'Жүйеге қайта кіріңіз',
    ru: 'Войдите ещё раз',
    en: 'Sign in again',
  },
  signInAgainHelp: {
    kk: 'Бұл әрекет үшін жүйеге қайта кіру керек. Төмендегі түйме кіру бетін жаңа қойындыда ашады; кірген соң осында оралып, қайта жіберіңіз. Жазғаныңыз сақталды.',
    ru: 'Для этого действия нужно войти ещё раз. Кнопка ниже откроет вход в новой вкладке; затем вернитесь сюда и отправьте ещё раз. Введённое сохранено.',
    en: 'For this you have to sign in again. The button below opens the sign-in page in a new tab; then come back here and send it again. What you typed is kept.',
  },
  signedOut: {
    kk: 'Жалғастыру үшін қайта кіріңіз',
    ru: 'Войдите, чтобы продолжить',
    en: 'Sign in to continue',
  },
  signedOutHelp: {
    kk: 'Сеанс аяқталған. Жазғаныңыз жоғалған жоқ: жаңа қойындыда кіріп, осында оралыңыз да, қайта жіберіңіз.',
    ru: 'Сеанс закончился. Написанное не пропало: войдите в новой вкладке, вернитесь сюда и отправьте ещё раз.',
    en: 'Your session has ended. Nothing you wrote is lost: sign in in a new tab, come back here and send it again.',
  },
  tooLongToRepeat: {
    kk: 'Жазғаныңыз бұл бетке сыймайды. Жаңа қойындыда кіріңіз де, браузердің «Артқа» түймесімен формаға қайтып, қайта жіберіңіз.',
    ru: 'Написанное слишком велико, чтобы повторить его здесь. Войдите в новой вкладке, вернитесь к форме кнопкой «Назад» и отправьте её снова.',
    en: 'What you wrote is too long to be repeated here. Sign in in a new tab, go back to the form with the Back button and send it again.',
  },
  sendAgain: { kk: 'Қайта жіберу', ru: 'Отправить ещё раз', en: 'Send again' },
  404: { kk: 'Мұндай бет жоқ', ru: 'Такой страницы нет', en: 'There is no such page' },
  '404-help': {
    kk: 'Мекенжай қате жазылған немесе бет басқа жерге көшірілген болуы мүмкін. Керегіңізді аумақ атауы бойынша іздеп көріңіз.',
    ru: 'Возможно, в адресе опечатка или страница переехала. Попробуйте найти нужное по названию места.',
    en: 'The address may have a typing error, or the page has moved. Try to find what you need by the name of the place.',
  },
  405: {
    kk: 'Бұл мекенжайда олай істеуге болмайды',
    ru: 'По этому адресу так сделать нельзя',
    en: 'This cannot be done at this address',
  },
  '405-help': {
    kk: 'Бетті сілтеме арқылы ашыңыз немесе форманы сайттан жіберіңіз.',
    ru: 'Откройте страницу по ссылке или отправьте форму со страницы сайта.',
    en: 'Open the page from a link, or send the form from the page of this site.',
  },
  413: { kk: 'Жіберілген деректер тым көп', ru: 'Отправлено слишком много данных', en: 'Too much was sent' },
  '413-help': {
    kk: 'Мәтінді қысқартып, қайта жіберіңіз.',
    ru: 'Сократите текст и отправьте ещё раз.',
    en: 'Make the text shorter and send it again.',
  },
  414: { kk: 'Мекенжай тым ұзын', ru: 'Адрес слишком длинный', en: 'The address is too long' },
  '414-help': {
    kk: 'Сұрауды қысқартып көріңіз.',
    ru: 'Попробуйте запрос короче.',
    en: 'Try a shorter request.',
  },
  415: {
    kk: 'Мұндай формат қабылданбайды',
    ru: 'Такой формат не принимается',
    en: 'This format is not accepted',
  },
  '415-help': {
    kk: 'Форманы сайттан жіберіңіз.',
    ru: 'Отправьте форму со страницы сайта.',
    en: 'Send the form from the page of this site.',
  },
  429: { kk: 'Сұрау тым көп', ru: 'Слишком много запросов', en: 'Too many requests' },
  '429-help': {
    kk: 'Осы мекенжайдан аз уақыт ішінде көп сұрау келді. Біраздан кейін қайталаңыз.',
    ru: 'С этого адреса за короткое время пришло много запросов. Повторите немного позже.',
    en: 'Many requests came from this address in a short time. Try again a little later.',
  },
  500: { kk: 'Сайтта қате шықты', ru: 'На сайте произошла ошибка', en: 'Something went wrong on our side' },
  '500-help': {
    kk: 'Қате тіркелді. Бетті қайта ашып көріңіз; қайталанса, бізге хабарлаңыз.',
    ru: 'Ошибка записана. Откройте страницу ещё раз; если повторится, напишите нам.',
    en: 'The error was recorded. Open the page again; if it happens again, tell us.',
  },
  503: {
    kk: 'Сайт уақытша жұмыс істемей тұр',
    ru: 'Сайт временно не отвечает',
    en: 'The site is briefly unavailable',
  },
  '503-help': {
    kk: 'Дерекқорға қосыла алмай тұрмыз. Бірнеше секундтан кейін қайталаңыз: ештеңе жоғалған жоқ.',
    ru: 'Нет связи с базой данных. Повторите через несколько секунд: ничего не потеряно.',
    en: 'The database cannot be reached. Try again in a few seconds: nothing has been lost.',
  },
} satisfies Messages
