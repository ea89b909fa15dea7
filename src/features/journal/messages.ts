import { type Messages, plural } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'
import type { StepName } from '#domain/journal-entry/verify.ts'

export const messages = {
  title: { kk: 'Ашық журнал', ru: 'Открытый журнал', en: 'Public journal' },
  lead: {
    kk: 'Сайтта жарияланған әр хабар мен өзгеріс осында тіркеледі. Тіркелген жазбаны ешкім – сайт иесі де – кейін байқатпай өзгерте, өшіре немесе күнін ауыстыра алмайды.',
    ru: 'Каждая публикация и каждое изменение на сайте записывается сюда. Потом никто, даже владелец сайта, не сможет незаметно исправить запись, убрать её или поставить задним числом.',
    en: 'Every publication and every change on this site is entered here. Afterwards nobody, not even those who run the site, can alter, remove or back-date an entry without being noticed.',
  },
  checks: { kk: 'Журналды тексеру', ru: 'Проверка журнала', en: 'Checks of the journal' },
  checksLead: {
    kk: 'Сайт ашық журналын қол қойылған күйімен өзі салыстырады: жаңа жазбаларды әр іске қосылғанда, бүкіл журналды түн сайын.',
    ru: 'Сайт сам сверяет свой открытый журнал с тем, что было подписано: новые записи при каждом запуске, весь журнал каждую ночь.',
    en: 'The site compares its public journal with what was signed: the newest entries at each start, all of it every night.',
  },
  lastCheck: { kk: 'Соңғы толық тексеру', ru: 'Последняя полная проверка', en: 'Last full check' },
  notChecked: {
    kk: 'әлі болған жоқ, түнде болады',
    ru: 'ещё не было, будет ночью',
    en: 'none yet, it runs at night',
  },
  checkedEntries: { kk: 'Тексерілген жазба саны', ru: 'Проверено записей', en: 'Entries checked' },
  erasedContents: {
    kk: 'Мазмұны өшірілген жазба саны',
    ru: 'Записей с удалённым содержанием',
    en: 'Entries whose content was erased',
  },
  findings: { kk: 'Табылған ақаулар', ru: 'Найденные нарушения', en: 'Findings' },
  noFindings: {
    kk: 'Ақау табылған жоқ.',
    ru: 'Нарушений не найдено.',
    en: 'No problems were found.',
  },
  altered: {
    kk: 'Ашық журнал қол қойылған күйіндегідей емес',
    ru: 'Открытый журнал не такой, каким был подписан',
    en: 'The public journal is not as it was signed',
  },
  alteredWhat: {
    kk: 'Дерекқорды өзгертпей, көшірмесін жасап, серверге жауапты адамды шақырыңыз. Не істеу керегі docs/operating-journal.md құжатында жазылған.',
    ru: 'Ничего не меняйте в базе данных, сделайте её копию и позовите того, кто отвечает за сервер. Что делать дальше, сказано в docs/operating-journal.md.',
    en: 'Do not change anything in the database, copy it, and call the person responsible for the server. docs/operating-journal.md says what to do.',
  },
  finding: { kk: 'Ақау', ru: 'Нарушение', en: 'Finding' },
  where: { kk: 'Қай жерде', ru: 'Где', en: 'Where' },
  foundAt: { kk: 'Табылған уақыты', ru: 'Когда найдено', en: 'Found' },
  'tree-changed': {
    kk: 'Хештер файлы немесе қолтаңба өзгертілген',
    ru: 'Изменён файл хешей или подпись',
    en: 'A file of hashes or a signature was changed',
  },
  'entries-changed': { kk: 'Жазба өзгертілген', ru: 'Изменена запись', en: 'An entry was changed' },
  'contents-changed': {
    kk: 'Жазбаның мазмұны өзгертілген',
    ru: 'Изменено содержание записи',
    en: 'The content of an entry was changed',
  },
  'columns-changed': {
    kk: 'Тізімде көрінетін деректер жазбаға сай емес',
    ru: 'То, что видно в списке, не соответствует записи',
    en: 'What the lists show does not match the entry',
  },
  'witness-fork': {
    kk: 'Куәгер басқа тарихты көрген, қол қоюдан бас тартты',
    ru: 'Свидетель видел другую историю и отказался подписать',
    en: 'A witness has seen a different history and refused to sign',
  },
  'witness-view': {
    kk: 'Куәгер осы журналдың басқа тарихын көрсетіп тұр',
    ru: 'Свидетель показывает другую историю этого журнала',
    en: 'A witness shows a different history of this log',
  },
  feed: { kk: 'Не болды', ru: 'Что произошло', en: 'What happened' },
  type: { kk: 'Іс-әрекет', ru: 'Действие', en: 'Act' },
  anyType: { kk: 'Барлығы', ru: 'Все действия', en: 'All acts' },
  none: {
    kk: 'Мұндай жазба әзірге жоқ.',
    ru: 'Таких записей пока нет.',
    en: 'There are no such entries yet.',
  },
  notStarted: {
    kk: 'Журнал әлі басталған жоқ.',
    ru: 'Журнал ещё не начат.',
    en: 'The journal has not been started yet.',
  },
  newest: { kk: 'Ең соңғы жазбалар', ru: 'Самые новые записи', en: 'The newest entries' },
  older: { kk: 'Бұрынғы жазбалар', ru: 'Более ранние записи', en: 'Earlier entries' },
  entry: {
    kk: (number: string) => `№ ${number} жазба`,
    ru: (number: string) => `Запись № ${number}`,
    en: (number: string) => `Entry no. ${number}`,
  },
  count: {
    kk: (n: number, shown: string) => `${shown} ${plural('kk', n, { one: 'жазба', other: 'жазба' })}`,
    ru: (n: number, shown: string) =>
      `${shown} ${plural('ru', n, { one: 'запись', few: 'записи', many: 'записей' })}`,
    en: (n: number, shown: string) => `${shown} ${plural('en', n, { one: 'entry', other: 'entries' })}`,
  },
  log: { kk: 'Журналдың күйі', ru: 'Состояние журнала', en: 'State of the journal' },
  size: { kk: 'Көлемі', ru: 'Размер', en: 'Size' },
  signedAt: { kk: 'Соңғы қол қойылған уақыт', ru: 'Последняя подпись', en: 'Last signed' },
  root: { kk: 'Түбір хеші', ru: 'Корневой хеш', en: 'Root hash' },
  origin: { kk: 'Журналдың атауы', ru: 'Имя журнала', en: 'Name of the log' },
  witnesses: { kk: 'Куәгерлер', ru: 'Свидетели', en: 'Witnesses' },
  noWitnesses: {
    kk: 'әзірге жоқ: журналға оның өз кілтімен ғана қол қойылады',
    ru: 'пока нет: журнал подписан только собственным ключом',
    en: 'none yet: only the log’s own key signs it',
  },
  audit: { kk: 'Бізді қалай тексеруге болады', ru: 'Как нас проверить', en: 'How to audit us' },
  auditWhy: {
    kk: 'Журнал C2SP tlog-tiles форматында жүргізіледі, сондықтан оны біздің бағдарламамен де, басқа біреудің бағдарламасымен де тексеруге болады. Кілтті сақтап қойыңыз: ол ауысса, бұл туралы алдын ала хабарланады.',
    ru: 'Журнал ведётся в формате C2SP tlog-tiles, поэтому проверить его можно и нашей программой, и чужой. Сохраните ключ у себя: о его смене объявляют заранее.',
    en: 'The log is kept in the C2SP tlog-tiles format, so our program can check it and so can anybody else’s. Keep a copy of the key: a change of keys is announced beforehand.',
  },
  auditHow: {
    kk: 'Бүкіл журналды тексеру және оның күйін келесі тексеруге дейін сақтап қою:',
    ru: 'Проверить весь журнал и запомнить его состояние до следующего раза:',
    en: 'Check the whole log, and remember its state for the next time:',
  },
  key: { kk: 'Журналдың ашық кілті', ru: 'Открытый ключ журнала', en: 'Public key of the log' },
  policy: {
    kk: 'Сенім ережесі (tlog-policy)',
    ru: 'Правила доверия (tlog-policy)',
    en: 'Policy (tlog-policy)',
  },
  checkpoint: { kk: 'Бақылау нүктесі', ru: 'Контрольная точка', en: 'Checkpoint' },
  recordedAt: { kk: 'Тіркелген уақыты', ru: 'Записано', en: 'Recorded' },
  about: { kk: 'Не туралы', ru: 'О чём', en: 'About' },
  place: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  states: { kk: 'Осы іс бойынша барлық жазба', ru: 'Все записи об этом', en: 'All entries about this' },
  thisEntry: { kk: 'осы жазба', ru: 'эта запись', en: 'this entry' },
  content: {
    kk: 'Жарияланған мазмұн, сөзбе-сөз',
    ru: 'Опубликованное содержание, слово в слово',
    en: 'What was published, word for word',
  },
  raw: {
    kk: 'Журналдағы жазбаның өзі',
    ru: 'Сама запись из журнала',
    en: 'The entry itself, as it is in the log',
  },
  rawWhy: {
    kk: 'Жазбада есім де, мәтін де жоқ: мазмұнның орнында одан есептелген белгі (commitment) тұр. Сондықтан заң бойынша мәтін өшірілсе де, журнал бүтін қалады.',
    ru: 'В записи нет ни имён, ни текста: вместо содержания стоит вычисленная из него метка (commitment). Поэтому, если текст удалят по закону, журнал останется целым.',
    en: 'The entry holds no names and no text: instead of the content it has a value computed from it (commitment). So the log stays complete even when the law requires a text to be erased.',
  },
  withdrawn: {
    kk: 'Мәтін сайттан алынды',
    ru: 'Текст снят с сайта',
    en: 'The text was withdrawn',
  },
  erased: {
    kk: 'Бұл мазмұн енді көрсетілмейді',
    ru: 'Это содержание больше не показывается',
    en: 'This content is no longer shown',
  },
  withdrawnWhy: {
    kk: 'Бұл жазба сақталады: осы уақытта бірдеңе жарияланғанын дәлелдейді, бірақ не жазылғанын енді одан білуге болмайды.',
    ru: 'Эта запись остаётся: она доказывает, что в это время нечто было опубликовано, но что именно, узнать из неё уже нельзя.',
    en: 'This entry remains: it proves that something was published at this time, but what it said can no longer be learned from it.',
  },
  verify: { kk: 'Осы жерде тексеру', ru: 'Проверить здесь', en: 'Verify here' },
  verifyLead: {
    kk: 'Түйме басылғанда жазбаны біздің сервер емес, браузеріңіздің өзі тексереді.',
    ru: 'По нажатию кнопки запись проверит сам ваш браузер, а не наш сервер.',
    en: 'Press the button and your own browser checks the entry; our server does not take part.',
  },
  verifyButton: { kk: 'Жазбаны тексеру', ru: 'Проверить запись', en: 'Check this entry' },
  keyCaveat: {
    kk: 'Тексеретін кілт осы сайттан алынады. Толық сенімді болу үшін оны бұрын сақтаған көшірмеңізбен салыстырыңыз.',
    ru: 'Ключ для проверки браузер берёт с этого же сайта. Чтобы быть уверенным до конца, сравните его с копией, сохранённой раньше.',
    en: 'The key for the check comes from this same site. To be quite sure, compare it with a copy that you kept earlier.',
  },
  byHand: {
    kk: 'Бағдарламамен тексеру',
    ru: 'Проверить программой',
    en: 'Verify with a program',
  },
  byHandWhy: {
    kk: 'Түбіртекті жүктеп алыңыз. Ол дербес дәлел: бұл сайт жабылып қалса да тексеріледі. Содан кейін командалық жолда:',
    ru: 'Скачайте квитанцию. Она сама по себе доказательство и проверяется, даже если этого сайта не станет. Затем в командной строке:',
    en: 'Download the receipt. It is a proof in itself and can be checked even when this site is gone. Then on the command line:',
  },
  receipt: { kk: 'Түбіртек', ru: 'Квитанция', en: 'Receipt' },
  contentFile: { kk: 'Мазмұны мен тұзы', ru: 'Содержание и соль', en: 'Content and salt' },
} satisfies Messages

/** Messages of each step of the verification in the browser, for success and failure. */
export const stepLabels = {
  receipt: {
    right: {
      kk: 'Түбіртек бүлінбеген, оқылды.',
      ru: 'Квитанция прочитана, она не повреждена.',
      en: 'The receipt is undamaged and was read.',
    },
    wrong: { kk: 'Түбіртек бүлінген.', ru: 'Квитанция повреждена.', en: 'The receipt is damaged.' },
  },
  entry: {
    right: {
      kk: 'Жазба журнал ережесімен жазылған.',
      ru: 'Запись составлена по правилам журнала.',
      en: 'The entry follows the rules of the journal.',
    },
    wrong: {
      kk: 'Жазба журнал ережесіне сай емес.',
      ru: 'Запись составлена не по правилам журнала.',
      en: 'The entry does not follow the rules of the journal.',
    },
  },
  content: {
    right: {
      kk: 'Осы бетте тұрған мазмұн – журналға тіркелген мазмұнның дәл өзі.',
      ru: 'Содержание на этой странице – в точности то, что было записано.',
      en: 'The content on this page is exactly what was recorded.',
    },
    wrong: {
      kk: 'Осы беттегі мазмұн журналға тіркелгеннен өзгеше.',
      ru: 'Содержание на этой странице – не то, что было записано.',
      en: 'The content on this page is not what was recorded.',
    },
  },
  inclusion: {
    right: {
      kk: 'Жазба журналда өз нөмірімен бар.',
      ru: 'Запись есть в журнале под своим номером.',
      en: 'The entry is in the journal under its number.',
    },
    wrong: {
      kk: 'Жазба журналда бұл нөмірмен жоқ.',
      ru: 'Под этим номером такой записи в журнале нет.',
      en: 'The journal has no such entry under this number.',
    },
  },
  signature: {
    right: {
      kk: 'Журналдың осы күйіне оның өз кілтімен қол қойылған.',
      ru: 'Это состояние журнала подписано его ключом.',
      en: 'This state of the journal is signed with its key.',
    },
    wrong: {
      kk: 'Журналдың қолтаңбасы дұрыс емес.',
      ru: 'Подпись журнала неверна.',
      en: 'The journal’s signature is wrong.',
    },
  },
  witnesses: {
    right: {
      kk: 'Ережеде талап етілген куәгерлердің бәрі растаған.',
      ru: 'Подтвердили все свидетели, которых требуют правила.',
      en: 'All witnesses that the policy requires have cosigned.',
    },
    wrong: {
      kk: 'Растаған куәгерлер саны жеткіліксіз.',
      ru: 'Подтвердило слишком мало свидетелей.',
      en: 'Too few witnesses have cosigned.',
    },
  },
} satisfies Readonly<Record<StepName, { readonly right: Label; readonly wrong: Label }>>

/** Other messages of the verification in the browser. */
export const verdictLabels = {
  checking: { kk: 'Тексеріліп жатыр…', ru: 'Проверяется…', en: 'Checking…' },
  right: {
    kk: 'Бәрі дұрыс. Мұны сіздің браузеріңіз тексерді.',
    ru: 'Всё верно. Это проверил ваш браузер.',
    en: 'Everything is right. Your browser checked this.',
  },
  wrong: {
    kk: 'Бұл жазба тексеруден өтпеді. Түбіртекті сақтап, осы туралы хабарлаңыз.',
    ru: 'Эта запись проверку не прошла. Сохраните квитанцию и сообщите об этом.',
    en: 'This entry did not pass the check. Keep the receipt and report it.',
  },
  alone: {
    kk: 'Ереже куәгерді талап етпейді: журналға оның өз кілтімен ғана қол қойылған.',
    ru: 'Свидетелей правила не требуют: журнал подписан только собственным ключом.',
    en: 'The policy requires no witnesses: only the log’s own key has signed.',
  },
  unchecked: { kk: 'Тексерілмеді', ru: 'Не проверено', en: 'Not checked' },
  unreachable: {
    kk: 'Түбіртек жүктелмеді, тексеру аяқталмады. Кейін қайталаңыз.',
    ru: 'Квитанция не загрузилась, проверка не закончена. Повторите позже.',
    en: 'The receipt could not be loaded, so nothing was checked. Try again later.',
  },
} satisfies Messages
