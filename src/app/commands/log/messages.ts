import type { Messages } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'
import type { StepName, StepRefusal } from '#domain/journal-entry/verify.ts'

const numbers = {
  kk: new Intl.NumberFormat('kk'),
  ru: new Intl.NumberFormat('ru'),
  en: new Intl.NumberFormat('en'),
}

export const messages = {
  intact: {
    kk: (count: number) =>
      `Журнал бүтін. Тексерілген жазба саны: ${numbers.kk.format(count)}; бәрі қол қойылған күйінде тұр.`,
    ru: (count: number) =>
      `Журнал цел. Проверено записей: ${numbers.ru.format(count)}; все такие, какими были подписаны.`,
    en: (count: number) =>
      `The log is intact. Entries checked: ${numbers.en.format(count)}; all are as they were signed.`,
  },
  broken: {
    kk: (count: number) => `Бұл журналға сенуге болмайды. Табылған ақау саны: ${numbers.kk.format(count)}.`,
    ru: (count: number) => `Этому журналу верить нельзя. Найдено нарушений: ${numbers.ru.format(count)}.`,
    en: (count: number) => `This log cannot be trusted. Problems found: ${numbers.en.format(count)}.`,
  },
  checkpoint: {
    kk: (origin: string, size: number, root: string) =>
      `${origin}: ${numbers.kk.format(size)} жазба, түбір хэші ${root}`,
    ru: (origin: string, size: number, root: string) =>
      `${origin}: записей ${numbers.ru.format(size)}, корневой хеш ${root}`,
    en: (origin: string, size: number, root: string) =>
      `${origin}: ${numbers.en.format(size)} entries, root hash ${root}`,
  },
  witnessed: {
    kk: (name: string, time: string) => `Куәгер ${name} растаған: ${time}`,
    ru: (name: string, time: string) => `Свидетель ${name} подтвердил: ${time}`,
    en: (name: string, time: string) => `Witness ${name} cosigned at ${time}`,
  },
  consistent: {
    kk: (size: number) => `Бұрын есте сақталған ${numbers.kk.format(size)} жазба сол қалпында.`,
    ru: (size: number) => `Записи, запомненные в прошлый раз (${numbers.ru.format(size)}), остались теми же.`,
    en: (size: number) => `The ${numbers.en.format(size)} entries remembered from last time are the same.`,
  },
  remembered: {
    kk: (file: string) => `Бақылау нүктесі келесі тексеруге сақталды: ${file}`,
    ru: (file: string) => `Контрольная точка сохранена для следующей проверки: ${file}`,
    en: (file: string) => `The checkpoint is kept for the next audit: ${file}`,
  },
  evidence: {
    kk: (file: string) => `Журналға қарсы дәлел ретінде оның осы бақылау нүктесі сақталды: ${file}`,
    ru: (file: string) => `Эта контрольная точка сохранена как доказательство против журнала: ${file}`,
    en: (file: string) => `This checkpoint is kept as evidence against the log: ${file}`,
  },
  'progress-bar': {
    kk: '{bar} {percentage} % · {value}/{total} жазба · қалғаны {eta_formatted}',
    ru: '{bar} {percentage} % · записей {value} из {total} · осталось {eta_formatted}',
    en: '{bar} {percentage}% · {value}/{total} entries · {eta_formatted} left',
  },
  'receipt-right': {
    kk: (index: number) => `Рас: бұл журналдың № ${index} жазбасы.`,
    ru: (index: number) => `Верно: это запись № ${index} журнала.`,
    en: (index: number) => `True: this is entry ${index} of the log.`,
  },
  'receipt-wrong': {
    kk: 'Бұл түбіртек жазбаның журналда тұрғанын дәлелдемейді.',
    ru: 'Эта квитанция не доказывает, что запись стоит в журнале.',
    en: 'This receipt does not prove that the entry stands in the log.',
  },
  'no-keys': {
    kk: 'Кімнің қолтаңбасына сенетініңізді айтыңыз: --vkey немесе --policy.',
    ru: 'Скажите, чьей подписи вы верите: --vkey или --policy.',
    en: 'Say whose signature you trust: --vkey or --policy.',
  },
  'bad-key': {
    kk: (vkey: string, code: string) => `Журналдың кілті дұрыс жазылмаған (${code}): ${vkey}`,
    ru: (vkey: string, code: string) => `Ключ журнала записан неверно (${code}): ${vkey}`,
    en: (vkey: string, code: string) => `Not a log's key (${code}): ${vkey}`,
  },
  'bad-policy': {
    kk: (file: string, code: string) => `Сенім ережесінің файлында қате бар (${code}): ${file}`,
    ru: (file: string, code: string) => `В файле правил доверия ошибка (${code}): ${file}`,
    en: (file: string, code: string) => `The policy file has a mistake (${code}): ${file}`,
  },
  'bad-remembered': {
    kk: (file: string) => `Файлда бұл журналдың бақылау нүктесі жоқ: ${file}`,
    ru: (file: string) => `В файле нет контрольной точки этого журнала: ${file}`,
    en: (file: string) => `The file does not hold a checkpoint of this log: ${file}`,
  },
  'bad-content': {
    kk: (file: string) => `Мазмұн файлы JSON емес: ${file}`,
    ru: (file: string) => `Файл содержания — не JSON: ${file}`,
    en: (file: string) => `The content file is not JSON: ${file}`,
  },
  'bad-salt': {
    kk: 'Тұз 32 байт болуы керек: base64 не он алтылық жазуда.',
    ru: 'Соль — это 32 байта в base64 или шестнадцатеричной записи.',
    en: 'The salt is 32 bytes, in base64 or hexadecimal.',
  },
  unreachable: {
    kk: (what: string) => `Тексеру аяқталмады, журнал жауап бермейді: ${what}`,
    ru: (what: string) => `Проверка не закончена, журнал не отвечает: ${what}`,
    en: (what: string) => `The audit was not finished, the log does not answer: ${what}`,
  },
  'bad-url': {
    kk: (url: string) => `Журналдың мекенжайы http:// не https:// болып басталуы керек: ${url}`,
    ru: (url: string) => `Адрес журнала должен начинаться с http:// или https://: ${url}`,
    en: (url: string) => `The address of a log begins with http:// or https://: ${url}`,
  },
  'not-written': {
    kk: (file: string) => `Файл жазылмады: ${file}`,
    ru: (file: string) => `Файл не записан: ${file}`,
    en: (file: string) => `The file cannot be written: ${file}`,
  },
  'no-file': {
    kk: (file: string) => `Файл оқылмады: ${file}`,
    ru: (file: string) => `Файл не читается: ${file}`,
    en: (file: string) => `The file cannot be read: ${file}`,
  },
  unchecked: { kk: 'тексерілмеді', ru: 'не проверено', en: 'not checked' },
} satisfies Messages

/** One sentence for each finding that an honest log never has. */
export const findingMessages = {
  'checkpoint-missing': {
    kk: 'Бұл мекенжайда журналдың бақылау нүктесі (checkpoint) жоқ.',
    ru: 'По этому адресу нет контрольной точки журнала (checkpoint).',
    en: 'There is no checkpoint of a log at this address.',
  },
  'checkpoint-refused': {
    kk: (why: string) => `Бақылау нүктесіне сенуге болмайды: ${why}.`,
    ru: (why: string) => `Контрольной точке верить нельзя: ${why}.`,
    en: (why: string) => `The checkpoint is not to be believed: ${why}.`,
  },
  'other-log': {
    kk: (origin: string, before: string) =>
      `Бұл мекенжайда енді басқа журнал тұр: ${origin}, бұрын ${before} болған.`,
    ru: (origin: string, before: string) =>
      `По этому адресу теперь другой журнал: ${origin}, раньше был ${before}.`,
    en: (origin: string, before: string) =>
      `Another log is at this address now: ${origin}, it was ${before}.`,
  },
  'older-than-remembered': {
    kk: (size: number, before: number) =>
      `Журнал кері шегінген: бұрын ${numbers.kk.format(before)} жазба болған, қазір ${numbers.kk.format(size)}. Бақылау нүктесінің күні кері жылжытылған не соңғы жазбалар алынып тасталған.`,
    ru: (size: number, before: number) =>
      `Журнал стал короче: раньше записей было ${numbers.ru.format(before)}, теперь ${numbers.ru.format(size)}. Контрольная точка выдана задним числом, или последние записи убраны.`,
    en: (size: number, before: number) =>
      `The log went back: it had ${numbers.en.format(before)} entries and now has ${numbers.en.format(size)}. Its checkpoint is back-dated, or the last entries were taken out.`,
  },
  forked: {
    kk: (size: number) =>
      `Журнал екіге бөлінген: алғашқы ${numbers.kk.format(size)} жазба бұрын қол қойылған жазбалар емес.`,
    ru: (size: number) =>
      `Журнал раздвоился: его начало (записей: ${numbers.ru.format(size)}) не то, что было подписано раньше.`,
    en: (size: number) =>
      `The log is forked: its first ${numbers.en.format(size)} entries are not those that were signed before.`,
  },
  'root-mismatch': {
    kk: 'Журнал көрсеткен жазбалардан қол қойылған түбір хэші шықпайды.',
    ru: 'Из записей, которые показывает журнал, не получается подписанный корневой хеш.',
    en: 'The entries that the log shows do not give the root hash that it signed.',
  },
  'entries-changed': {
    kk: (first: number, last: number) =>
      first === last ? `№ ${first} жазба өзгертілген.` : `№ ${first}–${last} жазбалар өзгертілген.`,
    ru: (first: number, last: number) =>
      first === last ? `Запись № ${first} изменена.` : `Записи № ${first}–${last} изменены.`,
    en: (first: number, last: number) =>
      first === last ? `Entry ${first} was changed.` : `Entries ${first}–${last} were changed.`,
  },
  'entries-missing': {
    kk: (first: number, expected: number, found: number) =>
      `№ ${first} жазба орнында емес: файлда ${expected} жазба болуы керек, оқылғаны ${found}.`,
    ru: (first: number, expected: number, found: number) =>
      `Записи № ${first} нет на месте: в файле их должно быть ${expected}, читается ${found}.`,
    en: (first: number, expected: number, found: number) =>
      `Entry ${first} is not in its place: its file must hold ${expected} entries, ${found} can be read.`,
  },
  'tile-missing': {
    kk: (path: string) => `Хэштер файлы жоқ: ${path}`,
    ru: (path: string) => `Нет файла хешей: ${path}`,
    en: (path: string) => `A file of hashes is missing: ${path}`,
  },
  'tile-changed': {
    kk: (path: string) => `Хэштер файлы өзгертілген: ${path}`,
    ru: (path: string) => `Файл хешей изменён: ${path}`,
    en: (path: string) => `A file of hashes was changed: ${path}`,
  },
} satisfies Messages

/** What each step of a receipt's verification establishes. */
export const stepLabels: Readonly<Record<StepName, Label>> = {
  receipt: { kk: 'Түбіртек оқылады', ru: 'Квитанция читается', en: 'The receipt can be read' },
  entry: {
    kk: 'Жазба журнал пішімінде',
    ru: 'Запись составлена по форме журнала',
    en: 'The entry has the form of the journal',
  },
  content: {
    kk: 'Мазмұн жазбаға сәйкес',
    ru: 'Содержание соответствует записи',
    en: 'The content is what the entry commits to',
  },
  inclusion: { kk: 'Жазба журналда тұр', ru: 'Запись стоит в журнале', en: 'The entry stands in the log' },
  signature: {
    kk: 'Бақылау нүктесіне журнал қол қойған',
    ru: 'Контрольную точку подписал журнал',
    en: 'The log signed the checkpoint',
  },
  witnesses: {
    kk: 'Қажетті куәгерлер растаған',
    ru: 'Нужные свидетели подтвердили',
    en: 'The witnesses that are needed cosigned',
  },
}

const malformed: Label = { kk: 'пішімі бұзылған', ru: 'формат нарушен', en: 'its format is broken' }
const notPlain: Label = {
  kk: 'мұндай мазмұнды JSON түрінде жазуға болмайды',
  ru: 'такое содержание нельзя записать в JSON',
  en: 'JSON cannot say such content',
}
const otherPlace: Label = {
  kk: 'хэштер тізбегі бұл жазбаны қол қойылған түбірге апармайды',
  ru: 'цепочка хешей не ведёт от этой записи к подписанному корню',
  en: 'its hashes do not lead from this entry to the signed root',
}

/** Why a step failed, to be shown after a colon. */
export const reasons: Readonly<Record<StepRefusal, Label>> = {
  'receipt-malformed': malformed,
  'receipt-encoding': malformed,
  'receipt-hash': malformed,
  'receipt-index': malformed,
  'note-malformed': malformed,
  'note-encoding': malformed,
  'note-too-many-signatures': {
    kk: 'қолтаңба тым көп',
    ru: 'слишком много подписей',
    en: 'it has too many signatures',
  },
  'checkpoint-malformed': malformed,
  'checkpoint-size': malformed,
  'checkpoint-root': malformed,
  'entry-missing': {
    kk: 'жазбаның өзі түбіртекте жоқ, оны --entry арқылы беріңіз',
    ru: 'самой записи в квитанции нет, укажите её через --entry',
    en: 'the receipt does not hold the entry itself, give it with --entry',
  },
  'entry-not-canonical': malformed,
  'entry-malformed': malformed,
  'entry-too-long': malformed,
  'json-number': notPlain,
  'json-surrogate': notPlain,
  'json-type': notPlain,
  'json-too-deep': notPlain,
  'salt-length': messages['bad-salt'],
  'commitment-mismatch': {
    kk: 'мазмұн не тұз жазба жасалғандағыдай емес',
    ru: 'содержание или соль не те, с которыми запись сделана',
    en: 'the content or the salt is not the one that the entry was made with',
  },
  'index-outside-tree': otherPlace,
  'sizes-not-comparable': otherPlace,
  'hash-length': otherPlace,
  'proof-length': otherPlace,
  'root-mismatch': otherPlace,
  'signature-invalid': { kk: 'қолтаңба жалған', ru: 'подпись неверна', en: 'a signature is wrong' },
  'signature-missing': {
    kk: 'сіз сенетін кілттердің ешқайсысымен қол қойылмаған',
    ru: 'нет подписи ни одного из ключей, которым вы верите',
    en: 'none of the keys that you trust signed it',
  },
  'log-unknown': {
    kk: 'оған қол қойған — осы журналдың өз кілті емес',
    ru: 'подписал не собственный ключ этого журнала',
    en: "the log's own key did not sign it",
  },
  'quorum-not-met': {
    kk: 'куәгерлердің қолтаңбасы жеткіліксіз',
    ru: 'подписей свидетелей не хватает',
    en: 'too few witnesses cosigned it',
  },
}
