import { type Messages, plural } from '#domain/base/message.ts'

/** Words of the desk for news: its list, its forms and files. */
export const preparationMessages = {
  section: { kk: 'Жаңалықтар', ru: 'Новости', en: 'News' },
  lead: {
    kk: 'Жазылып жатқаны, жарияланғаны және сайттан алынғаны.',
    ru: 'Что пишется, что опубликовано и что снято с сайта.',
    en: 'What is being written, what is published and what was withdrawn.',
  },
  begin: { kk: 'Жаңалық жазу', ru: 'Написать новость', en: 'Write a news item' },
  untitled: { kk: 'Тақырыпсыз', ru: 'Без заголовка', en: 'Untitled' },
  none: {
    kk: 'Мұндай жаңалық жоқ',
    ru: 'Таких новостей нет',
    en: 'No such news',
  },
  noneHelp: {
    kk: 'Сүзгіні өзгертіңіз немесе жаңасын жаза бастаңыз.',
    ru: 'Измените фильтр или начните новую.',
    en: 'Change the filter or begin a new one.',
  },
  counted: {
    kk: (n: string, _count: number) => `${n} жаңалық`,
    ru: (n: string, count: number) =>
      `${n} ${plural('ru', count, { one: 'новость', few: 'новости', many: 'новостей' })}`,
    en: (n: string, count: number) => `${n} ${count === 1 ? 'item' : 'items'}`,
  },
  all: { kk: 'Барлық жаңалықтар', ru: 'Все новости', en: 'All news' },
  parts: { kk: 'Жаңалықтың бөлімдері', ru: 'Части новости', en: 'Parts of the item' },
  texts: { kk: 'Мәтін', ru: 'Тексты', en: 'Texts' },
  files: { kk: 'Сурет пен құжаттар', ru: 'Фото и документы', en: 'Picture and documents' },
  title: { kk: 'Тақырыбы', ru: 'Заголовок', en: 'Title' },
  titleHelp: {
    kk: 'Бір сөйлем: не болды, қайда, кімге қатысты.',
    ru: 'Одно предложение: что произошло, где и кого касается.',
    en: 'One sentence: what happened, where, and whom it concerns.',
  },
  leadText: { kk: 'Қысқаша', ru: 'Коротко', en: 'Summary' },
  leadHelp: {
    kk: 'Тізімдер мен хабарламаларда көрінетін бір-екі сөйлем.',
    ru: 'Одно-два предложения для лент и уведомлений.',
    en: 'One or two sentences for lists and notifications.',
  },
  bodyText: { kk: 'Мәтіні', ru: 'Текст', en: 'Text' },
  bodyHelp: {
    kk: 'Бос жол – жаңа абзац. «## » – бөлім тақырыбы, «- » – тізім, **қалың**, [сілтеме](https://…).',
    ru: 'Пустая строка – новый абзац. «## » – подзаголовок, «- » – список, **жирный**, [ссылка](https://…).',
    en: 'An empty line begins a paragraph. “## ” a heading, “- ” a list, **bold**, [link](https://…).',
  },
  topic: { kk: 'Тақырып аясы', ru: 'Тема', en: 'Topic' },
  place: { kk: 'Аумақ', ru: 'Территория', en: 'Place' },
  placeHelp: {
    kk: 'Жаңалық қай жерге қатысты: атауы немесе ӘАОЖ (КАТО) коды.',
    ru: 'К какому месту относится новость: название или код КАТО.',
    en: 'Which place it is about: its name or KATO code.',
  },
  'place-unknown': {
    kk: 'Мұндай аумақ табылмады. Толық атауын немесе ӘАОЖ (КАТО) кодын жазыңыз.',
    ru: 'Такого места нет. Напишите полное название или код КАТО.',
    en: 'There is no such place. Enter its full name or KATO code.',
  },
  placeChoose: {
    kk: (places: string) => `Бірнеше аумақ осылай аталады. Біреуін жазыңыз: ${places}`,
    ru: (places: string) => `Так называется несколько мест. Напишите одно из них: ${places}`,
    en: (places: string) => `Several places have this name. Enter one of them: ${places}`,
  },
  'too-long': {
    kk: 'Мәтін тым ұзын. Қысқартыңыз.',
    ru: 'Текст слишком длинный. Сократите его.',
    en: 'The text is too long. Make it shorter.',
  },
  'topic-unknown': {
    kk: 'Тақырыпты тізімнен таңдаңыз',
    ru: 'Выберите тему из списка',
    en: 'Choose a topic from the list',
  },
  missingText: {
    kk: (field: string, textLanguage: string) => `${field}: ${textLanguage} мәтін жоқ`,
    ru: (field: string, textLanguage: string) => `${field}: нет текста ${textLanguage}`,
    en: (field: string, textLanguage: string) => `${field}: no text ${textLanguage}`,
  },
  englishWhole: {
    kk: (field: string) => `${field}: ағылшынша не бәрі болсын, не ештеңе болмасын`,
    ru: (field: string) => `${field}: по-английски нужно либо всё, либо ничего`,
    en: (field: string) => `${field}: the English text must be complete or left out`,
  },
  correctHelp: {
    kk: 'Оқырман не өзгергенін жаңалықтың бетінен көреді; өзгеріс ашық журналға жазылады.',
    ru: 'Читатели увидят на странице новости, что изменилось; запись появится в открытом журнале.',
    en: 'Readers see on the page what has changed; an entry is made in the public journal.',
  },
  wasPublished: {
    kk: 'Жарияланған жаңалық өшірілмейді, тек сайттан алынады',
    ru: 'Опубликованное не удаляют, его можно только снять с сайта',
    en: 'Published items are not deleted, only withdrawn',
  },
  picture: { kk: 'Сурет', ru: 'Фото', en: 'Picture' },
  pictureHelp: {
    kk: 'JPEG, PNG, WebP немесе AVIF, 10 МБ-қа дейін. Қай жерде түсірілгені туралы дерек өшіріледі.',
    ru: 'JPEG, PNG, WebP или AVIF, до 10 МБ. Данные о месте съёмки будут удалены.',
    en: 'JPEG, PNG, WebP or AVIF, up to 10 MB. Location data is removed.',
  },
  uploadPicture: { kk: 'Суретті жүктеу', ru: 'Загрузить фото', en: 'Upload the picture' },
  replacePicture: { kk: 'Суретті ауыстыру', ru: 'Заменить фото', en: 'Replace the picture' },
  removePicture: { kk: 'Суретті алып тастау', ru: 'Убрать фото', en: 'Remove the picture' },
  alt: { kk: 'Суретте не бар', ru: 'Что на фото', en: 'What the picture shows' },
  altHelp: {
    kk: 'Суретті көрмейтін адам үшін бір сөйлем. Үш тілде де қажет.',
    ru: 'Одно предложение для тех, кто не видит фото. Нужно на трёх языках.',
    en: 'One sentence for those who do not see it. Needed in all three languages.',
  },
  caption: { kk: 'Сурет астындағы жазу', ru: 'Подпись', en: 'Caption' },
  captionHelp: {
    kk: 'Кім түсірді, кім бейнеленген. Қажет болмаса, бос қалдырыңыз.',
    ru: 'Кто снял, кто изображён. Можно оставить пустым.',
    en: 'Who took it, who is in it. May be left empty.',
  },
  attachments: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
  attachment: { kk: 'Жаңа құжат', ru: 'Новый документ', en: 'A new document' },
  attachmentHelp: {
    kk: 'PDF, DOCX, XLSX, PPTX, ODT, ODS немесе ODP, 15 МБ-қа дейін, макроссыз.',
    ru: 'PDF, DOCX, XLSX, PPTX, ODT, ODS или ODP, до 15 МБ, без макросов.',
    en: 'PDF, DOCX, XLSX, PPTX, ODT, ODS or ODP, up to 15 MB, without macros.',
  },
  uploadAttachment: { kk: 'Құжатты жүктеу', ru: 'Загрузить документ', en: 'Upload the document' },
  removeAttachment: { kk: 'Құжатты алып тастау', ru: 'Убрать документ', en: 'Remove the document' },
  fileTitle: {
    kk: (name: string) => `«${name}» құжатының атауы`,
    ru: (name: string) => `Название документа «${name}»`,
    en: (name: string) => `Title of the document “${name}”`,
  },
  'too-many-files': {
    kk: 'Бір жаңалыққа оннан артық құжат тіркелмейді. Біреуін алып тастаңыз.',
    ru: 'К новости прилагают не больше десяти документов. Уберите один из них.',
    en: 'A news item may have at most ten documents. Remove one of them.',
  },
  saveWords: { kk: 'Сипаттамаларды сақтау', ru: 'Сохранить описания', en: 'Save the descriptions' },
} satisfies Messages
