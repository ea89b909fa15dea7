import type { Messages } from '#domain/base/message.ts'

/** Why a file was refused, for the person who sent it. */
export const uploadMessages = {
  'file-missing': {
    kk: 'Файл таңдалмады. Құрылғыңыздан файл таңдаңыз.',
    ru: 'Файл не выбран. Выберите файл на своём устройстве.',
    en: 'No file was chosen. Choose one on your device.',
  },
  'file-gone': {
    kk: 'Тіркелген файл енді жоқ: ол бір тәулік қана сақталады. Қайта тіркеңіз.',
    ru: 'Приложенного файла уже нет: он хранится только сутки. Приложите его снова.',
    en: 'The attached file is no longer here: it is kept for one day only. Attach it again.',
  },
  'upload-quota': {
    kk: 'Бүгін мұнда тым көп файл жіберілді. Файлсыз жіберіңіз немесе ертең қайталап көріңіз.',
    ru: 'Сегодня прислано слишком много файлов. Отправьте без файла или повторите завтра.',
    en: 'Too many files were sent today. Send it without a file or try again tomorrow.',
  },
  'file-empty': {
    kk: 'Файл бос. Басқа файл таңдаңыз.',
    ru: 'Файл пустой. Выберите другой.',
    en: 'The file is empty. Choose another one.',
  },
  'picture-too-large': {
    kk: 'Сурет 10 МБ-тан үлкен. Кішірейтіп, қайта жүктеңіз.',
    ru: 'Фото больше 10 МБ. Уменьшите его и загрузите снова.',
    en: 'The picture is larger than 10 MB. Make it smaller and upload it again.',
  },
  'picture-too-many-pixels': {
    kk: 'Суретте 50 мегапиксельден көп. Кішірейтіп, қайта жүктеңіз.',
    ru: 'На фото больше 50 мегапикселей. Уменьшите его и загрузите снова.',
    en: 'The picture has more than 50 megapixels. Make it smaller and upload it again.',
  },
  'picture-too-small': {
    kk: 'Сурет тым кішкентай: әр жағы кемінде 200 пиксель болуы керек.',
    ru: 'Фото слишком маленькое: каждая сторона должна быть не меньше 200 пикселей.',
    en: 'The picture is too small: each side needs at least 200 pixels.',
  },
  'picture-unknown': {
    kk: 'Сайт мұндай суретті көрсете алмайды. JPEG, PNG, WebP немесе AVIF жүктеңіз.',
    ru: 'Такое изображение сайт показать не может. Подойдут JPEG, PNG, WebP или AVIF.',
    en: 'This is not a picture that the site can show. Upload a JPEG, PNG, WebP or AVIF.',
  },
  'picture-svg': {
    kk: 'SVG ішінде бағдарлама болуы мүмкін, сондықтан қабылданбайды. PNG етіп сақтап, қайта жүктеңіз.',
    ru: 'SVG не принимается: в нём может быть программа. Сохраните рисунок как PNG и загрузите снова.',
    en: 'SVG is not accepted because it can contain a program. Save the drawing as PNG and upload it again.',
  },
  'picture-broken': {
    kk: 'Сурет бүлінген немесе толық емес. Түпнұсқасын қайта жүктеп көріңіз.',
    ru: 'Фото повреждено или загружено не целиком. Попробуйте ещё раз с исходным файлом.',
    en: 'The picture is damaged or not complete. Try again with the original file.',
  },
  'picture-too-complex': {
    kk: 'Суретті өңдеу тым ұзаққа созылды. JPEG немесе PNG етіп қайта сақтап, жүктеңіз.',
    ru: 'Обработка изображения заняла слишком много времени. Сохраните его заново как JPEG или PNG и загрузите снова.',
    en: 'The picture took too long to process. Save it again as JPEG or PNG and upload it again.',
  },
  'logo-too-large': {
    kk: 'Логотип 2 МБ-тан үлкен. Кішірейтіп, қайта жүктеңіз.',
    ru: 'Логотип больше 2 МБ. Уменьшите его и загрузите снова.',
    en: 'The logo is larger than 2 MB. Make it smaller and upload it again.',
  },
  'logo-too-many-pixels': {
    kk: 'Логотипте 16 мегапиксельден көп. Кішірейтіп, қайта жүктеңіз.',
    ru: 'В логотипе больше 16 мегапикселей. Уменьшите его и загрузите снова.',
    en: 'The logo has more than 16 megapixels. Make it smaller and upload it again.',
  },
  'logo-too-small': {
    kk: 'Логотип тым кішкентай: әр жағы кемінде 64 пиксель болуы керек.',
    ru: 'Логотип слишком маленький: каждая сторона должна быть не меньше 64 пикселей.',
    en: 'The logo is too small: each side needs at least 64 pixels.',
  },
  'logo-shape': {
    kk: 'Логотип тым созылыңқы: бір жағы екіншісінен төрт еседен ұзын болмауы керек.',
    ru: 'Логотип слишком вытянутый: одна сторона может быть длиннее другой не больше чем в четыре раза.',
    en: 'The logo is too long: one side can be at most four times as long as the other.',
  },
  'logo-unknown': {
    kk: 'Бұл файл логотипке жарамайды. PNG, JPEG немесе WebP жүктеңіз.',
    ru: 'Такой файл для логотипа не подходит. Загрузите PNG, JPEG или WebP.',
    en: 'This file cannot be a logo. Upload a PNG, JPEG or WebP.',
  },
  'logo-invisible': {
    kk: 'Логотип ашық түсті бетте көрінбейді: ол ақ немесе тым ақшыл. Ашық фонға арналған нұсқасын жүктеңіз.',
    ru: 'На светлой странице логотип не виден: он белый или слишком бледный. Загрузите вариант для светлого фона.',
    en: 'The logo cannot be seen on a light page: it is white or too pale. Upload the one for light backgrounds.',
  },
  'document-too-large': {
    kk: 'Құжат 15 МБ-тан үлкен. Бөліп немесе кішірейтіп, қайта жүктеңіз.',
    ru: 'Документ больше 15 МБ. Разделите или сожмите его и загрузите снова.',
    en: 'The document is larger than 15 MB. Split or shrink it and upload it again.',
  },
  'document-unknown': {
    kk: 'Мұндай файл қабылданбайды. PDF, DOCX, XLSX, PPTX, ODT, ODS немесе ODP жүктеңіз.',
    ru: 'Такие файлы не принимаются. Подойдут PDF, DOCX, XLSX, PPTX, ODT, ODS или ODP.',
    en: 'Such files are not accepted. Upload a PDF, DOCX, XLSX, PPTX, ODT, ODS or ODP.',
  },
  'document-closed': {
    kk: 'Бұл – ескі .doc, .xls форматы немесе құпиясөзбен жабылған файл. Құпиясөзсіз DOCX, XLSX немесе PDF етіп сақтаңыз.',
    ru: 'Это старый формат (.doc, .xls) или файл под паролем. Сохраните его без пароля как DOCX, XLSX или PDF.',
    en: 'This is an old format (.doc, .xls) or a file locked with a password. Save it without one as DOCX, XLSX or PDF.',
  },
  'document-macros': {
    kk: 'Құжаттың ішінде макрос немесе бағдарлама бар. Макроссыз сақтап, қайта жүктеңіз.',
    ru: 'В документе есть макросы или программа. Сохраните его без макросов и загрузите снова.',
    en: 'There are macros or a program in the document. Save it without them and upload it again.',
  },
  'document-active': {
    kk: 'PDF ішінде бағдарлама немесе қоса салынған файл бар. «PDF-ке басып шығару» арқылы қайта сақтаңыз.',
    ru: 'В PDF есть программа или вложенный файл. Сохраните его заново через «Печать в PDF».',
    en: 'There is a program or another file in the PDF. Save it again with “Print to PDF”.',
  },
  'document-broken': {
    kk: 'Құжат бүлінген немесе толық емес. Түпнұсқасын қайта жүктеп көріңіз.',
    ru: 'Документ повреждён или загружен не целиком. Попробуйте ещё раз с исходным файлом.',
    en: 'The document is damaged or not complete. Try again with the original file.',
  },
  'document-too-complex': {
    kk: 'Құжатты тексеру тым ұзаққа созылды. Оны қайта сақтап немесе бөліп, жүктеңіз.',
    ru: 'Проверка документа заняла слишком много времени. Сохраните его заново или разделите и загрузите снова.',
    en: 'The document took too long to check. Save it again or split it, and upload it again.',
  },
  'zip-bomb': {
    kk: 'Файл ашылғанда тым үлкен болып кетеді, сондықтан қабылданбайды.',
    ru: 'В развёрнутом виде файл слишком велик, поэтому не принят.',
    en: 'Unpacked, the file is far too large, so it was not accepted.',
  },
} satisfies Messages

export type UploadRefusal = keyof typeof uploadMessages
export type PictureRefusal = Extract<UploadRefusal, 'file-missing' | 'file-empty' | `picture-${string}`>
export type LogoRefusal = Extract<
  UploadRefusal,
  'file-missing' | 'file-empty' | 'picture-svg' | 'picture-broken' | 'picture-too-complex' | `logo-${string}`
>
export type DocumentRefusal = Extract<
  UploadRefusal,
  'file-missing' | 'file-empty' | 'zip-bomb' | `document-${string}`
>
