import type { Messages } from '#domain/base/message.ts'
import type { DraftProblem } from './draft.ts'

/** Words of the form in which a meeting is written. */
export const draftMessages = {
  newTitle: { kk: 'Жаңа жиын', ru: 'Новая встреча', en: 'New meeting' },
  editTitle: { kk: 'Жиынның жобасы', ru: 'Черновик встречи', en: 'Draft of a meeting' },
  correctTitle: { kk: 'Жиынды түзету', ru: 'Исправления встречи', en: 'Corrections of a meeting' },
  untitled: { kk: 'Атауы жоқ жиын', ru: 'Встреча без названия', en: 'Meeting without a title' },
  lead: {
    kk: 'Жобаны өзіңіз бен әріптестеріңізден басқа ешкім көрмейді. Аяқталмаса да сақтай беруге болады.',
    ru: 'Черновик видите только вы и ваши коллеги. Сохранять можно и недописанным.',
    en: 'Only you and your colleagues see the draft. It can be saved unfinished.',
  },
  correctLead: {
    kk: 'Жарияланған жиынның мәтінін, күн тәртібін, құжаттарын түзетесіз. Уақыты мен орны бөлек ауыстырылады: ол туралы тіркелгендерге хат барады.',
    ru: 'Здесь исправляют слова, повестку и документы объявленной встречи. Время и место меняют отдельно: об этом пишут всем, кто записался.',
    en: 'Here the words, the agenda and the papers of an announced meeting are corrected. Its time and place are changed separately: everybody registered is written to.',
  },
  organiser: { kk: 'Кім шақырады', ru: 'Кто созывает', en: 'Who calls it' },
  begin: { kk: 'Жобаны бастау', ru: 'Начать черновик', en: 'Begin the draft' },
  noBodies: {
    kk: 'Жиын шақыра алатын мекемеңіз жоқ',
    ru: 'Нет органа, от имени которого вы созываете встречи',
    en: 'There is no body for which you call meetings',
  },
  what: { kk: 'Не туралы', ru: 'О чём', en: 'What about' },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  choose: { kk: 'Таңдаңыз', ru: 'Выберите', en: 'Choose' },
  topic: { kk: 'Тақырыбы', ru: 'Тема', en: 'Topic' },
  title: { kk: 'Атауы', ru: 'Название', en: 'Title' },
  titleHelp: {
    kk: 'Не талқыланатынын бір сөйлеммен айтыңыз.',
    ru: 'Одной фразой: что будут обсуждать.',
    en: 'What will be discussed, in one phrase.',
  },
  about: { kk: 'Толығырақ', ru: 'Подробнее', en: 'More about it' },
  aboutHelp: {
    kk: 'Келетін адамға не білу керек. Бос жол – жаңа абзац, «- » – тізім.',
    ru: 'Что нужно знать тому, кто придёт. Пустая строка – новый абзац, «- » – список.',
    en: 'What somebody who comes should know. An empty line begins a paragraph, “- ” a list.',
  },
  whenWhere: { kk: 'Қашан, қайда', ru: 'Когда и где', en: 'When and where' },
  day: { kk: 'Күні', ru: 'День', en: 'Day' },
  starts: { kk: 'Басталуы', ru: 'Начало', en: 'Begins' },
  ends: { kk: 'Аяқталуы', ru: 'Конец', en: 'Ends' },
  timeHelp: {
    kk: (offset: string) => `Өтетін жердің сағаты бойынша (UTC${offset}).`,
    ru: (offset: string) => `По часам места, где она пройдёт (UTC${offset}).`,
    en: (offset: string) => `By the clock of the place where it is held (UTC${offset}).`,
  },
  territory: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  territoryHelp: {
    kk: 'Атауын теріп, тізімнен таңдаңыз. Тізімде жоқ жердің ҚАТО бойынша кодын жазыңыз.',
    ru: 'Наберите название и выберите из списка. Для места не из списка впишите его код по КАТО.',
    en: 'Type the name and choose from the list. For a place that is not there write its KATO code.',
  },
  venue: { kk: 'Өтетін орны', ru: 'Место', en: 'Venue' },
  venueHelp: {
    kk: 'Мысалы: мәслихаттың мәжіліс залы',
    ru: 'Например: зал заседаний маслихата',
    en: 'For example: meeting room of the maslikhat',
  },
  address: { kk: 'Мекенжайы', ru: 'Адрес', en: 'Address' },
  mapUrl: { kk: 'Картадағы сілтемесі', ru: 'Ссылка на карту', en: 'Link to a map' },
  onlineUrl: { kk: 'Желіде қатысу сілтемесі', ru: 'Ссылка для участия онлайн', en: 'Link to join online' },
  registration: { kk: 'Тіркелу', ru: 'Запись', en: 'Registration' },
  registrationHelp: {
    kk: 'Орын шектеулі болмаса, бос қалдырыңыз: адамдар тіркелмей келе береді.',
    ru: 'Если места не ограничены, оставьте пустым: люди придут без записи.',
    en: 'Leave empty when seats are not limited: people will simply come.',
  },
  capacity: { kk: 'Орын саны', ru: 'Число мест', en: 'Number of seats' },
  closesDay: { kk: 'Тіркелу аяқталатын күн', ru: 'Запись до: день', en: 'Registration closes: day' },
  closesTime: { kk: 'Сағаты', ru: 'Час', en: 'Hour' },
  agenda: { kk: 'Күн тәртібі', ru: 'Повестка дня', en: 'Agenda' },
  agendaItem: {
    kk: (n: number) => `${n}-мәселе`,
    ru: (n: number) => `Вопрос ${n}`,
    en: (n: number) => `Item ${n}`,
  },
  itemTime: { kk: 'Сағаты', ru: 'Время', en: 'Time' },
  itemTitle: { kk: 'Не қаралады', ru: 'Что рассматривают', en: 'What is considered' },
  itemPerson: { kk: 'Баяндаушы', ru: 'Докладчик', en: 'Speaker' },
  speakers: { kk: 'Сөз сөйлеушілер', ru: 'Кто выступит', en: 'Speakers' },
  speaker: {
    kk: (n: number) => `${n}-сөз сөйлеуші`,
    ru: (n: number) => `Выступающий ${n}`,
    en: (n: number) => `Speaker ${n}`,
  },
  person: { kk: 'Аты-жөні', ru: 'Имя', en: 'Name' },
  personHelp: {
    kk: 'Анықтамалықтағы адамның аты-жөнін теріп, тізімнен таңдаңыз.',
    ru: 'Наберите имя и выберите из справочника.',
    en: 'Type the name and choose from the directory.',
  },
  post: { kk: 'Қызметі', ru: 'Должность', en: 'Post' },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  partners: { kk: 'Серіктестер', ru: 'Партнёры', en: 'Partners' },
  partner: {
    kk: (n: number) => `${n}-серіктес`,
    ru: (n: number) => `Партнёр ${n}`,
    en: (n: number) => `Partner ${n}`,
  },
  documents: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
  document: {
    kk: (n: number) => `${n}-құжат`,
    ru: (n: number) => `Документ ${n}`,
    en: (n: number) => `Document ${n}`,
  },
  documentTitle: { kk: 'Атауы', ru: 'Название', en: 'Title' },
  documentUrl: { kk: 'Сілтемесі', ru: 'Ссылка', en: 'Link' },
  upload: { kk: 'Файл жүктеу', ru: 'Загрузить файл', en: 'Upload a file' },
  uploadLabel: { kk: 'Құжат', ru: 'Документ', en: 'Document' },
  uploadHelp: {
    kk: 'PDF, DOCX, XLSX, PPTX немесе ODT, 15 МБ дейін. Алдымен жазғаныңызды сақтаңыз.',
    ru: 'PDF, DOCX, XLSX, PPTX или ODT, до 15 МБ. Сначала сохраните то, что написали.',
    en: 'PDF, DOCX, XLSX, PPTX or ODT, up to 15 MB. Save what you have written first.',
  },
  add: { kk: 'Қосу', ru: 'Добавить', en: 'Add' },
  remove: { kk: 'Алып тастау', ru: 'Убрать', en: 'Remove' },
  up: { kk: 'Жоғары', ru: 'Выше', en: 'Move up' },
  save: { kk: 'Жобаны сақтау', ru: 'Сохранить черновик', en: 'Save the draft' },
  saveFirst: {
    kk: 'Төмендегі батырмалар соңғы сақталған нұсқаға қатысты.',
    ru: 'Кнопки ниже относятся к последней сохранённой версии.',
    en: 'The buttons below are about the version saved last.',
  },
  saved: {
    kk: (when: string, who: string) => `Сақталды: ${when}${who ? `, ${who}` : ''}`,
    ru: (when: string, who: string) => `Сохранено: ${when}${who ? `, ${who}` : ''}`,
    en: (when: string, who: string) => `Saved: ${when}${who ? `, ${who}` : ''}`,
  },
  preview: {
    kk: 'Оқырман көретіндей көру',
    ru: 'Посмотреть глазами читателя',
    en: 'See it as the reader will',
  },
  previewNote: {
    kk: 'Бұл – алдын ала көру. Сайтта бұл бет әлі жоқ.',
    ru: 'Это предварительный просмотр. На сайте этой страницы ещё нет.',
    en: 'This is a preview. The page is not on the site yet.',
  },
  backToDraft: { kk: 'Жобаға оралу', ru: 'Вернуться к черновику', en: 'Back to the draft' },
  versions: { kk: 'Нұсқалары', ru: 'Версии', en: 'Versions' },
  restore: { kk: 'Осы нұсқаны қайтару', ru: 'Вернуть эту версию', en: 'Restore this version' },
  current: { kk: 'қазіргі нұсқа', ru: 'нынешняя версия', en: 'the version in force' },
  announce: { kk: 'Жиынды жариялау', ru: 'Объявить встречу', en: 'Announce the meeting' },
  announceWhy: {
    kk: 'Жиын сайтта, күнтізбелерде және ашық журналда бірден пайда болады.',
    ru: 'Встреча сразу появится на сайте, в календарях и в открытом журнале.',
    en: 'The meeting appears at once on the site, in calendars and in the public journal.',
  },
  publish: { kk: 'Түзетуді жариялау', ru: 'Опубликовать исправления', en: 'Publish the corrections' },
  notAnnounced: {
    kk: 'Жариялауға болмайды: әлі жетіспейтіні бар',
    ru: 'Объявить ещё нельзя: чего-то не хватает',
    en: 'It cannot be announced yet: something is missing',
  },
  later: {
    kk: 'Кейін өздігінен жариялау',
    ru: 'Объявить позже, автоматически',
    en: 'Announce later, by itself',
  },
  laterDay: { kk: 'Жарияланатын күн', ru: 'День объявления', en: 'Day of the announcement' },
  laterTime: { kk: 'Сағаты', ru: 'Час', en: 'Hour' },
  schedule: { kk: 'Уақытын белгілеу', ru: 'Назначить время', en: 'Set the time' },
  unschedule: { kk: 'Уақытын алып тастау', ru: 'Снять назначенное время', en: 'Take the time off' },
  scheduled: {
    kk: (when: string) => `Өздігінен жарияланады: ${when}`,
    ru: (when: string) => `Будет объявлена автоматически: ${when}`,
    en: (when: string) => `Will be announced by itself: ${when}`,
  },
  scheduleFailed: {
    kk: 'Белгіленген уақытта жарияланбай қалды: жобада жетіспейтін немесе ескірген нәрсе бар. Түзетіп, қайта жариялаңыз.',
    ru: 'В назначенное время объявить не удалось: в черновике чего-то не хватает или что-то устарело. Исправьте и объявите снова.',
    en: 'It could not be announced at the set time: something in the draft is missing or out of date. Correct it and announce again.',
  },
  'schedule-past': {
    kk: 'Бұл уақыт өтіп кеткен',
    ru: 'Это время уже прошло',
    en: 'This time has passed already',
  },
  discard: { kk: 'Жобаны алып қою', ru: 'Убрать черновик', en: 'Put the draft away' },
  discardWhy: {
    kk: 'Жоба тізімнен кетеді, бірақ өшірілмейді: осы бетте қайтарып алуға болады.',
    ru: 'Черновик уйдёт из списка, но не сотрётся: на этой странице его можно вернуть.',
    en: 'The draft leaves the list but is not erased: it can be taken back on this page.',
  },
  takeBack: { kk: 'Жобаны қайтару', ru: 'Вернуть черновик', en: 'Take the draft back' },
  'draft-discarded': {
    kk: 'Бұл жоба алып қойылған',
    ru: 'Этот черновик убран',
    en: 'This draft was put away',
  },
  'draft-announced': {
    kk: 'Бұл жоба жарияланған',
    ru: 'Этот черновик уже объявлен',
    en: 'This draft was announced',
  },
  toMeeting: { kk: 'Жиынға өту', ru: 'Перейти к встрече', en: 'To the meeting' },
  conflict: {
    kk: 'Сіз жазып жатқанда жобаны басқа адам сақтады',
    ru: 'Пока вы писали, черновик сохранил кто-то ещё',
    en: 'Somebody else saved the draft while you were writing',
  },
  conflictHelp: {
    kk: 'Екі мәтін қатар тұр. Сол жақта – сақталғаны, оң жақта – сіздікі. Өзіңіздікін түзетіп, қайта сақтаңыз: сонда сіздікі қалады.',
    ru: 'Оба текста стоят рядом: сохранённый и ваш. Поправьте свой и сохраните снова: тогда останется он.',
    en: 'Both texts stand side by side: the saved one and yours. Change yours and save again; then yours stays.',
  },
  otherFields: { kk: 'Басқа өрістер', ru: 'Другие поля', en: 'Other fields' },
  noticeBy: {
    kk: (day: string, article: string) =>
      `Заң бойынша бұл жиын туралы ${day} дейін хабарлау керек (${article}).`,
    ru: (day: string, article: string) =>
      `По закону об этой встрече нужно сообщить не позже: ${day} (${article}).`,
    en: (day: string, article: string) => `By law this meeting must be announced by ${day} (${article}).`,
  },
  noticeLate: {
    kk: (day: string, article: string) =>
      `Заң бойынша хабарлау мерзімі өтіп кетті: ${day} (${article}). Күнін кейінге қойған дұрыс.`,
    ru: (day: string, article: string) =>
      `Законный срок сообщения прошёл: ${day} (${article}). Лучше назначить другой день.`,
    en: (day: string, article: string) =>
      `The legal term for the announcement has passed: ${day} (${article}). A later day would be better.`,
  },
  finish: {
    kk: 'Жобаны аяқтап, жариялау керек',
    ru: 'Дописать и объявить',
    en: 'To be finished and announced',
  },
} satisfies Messages

/** What is wrong with a field, as a sentence. A code without words does not compile. */
export const problemWords = {
  'kind-empty': {
    kk: 'Жиынның түрін таңдаңыз',
    ru: 'Выберите вид встречи',
    en: 'Choose the kind of the meeting',
  },
  'topic-empty': { kk: 'Тақырыбын таңдаңыз', ru: 'Выберите тему', en: 'Choose a topic' },
  'territory-unknown': {
    kk: 'Мұндай аумақ табылмады: тізімнен таңдаңыз немесе кодын жазыңыз',
    ru: 'Такой территории нет: выберите из списка или впишите код',
    en: 'There is no such territory: choose from the list or write its code',
  },
  'kk-missing': {
    kk: 'Қазақша мәтіні жоқ',
    ru: 'Нет казахского текста',
    en: 'The Kazakh text is missing',
  },
  'ru-missing': { kk: 'Орысша мәтіні жоқ', ru: 'Нет русского текста', en: 'The Russian text is missing' },
  'text-long': { kk: 'Мәтін тым ұзақ', ru: 'Текст слишком длинный', en: 'The text is too long' },
  'url-wrong': {
    kk: 'Сілтеме https:// деп басталуы керек',
    ru: 'Ссылка должна начинаться с https://',
    en: 'A link begins with https://',
  },
  'url-missing': { kk: 'Сілтемесін жазыңыз', ru: 'Впишите ссылку', en: 'Write the link' },
  'day-wrong': {
    kk: 'Күнін жазыңыз: жыл-ай-күн, 2026-12-04',
    ru: 'Впишите день: год-месяц-число, 2026-12-04',
    en: 'Write the day as year-month-day, 2026-12-04',
  },
  'time-wrong': {
    kk: 'Сағатын жазыңыз: 09:30',
    ru: 'Впишите время: 09:30',
    en: 'Write the time: 09:30',
  },
  'ends-before-start': {
    kk: 'Аяқталуы басталуынан кейін болуы керек',
    ru: 'Конец должен быть позже начала',
    en: 'The end must be after the beginning',
  },
  'day-past': { kk: 'Бұл уақыт өтіп кеткен', ru: 'Это время уже прошло', en: 'This time has passed already' },
  'capacity-wrong': {
    kk: 'Орын санын жазыңыз: 1-ден 100 000-ға дейін',
    ru: 'Впишите число мест: от 1 до 100 000',
    en: 'Write the number of seats, from 1 to 100,000',
  },
  'capacity-missing': {
    kk: 'Тіркелу аяқталатын уақыт бар, ал орын саны жоқ',
    ru: 'Срок записи указан, а число мест – нет',
    en: 'There is a closing time but no number of seats',
  },
  'closing-missing': {
    kk: 'Тіркелу қашан аяқталатынын жазыңыз',
    ru: 'Впишите, до какого времени можно записаться',
    en: 'Write until when people can register',
  },
  'closing-after-start': {
    kk: 'Тіркелу жиын басталғанша аяқталуы керек',
    ru: 'Запись должна закончиться до начала встречи',
    en: 'Registration must close before the meeting begins',
  },
  'closing-past': {
    kk: 'Тіркелу аяқталатын уақыт өтіп кеткен',
    ru: 'Срок записи уже прошёл',
    en: 'The closing time has passed already',
  },
  'person-unknown': {
    kk: 'Анықтамалықта мұндай адам жоқ немесе бірнешеу: тізімнен таңдаңыз',
    ru: 'В справочнике такого человека нет или их несколько: выберите из списка',
    en: 'The directory has nobody of this name, or several: choose from the list',
  },
  'person-missing': { kk: 'Кім екенін таңдаңыз', ru: 'Выберите, кто это', en: 'Choose who it is' },
  'body-unknown': {
    kk: 'Анықтамалықта мұндай ұйым жоқ немесе бірнешеу: тізімнен таңдаңыз',
    ru: 'В справочнике такой организации нет или их несколько: выберите из списка',
    en: 'The directory has no body of this name, or several: choose from the list',
  },
} satisfies Messages & Record<DraftProblem, unknown>
