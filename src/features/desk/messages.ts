import { type Messages, plural } from '#domain/base/message.ts'

export const messages = {
  title: { kk: 'Кезектегі істер', ru: 'Что ждёт вас', en: 'What waits for you' },
  lead: {
    kk: (count: number) => (count === 0 ? 'Бәрі жасалды.' : `Сізді ${count} іс күтіп тұр.`),
    ru: (count: number) =>
      count === 0
        ? 'Всё сделано.'
        : `Вас ${plural('ru', count, { one: 'ждёт', few: 'ждут', many: 'ждут' })} ${count} ${plural('ru', count, { one: 'дело', few: 'дела', many: 'дел' })}.`,
    en: (count: number) =>
      count === 0
        ? 'All is done.'
        : `${count} ${plural('en', count, { one: 'thing waits', other: 'things wait' })} for you.`,
  },
  late: { kk: 'Мерзімі өткен', ru: 'Срок прошёл', en: 'Past its term' },
  due: { kk: 'Мерзімі келе жатыр', ru: 'Подходит срок', en: 'Due' },
  open: { kk: 'Мерзімсіз', ru: 'Без срока', en: 'Without a term' },
  before: { kk: 'Мерзімі', ru: 'Срок', en: 'Due' },
  nothing: { kk: 'Сізді күтіп тұрған іс жоқ', ru: 'Вас ничего не ждёт', en: 'Nothing waits for you' },
  nothingHelp: {
    kk: 'Жаңа іс түскенде осы жерде көрінеді. Бөлімдер – беттің жоғарғы жағында.',
    ru: 'Когда появится дело, оно будет здесь. Разделы – вверху страницы.',
    en: 'When something comes up, it will stand here. The sections are at the head of the page.',
  },
  guestTitle: {
    kk: 'Бұл – мекеме қызметкерлерінің үстелі',
    ru: 'Здесь работают сотрудники органов',
    en: 'This is where officials work',
  },
  guestLead: {
    kk: 'Сізге әзірге ешбір мекемеде рөл берілмеген, сондықтан мұнда сізді күтіп тұрған іс жоқ.',
    ru: 'Вам пока не дали роли ни в одном органе, поэтому дел для вас здесь нет.',
    en: 'You have not been given a role in any body yet, so there is no work for you here.',
  },
  guestHelp: {
    kk: 'Кеңестің, мәслихаттың немесе әкімдіктің хатшысы, редакторы не қызметкері болсаңыз, рөлді сол мекеменің әкімшісі береді: оған тіркелген пошта мекенжайыңызды айтыңыз. Рөл берілген сәтте бөлімдер осы бетте өздігінен пайда болады.',
    ru: 'Если вы секретарь, редактор или сотрудник совета, маслихата или акимата, роль даёт администратор этого органа: назовите ему почту, с которой вы вошли. Как только роль дадут, разделы появятся на этой странице сами.',
    en: 'If you are a secretary, an editor or an official of a council, a maslikhat or an akimat, the administrator of that body gives the role: tell them the e-mail address with which you signed in. As soon as it is given, the sections appear on this page by themselves.',
  },
  toMeetings: { kk: 'Жақын арадағы жиындар', ru: 'Ближайшие встречи', en: 'Meetings ahead' },
  toHome: { kk: 'Басты бет', ru: 'Главная страница', en: 'First page' },

  searchTitle: { kk: 'Жұмыс үстелінен іздеу', ru: 'Поиск по рабочему столу', en: 'Search the desk' },
  searchHelp: {
    kk: 'Тақырыптағы бір-екі сөз жеткілікті. Ә, ғ, қ, ң орнына орыс әріптерін терсеңіз де табылады.',
    ru: 'Достаточно одного-двух слов из названия. Вместо казахских букв можно набирать русские.',
    en: 'One or two words of the title will do. Russian letters in place of Kazakh ones do no harm.',
  },
  searchKeys: {
    kk: 'Кез келген беттен Ctrl + / басып іздеуге болады.',
    ru: 'С любой страницы стола поиск вызывают клавиши Ctrl + /.',
    en: 'From any page of the desk, Ctrl + / leads to the search.',
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
    kk: 'Тағы бар: нақтырақ сөз қосыңыз.',
    ru: 'Есть ещё: добавьте слово точнее.',
    en: 'There is more: add a more exact word.',
  },
} satisfies Messages
