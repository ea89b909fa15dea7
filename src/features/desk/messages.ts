import { type Messages, plural } from '#domain/base/message.ts'

export const messages = {
  title: { kk: 'Кезектегі істер', ru: 'Ваши дела', en: 'Your tasks' },
  lead: {
    kk: (count: number) => (count === 0 ? 'Бәрі жасалды.' : `Сізді ${count} іс күтіп тұр.`),
    ru: (count: number) =>
      count === 0
        ? 'Всё сделано.'
        : `Вас ${plural('ru', count, { one: 'ждёт', few: 'ждут', many: 'ждут' })} ${count} ${plural('ru', count, { one: 'дело', few: 'дела', many: 'дел' })}.`,
    en: (count: number) =>
      count === 0
        ? 'Everything is done.'
        : `${count} ${plural('en', count, { one: 'task is', other: 'tasks are' })} waiting for you.`,
  },
  late: { kk: 'Мерзімі өткен', ru: 'Срок прошёл', en: 'Overdue' },
  due: { kk: 'Мерзімі келе жатыр', ru: 'Подходит срок', en: 'Due' },
  open: { kk: 'Мерзімсіз', ru: 'Без срока', en: 'No deadline' },
  before: { kk: 'Мерзімі', ru: 'Срок', en: 'Due' },
  nothing: { kk: 'Сізді күтіп тұрған іс жоқ', ru: 'Дел пока нет', en: 'Nothing is waiting for you' },
  nothingHelp: {
    kk: 'Жаңа іс түскенде осы жерде көрінеді. Бөлімдер – беттің жоғарғы жағында.',
    ru: 'Когда появится дело, оно будет здесь. Разделы – вверху страницы.',
    en: 'When something comes up, it will appear here. The sections are at the top of the page.',
  },
  passkeyTitle: {
    kk: 'Рөліңізге кіру кілті керек',
    ru: 'Ваша роль действует только с ключом доступа',
    en: 'Your role needs a passkey',
  },
  passkeyLead: {
    kk: (roles: string) =>
      `Рөліңіз бар: ${roles}. Бірақ сіз хатпен келген кодпен кірдіңіз, ал ол бұл рөлге жеткіліксіз.`,
    ru: (roles: string) => `Роль у вас есть: ${roles}. Но вы вошли по коду из письма, а для неё этого мало.`,
    en: (roles: string) =>
      `You hold a role: ${roles}. But you signed in with a code from an e-mail, which is not enough for it.`,
  },
  passkeySignIn: { kk: 'Кілтпен кіру', ru: 'Войти с ключом', en: 'Sign in with the passkey' },
  passkeyNone: { kk: 'Кілтіңіз әлі жоқ па?', ru: 'Ключа ещё нет?', en: 'No passkey yet?' },
  passkeyAdd: { kk: 'Кілт қосу', ru: 'Добавить ключ', en: 'Add a passkey' },
  guestTitle: {
    kk: 'Бұл – ұйым қызметкерлерінің жұмыс үстелі',
    ru: 'Это рабочий стол сотрудников организаций',
    en: 'This is the desk of officials',
  },
  guestLead: {
    kk: 'Сізге әзірге ешбір ұйымда рөл берілмеген, сондықтан мұнда сізді күтіп тұрған іс жоқ.',
    ru: 'Вам пока не назначили роль ни в одной организации, поэтому дел для вас здесь нет.',
    en: 'You do not have a role in any organisation yet, so there are no tasks for you here.',
  },
  guestHelp: {
    kk: 'Кеңестің, мәслихаттың немесе әкімдіктің хатшысы, редакторы немесе қызметкері болсаңыз, рөлді сол ұйымның әкімшісі береді: оған сайтқа кіретін пошта мекенжайыңызды айтыңыз. Рөл берілген соң бөлімдер осы бетте көрінеді.',
    ru: 'Если вы секретарь, редактор или сотрудник совета, маслихата или акимата, роль назначает администратор этой организации: сообщите ему почту, с которой вы вошли. После этого разделы появятся на этой странице.',
    en: 'If you are a secretary, an editor or an official of a council, a maslikhat or an akimat, the administrator of that organisation assigns the role: tell them the e-mail address with which you signed in. The sections then appear on this page.',
  },
  toMeetings: { kk: 'Жақын арадағы жиындар', ru: 'Ближайшие встречи', en: 'Upcoming meetings' },
  toHome: { kk: 'Басты бет', ru: 'Главная страница', en: 'Home page' },

  searchTitle: { kk: 'Жұмыс үстелінен іздеу', ru: 'Поиск по рабочему столу', en: 'Search the desk' },
  searchHelp: {
    kk: 'Тақырыптағы бір-екі сөз жеткілікті. Ә, ғ, қ, ң орнына орыс әріптерін терсеңіз де табылады.',
    ru: 'Достаточно одного-двух слов из названия. Вместо казахских букв можно набирать русские.',
    en: 'One or two words of the title are enough. You can type Russian letters in place of Kazakh ones.',
  },
  searchKeys: {
    kk: 'Кез келген беттен Ctrl + / басып іздеуге болады.',
    ru: 'С любой страницы стола поиск вызывают клавиши Ctrl + /.',
    en: 'From any page of the desk, Ctrl + / opens the search.',
  },
  found: {
    kk: (words: string) => `«${words}» бойынша табылғаны`,
    ru: (words: string) => `Найдено по словам «${words}»`,
    en: (words: string) => `Found for “${words}”`,
  },
  notFound: {
    kk: (words: string) => `«${words}» бойынша ештеңе табылмады`,
    ru: (words: string) => `По словам «${words}» ничего не нашлось`,
    en: (words: string) => `Nothing was found for “${words}”`,
  },
  notFoundHelp: {
    kk: 'Сөзді қысқартып немесе басқа сөзбен іздеп көріңіз. Мұнда тек сізге ашық бөлімдерден ізделеді.',
    ru: 'Попробуйте слово короче или другое. Здесь ищется только в доступных вам разделах.',
    en: 'Try a shorter word or another one. Only the sections that are open to you are searched.',
  },
  more: {
    kk: 'Тағы бар: сұрауды нақтылаңыз.',
    ru: 'Показано не всё: уточните запрос.',
    en: 'There is more: add another word.',
  },
} satisfies Messages
