import { type Messages, plural } from '#domain/base/message.ts'
import { dative } from '#domain/kazakh/index.ts'

/** Words of the drafts of meetings and of the form in which a meeting is written. */
export const preparationMessages = {
  section: { kk: 'Жиын қараламалары', ru: 'Черновики встреч', en: 'Drafts of meetings' },
  lead: {
    kk: 'Жазылып жатқан және осында жазылып жарияланған жиындар.',
    ru: 'Встречи, которые пишут, и те, что написаны здесь и объявлены.',
    en: 'Meetings that are being written, and those that were written here and announced.',
  },
  newTitle: { kk: 'Жаңа жиын', ru: 'Новая встреча', en: 'New meeting' },
  begin: { kk: 'Қараламаны бастау', ru: 'Начать черновик', en: 'Begin a draft' },
  all: { kk: 'Барлық қаралама', ru: 'Все черновики', en: 'All drafts' },
  parts: { kk: 'Қараламаның бөлімдері', ru: 'Части черновика', en: 'Parts of the draft' },
  form: { kk: 'Жиын', ru: 'Встреча', en: 'Meeting' },
  untitled: { kk: 'Атаусыз жиын', ru: 'Встреча без названия', en: 'Meeting without a title' },
  none: { kk: 'Мұндай қаралама жоқ', ru: 'Таких черновиков нет', en: 'There are no such drafts' },
  noneHelp: {
    kk: 'Жаңа жиын қараламадан басталады: оны жариялағанша ешкім көрмейді.',
    ru: 'Новая встреча начинается с черновика: пока его не объявят, его никто не увидит.',
    en: 'A new meeting begins as a draft; nobody sees it until it is announced.',
  },
  counted: {
    kk: (n: string, _count: number) => `${n} қаралама`,
    ru: (n: string, count: number) =>
      `${n} ${plural('ru', count, { one: 'черновик', few: 'черновика', many: 'черновиков' })}`,
    en: (n: string, count: number) => `${n} ${count === 1 ? 'draft' : 'drafts'}`,
  },
  correctHelp: {
    kk: 'Жиынның сайттағы беті түзетілген мәтінмен алмастырылады. Орын көбейсе, кезектегілерге беріледі.',
    ru: 'На странице встречи появится исправленный текст. Если мест стало больше, их получат ожидающие.',
    en: 'The page of the meeting shows the corrected text. Additional seats go to the people on the waiting list.',
  },
  wasPublished: {
    kk: 'Жиын жарияланған: қараламасы өшірілмейді',
    ru: 'Встреча уже объявлена: её черновик не удаляют',
    en: 'The meeting was announced: its draft is not deleted',
  },
  'too-many-files': {
    kk: 'Құжат саны жүзден аспайды',
    ru: 'Документов может быть не больше ста',
    en: 'There can be at most a hundred documents',
  },
  formLead: {
    kk: 'Қараламаны өзіңіз бен әріптестеріңізден басқа ешкім көрмейді. Аяқталмаса да сақтай беруге болады.',
    ru: 'Черновик видите только вы и ваши коллеги. Сохранять можно и недописанным.',
    en: 'Only you and your colleagues see the draft. It can be saved unfinished.',
  },
  correctLead: {
    kk: 'Жарияланған жиынның мәтінін, күн тәртібін, құжаттарын түзетесіз. Уақыты мен орны бөлек өзгертіледі: бұл туралы тіркелгендерге хат барады.',
    ru: 'Здесь исправляют текст, повестку и документы объявленной встречи. Время и место меняют отдельно: об этом пишут всем, кто записался.',
    en: 'Here you correct the text, the agenda and the documents of an announced meeting. Its time and place are changed separately: everybody registered is notified by e-mail.',
  },
  what: { kk: 'Не туралы', ru: 'О чём', en: 'About' },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  choose: { kk: 'Таңдаңыз', ru: 'Выберите', en: 'Choose' },
  topic: { kk: 'Тақырыбы', ru: 'Тема', en: 'Topic' },
  title: { kk: 'Атауы', ru: 'Название', en: 'Title' },
  titleHelp: {
    kk: 'Не талқыланатынын бір сөйлеммен айтыңыз.',
    ru: 'Одной фразой: что будут обсуждать.',
    en: 'What will be discussed, in one phrase.',
  },
  about: { kk: 'Толығырақ', ru: 'Подробнее', en: 'Details' },
  aboutHelp: {
    kk: 'Келетін адамға не білу керек. Бос жол – жаңа абзац, «- » – тізім.',
    ru: 'Что нужно знать тому, кто придёт. Пустая строка – новый абзац, «- » – список.',
    en: 'What participants should know. An empty line begins a paragraph, “- ” a list.',
  },
  whenWhere: { kk: 'Қашан, қайда', ru: 'Когда и где', en: 'When and where' },
  day: { kk: 'Күні', ru: 'День', en: 'Day' },
  starts: { kk: 'Басталуы', ru: 'Начало', en: 'Begins' },
  ends: { kk: 'Аяқталуы', ru: 'Конец', en: 'Ends' },
  timeHelp: {
    kk: (offset: string) => `Өтетін жердің жергілікті уақыты бойынша (UTC${offset}).`,
    ru: (offset: string) => `По местному времени там, где она пройдёт (UTC${offset}).`,
    en: (offset: string) => `Local time of the place where it is held (UTC${offset}).`,
  },
  territory: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  territoryHelp: {
    kk: 'Атауын теріп, тізімнен таңдаңыз. Тізімде жоқ жердің ӘАОЖ (КАТО) кодын жазыңыз.',
    ru: 'Наберите название и выберите из списка. Если места нет в списке, впишите его код КАТО.',
    en: 'Type the name and choose from the list. If the place is not in the list, enter its KATO code.',
  },
  venue: { kk: 'Өтетін орны', ru: 'Место', en: 'Venue' },
  venueHelp: {
    kk: 'Мысалы: мәслихаттың мәжіліс залы',
    ru: 'Например: зал заседаний маслихата',
    en: 'For example: meeting room of the maslikhat',
  },
  address: { kk: 'Мекенжайы', ru: 'Адрес', en: 'Address' },
  links: { kk: 'Сілтемелер', ru: 'Ссылки', en: 'Links' },
  point: { kk: 'Картадағы нүкте', ru: 'Точка на карте', en: 'Point on the map' },
  mapUrl: { kk: 'Картаға сілтеме', ru: 'Ссылка на карту', en: 'Link to a map' },
  onlineUrl: { kk: 'Онлайн қатысу сілтемесі', ru: 'Ссылка для участия онлайн', en: 'Link to join online' },
  registration: { kk: 'Тіркелу', ru: 'Запись', en: 'Registration' },
  registrationHelp: {
    kk: 'Орын шектеулі болмаса, бос қалдырыңыз: адамдар тіркелмей келе береді.',
    ru: 'Если места не ограничены, оставьте пустым: люди придут без записи.',
    en: 'Leave empty when seats are not limited: people will simply come.',
  },
  capacity: { kk: 'Орын саны', ru: 'Число мест', en: 'Number of seats' },
  closesDay: { kk: 'Тіркелу аяқталатын күн', ru: 'Последний день записи', en: 'Last day of registration' },
  participants: { kk: 'Кім тіркеле алады', ru: 'Кто может записаться', en: 'Who may register' },
  closesTime: { kk: 'Сағаты', ru: 'Время', en: 'Time' },
  agenda: { kk: 'Күн тәртібі', ru: 'Повестка дня', en: 'Agenda' },
  agendaItem: {
    kk: (n: number) => `${n}-мәселе`,
    ru: (n: number) => `Вопрос ${n}`,
    en: (n: number) => `Item ${n}`,
  },
  itemTime: { kk: 'Сағаты', ru: 'Время', en: 'Time' },
  itemTitle: { kk: 'Не қаралады', ru: 'Что рассматривают', en: 'What is discussed' },
  itemPerson: { kk: 'Баяндамашы', ru: 'Докладчик', en: 'Speaker' },
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
  newPersonSummary: {
    kk: 'Анықтамалықта жоқ па? Осында енгізіңіз',
    ru: 'Нет в справочнике? Впишите здесь',
    en: 'Not in the directory? Enter the person here',
  },
  newPerson: { kk: 'Жаңа адамның аты-жөні', ru: 'Имя нового человека', en: 'Name of the new person' },
  newPersonHelp: {
    kk: 'Жиын жарияланғанда анықтамалыққа қосылады. Ағылшыншасын жазбасаңыз, қазақшасынан алынады.',
    ru: 'Попадёт в справочник, когда встреча будет объявлена. Если не вписать английское имя, возьмём с казахского.',
    en: 'Added to the directory when the meeting is announced. If the English name is left empty, it is taken from the Kazakh.',
  },
  namesake: {
    kk: 'Бұл – аттас басқа адам',
    ru: 'Это другой человек с тем же именем',
    en: 'This is somebody else with the same name',
  },
  newOrganisationSummary: {
    kk: 'Ұйым анықтамалықта жоқ па? Осында енгізіңіз',
    ru: 'Организации нет в справочнике? Впишите здесь',
    en: 'The organisation is not in the directory? Enter it here',
  },
  newOrganisation: {
    kk: 'Жаңа ұйымның атауы',
    ru: 'Название новой организации',
    en: 'Name of the new organisation',
  },
  newOrganisationKind: {
    kk: 'Жаңа ұйымның түрі',
    ru: 'Вид новой организации',
    en: 'Kind of the new organisation',
  },
  post: { kk: 'Лауазымы', ru: 'Должность', en: 'Post' },
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
  geojsonTitle: {
    kk: 'Өтетін орны – GeoJSON',
    ru: 'Место проведения из GeoJSON',
    en: 'The venue from GeoJSON',
  },
  geojsonFile: { kk: 'GeoJSON файлы', ru: 'Файл GeoJSON', en: 'A GeoJSON file' },
  geojsonHelp: {
    kk: 'Картадан сақталған бір нүкте. Нысанда kato қасиеті болса, аумақ та толтырылады. Бұл түймені баспас бұрын қараламаны сақтаңыз.',
    ru: 'Одна точка, сохранённая из карты. Если у объекта есть свойство kato, заполнится и территория. Перед этим сохраните черновик.',
    en: 'One point, as maps save it. If the feature has a property kato, the place is filled in too. Save the draft first.',
  },
  geojsonText: { kk: 'Немесе мәтіні', ru: 'Или его текст', en: 'Or its text' },
  geojsonButton: {
    kk: 'Нүктені пайдалану',
    ru: 'Использовать точку',
    en: 'Use the point',
  },
  upload: { kk: 'Файл жүктеу', ru: 'Загрузить файл', en: 'Upload a file' },
  uploadLabel: { kk: 'Құжат', ru: 'Документ', en: 'Document' },
  uploadHelp: {
    kk: 'PDF, DOCX, XLSX, PPTX немесе ODT, 15 МБ-қа дейін. Алдымен жазғаныңызды сақтаңыз.',
    ru: 'PDF, DOCX, XLSX, PPTX или ODT, до 15 МБ. Сначала сохраните то, что написали.',
    en: 'PDF, DOCX, XLSX, PPTX or ODT, up to 15 MB. Save what you have written first.',
  },
  add: { kk: 'Қосу', ru: 'Добавить', en: 'Add' },
  remove: { kk: 'Алып тастау', ru: 'Убрать', en: 'Remove' },
  up: { kk: 'Жоғары', ru: 'Выше', en: 'Move up' },
  save: { kk: 'Қараламаны сақтау', ru: 'Сохранить черновик', en: 'Save the draft' },
  previewNoDay: {
    kk: 'Күні немесе сағаты жазылмаған: мұнда ертеңгі күн көрсетілді.',
    ru: 'День или час не вписаны: здесь показан завтрашний.',
    en: 'The day or the time has not been entered yet: tomorrow is shown instead.',
  },
  announceWhy: {
    kk: 'Жиын сайтта, күнтізбелерде және ашық журналда бірден пайда болады.',
    ru: 'Встреча сразу появится на сайте, в календарях и в открытом журнале.',
    en: 'The meeting appears at once on the site, in calendars and in the public journal.',
  },
  toMeeting: { kk: 'Жиынға өту', ru: 'Перейти к встрече', en: 'To the meeting' },
  noticeBy: {
    kk: (day: string, article: string) =>
      `Заң бойынша бұл жиын туралы ${dative(day)} дейін хабарлау керек (${article}).`,
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
      `The legal deadline for the announcement has passed: ${day} (${article}). A later day would be better.`,
  },
} satisfies Messages
