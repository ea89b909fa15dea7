import type { Label } from '#domain/base/text.ts'

/** Why a file is not read; what to do about it, for the official who uploaded it. */
export const lawFileMessages = {
  'file-empty': {
    kk: 'Файл бос: онда мәтін жоқ.',
    ru: 'Файл пуст: в нём нет текста.',
    en: 'The file is empty: there is no text in it.',
  },
  'file-too-large': {
    kk: 'Файл тым үлкен. Суреттерді алып тастап, қайта жүктеңіз.',
    ru: 'Файл слишком большой. Уберите из него изображения и загрузите снова.',
    en: 'The file is too large. Take the pictures out and upload it again.',
  },
  'paragraphs-too-many': {
    kk: 'Мәтінде 30 000-нан астам абзац бар. Құжатты бөліктерге бөліп жүктеңіз.',
    ru: 'В тексте больше 30 000 абзацев. Разделите документ на части.',
    en: 'The text has more than 30,000 paragraphs. Divide the document into parts.',
  },
  'file-kind-unknown': {
    kk: 'Файл түрі танылмады. .docx, .odt, HTML, мәтін немесе Akoma Ntoso файлын жүктеңіз.',
    ru: 'Вид файла не распознан. Загрузите .docx, .odt, HTML, текст или Akoma Ntoso.',
    en: 'The kind of file is unknown. Upload .docx, .odt, HTML, plain text or Akoma Ntoso.',
  },
  'doc-old-format': {
    kk: 'Бұл Word бағдарламасының ескі форматы. Құжатты .docx түрінде сақтап, қайта жүктеңіз.',
    ru: 'Это старый формат Word. Сохраните документ как .docx и загрузите снова.',
    en: 'This is the old format of Word. Save the document as .docx and upload it again.',
  },
  'rtf-file': {
    kk: 'RTF файлы оқылмайды. Құжатты Word немесе LibreOffice бағдарламасында ашып, .docx түрінде сақтап, қайта жүктеңіз.',
    ru: 'RTF не читается. Откройте документ в Word или LibreOffice, сохраните как .docx и загрузите снова.',
    en: 'RTF is not read. Open the document in Word or LibreOffice, save it as .docx and upload it again.',
  },
  'pdf-file': {
    kk: 'PDF файлынан құрылымды оқу мүмкін емес. Бастапқы .docx файлын жүктеңіз немесе PDF мәтінін көшіріп, өріске қойыңыз.',
    ru: 'В PDF нет структуры текста. Загрузите исходный .docx или скопируйте текст из PDF и вставьте его в поле.',
    en: 'A PDF has no structure to read. Upload the .docx it was made from, or copy the text out of it and paste it.',
  },
  'docx-macros': {
    kk: 'Құжатта макростар бар, сондықтан қабылданбайды. Оны макроссыз .docx түрінде сақтаңыз.',
    ru: 'В документе есть макросы, поэтому он не принимается. Сохраните его как .docx без макросов.',
    en: 'The document contains macros and is not accepted. Save it as .docx without macros.',
  },
  'docx-encrypted': {
    kk: 'Құжат құпиясөзбен қорғалған. Қорғауды алып тастап, қайта жүктеңіз.',
    ru: 'Документ защищён паролем. Снимите защиту и загрузите снова.',
    en: 'The document is protected by a password. Remove it and upload again.',
  },
  'docx-broken': {
    kk: 'Файл зақымдалған: оны ашу мүмкін болмады. Word бағдарламасында ашып, қайта сақтап көріңіз.',
    ru: 'Файл повреждён: открыть его не удалось. Откройте его в Word и сохраните заново.',
    en: 'The file is broken and cannot be opened. Open it in Word and save it again.',
  },
  'odt-broken': {
    kk: 'OpenDocument файлы зақымдалған: оны ашу мүмкін болмады. LibreOffice бағдарламасында ашып, қайта сақтаңыз.',
    ru: 'Файл OpenDocument повреждён: открыть его не удалось. Откройте его в LibreOffice и сохраните заново.',
    en: 'The OpenDocument file is broken and cannot be opened. Open it in LibreOffice and save it again.',
  },
  'docx-not-word': {
    kk: 'Бұл Word немесе OpenDocument мәтіні емес. .docx немесе .odt файлын жүктеңіз.',
    ru: 'Это не текст Word или OpenDocument. Загрузите файл .docx или .odt.',
    en: 'This is not a text of Word or OpenDocument. Upload a .docx or .odt file.',
  },
  'zip-bomb': {
    kk: 'Файл ашылғанда шектен тыс үлкейеді, сондықтан қабылданбайды.',
    ru: 'При распаковке файл становится чрезмерно большим, поэтому он не принимается.',
    en: 'Unpacked, the file would be far too large; it is not accepted.',
  },
  'xml-entities': {
    kk: 'XML файлында құжат түрінің анықтамасы (DOCTYPE) бар. Оны алып тастаңыз.',
    ru: 'XML содержит определение типа документа (DOCTYPE). Уберите его.',
    en: 'The XML has a document type definition (DOCTYPE). Remove it.',
  },
  'xml-broken': {
    kk: 'XML қатемен жазылған: оны оқу мүмкін болмады.',
    ru: 'XML составлен с ошибкой: прочитать его не удалось.',
    en: 'The XML is not well-formed and cannot be read.',
  },
  'xml-too-deep': {
    kk: 'Файл құрылымы тым терең.',
    ru: 'Вложенность в файле слишком глубокая.',
    en: 'The file is nested too deeply.',
  },
  'file-too-complex': {
    kk: 'Файлды оқу тым ұзаққа созылды. Оны бөліп немесе қайта сақтап, жүктеңіз.',
    ru: 'Чтение файла заняло слишком много времени. Разделите его или сохраните заново и загрузите снова.',
    en: 'The file took too long to read. Split it or save it again, and upload it.',
  },
  'html-too-complex': {
    kk: 'HTML белгілеуі тым күрделі. Мәтінді ғана көшіріп қойыңыз.',
    ru: 'Разметка HTML слишком сложная. Вставьте только текст.',
    en: 'The HTML markup is too complex. Paste only the text.',
  },
  'akn-not-akn': {
    kk: 'Бұл XML Akoma Ntoso құжаты емес.',
    ru: 'Этот XML – не документ Akoma Ntoso.',
    en: 'This XML is not an Akoma Ntoso document.',
  },
  'text-encoding': {
    kk: 'Мәтіннің кодтауы танылмады. UTF-8 түрінде сақтаңыз.',
    ru: 'Кодировка текста не распознана. Сохраните его в UTF-8.',
    en: 'The encoding of the text is unknown. Save it as UTF-8.',
  },
} satisfies Readonly<Record<string, Label>>

export type LawFileRefusal = keyof typeof lawFileMessages

/** Thrown inside a reader to leave it at once; `refusing` turns it into a value. */
export class Refused extends Error {
  readonly code: LawFileRefusal
  constructor(code: LawFileRefusal) {
    super(code)
    this.code = code
  }
}
