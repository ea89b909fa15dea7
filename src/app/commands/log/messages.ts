import type { Messages } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'
import type { StepName, StepRefusal } from '#domain/journal-entry/verify.ts'

export const numbers = {
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
  contents: {
    kk: (opened: number, erased: number) =>
      `Мазмұны жазбаға сай: ${numbers.kk.format(opened)}; заң бойынша өшірілгені: ${numbers.kk.format(erased)}.`,
    ru: (opened: number, erased: number) =>
      `Содержание соответствует записям: ${numbers.ru.format(opened)}; удалено по закону: ${numbers.ru.format(erased)}.`,
    en: (opened: number, erased: number) =>
      `Contents that match their entries: ${numbers.en.format(opened)}; erased as the law requires: ${numbers.en.format(erased)}.`,
  },
  'no-contents': {
    kk: 'Бұл мекенжай жазбалардың мазмұнын бермейді, сондықтан мазмұн тексерілмеді.',
    ru: 'По этому адресу нет содержания записей, поэтому оно не проверено.',
    en: 'This address does not show the contents of entries, so they were not checked.',
  },
  broken: {
    kk: (count: number) => `Бұл журналға сенуге болмайды. Табылған ақау саны: ${numbers.kk.format(count)}.`,
    ru: (count: number) => `Этому журналу нельзя доверять. Найдено нарушений: ${numbers.ru.format(count)}.`,
    en: (count: number) => `This log cannot be trusted. Problems found: ${numbers.en.format(count)}.`,
  },
  checkpoint: {
    kk: (origin: string, size: number, root: string) =>
      `${origin}: ${numbers.kk.format(size)} жазба, түбір хеші ${root}`,
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
    kk: (size: number) => `Бұрын сақталған ${numbers.kk.format(size)} жазба сол қалпында.`,
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
    en: (index: number) => `Correct: this is entry ${index} of the log.`,
  },
  'receipt-wrong': {
    kk: 'Бұл түбіртек жазбаның журналда бар екенін дәлелдемейді.',
    ru: 'Эта квитанция не доказывает, что запись есть в журнале.',
    en: 'This receipt does not prove that the entry is in the log.',
  },
  'no-keys': {
    kk: 'Кімнің қолтаңбасына сенетініңізді көрсетіңіз: --vkey немесе --policy.',
    ru: 'Укажите, чьей подписи вы доверяете: --vkey или --policy.',
    en: 'Specify whose signature you trust: --vkey or --policy.',
  },
  'bad-key': {
    kk: (vkey: string, code: string) => `Журналдың кілті дұрыс жазылмаған (${code}): ${vkey}`,
    ru: (vkey: string, code: string) => `Ключ журнала записан неверно (${code}): ${vkey}`,
    en: (vkey: string, code: string) => `This is not the key of a log (${code}): ${vkey}`,
  },
  'bad-policy': {
    kk: (file: string, code: string) => `Сенім ережесінің файлында қате бар (${code}): ${file}`,
    ru: (file: string, code: string) => `В файле правил доверия ошибка (${code}): ${file}`,
    en: (file: string, code: string) => `The policy file has an error (${code}): ${file}`,
  },
  'bad-remembered': {
    kk: (file: string) => `Файлда бұл журналдың бақылау нүктесі жоқ: ${file}`,
    ru: (file: string) => `В файле нет контрольной точки этого журнала: ${file}`,
    en: (file: string) => `The file does not hold a checkpoint of this log: ${file}`,
  },
  'bad-content': {
    kk: (file: string) => `Мазмұн файлы JSON форматында емес: ${file}`,
    ru: (file: string) => `Файл содержания не в формате JSON: ${file}`,
    en: (file: string) => `The content file is not JSON: ${file}`,
  },
  'bad-salt': {
    kk: 'Тұз 32 байт болуы керек: base64 немесе он алтылық жазуда.',
    ru: 'Соль – это 32 байта в base64 или шестнадцатеричной записи.',
    en: 'The salt is 32 bytes, in base64 or hexadecimal.',
  },
  unreachable: {
    kk: (what: string) => `Тексеру аяқталмады, журнал жауап бермейді: ${what}`,
    ru: (what: string) => `Проверка не закончена, журнал не отвечает: ${what}`,
    en: (what: string) => `The audit is incomplete, the log does not respond: ${what}`,
  },
  'bad-url': {
    kk: (url: string) => `Журналдың мекенжайы http:// немесе https:// болып басталуы керек: ${url}`,
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

/** What each step of a receipt's verification establishes. */
export const stepLabels: Readonly<Record<StepName, Label>> = {
  receipt: { kk: 'Түбіртек оқылады', ru: 'Квитанция читается', en: 'The receipt can be read' },
  entry: {
    kk: 'Жазба журнал форматында',
    ru: 'Запись в формате журнала',
    en: 'The entry has the format of the journal',
  },
  content: {
    kk: 'Мазмұн жазбаға сәйкес',
    ru: 'Содержание соответствует записи',
    en: 'The content is what the entry commits to',
  },
  inclusion: { kk: 'Жазба журналда бар', ru: 'Запись есть в журнале', en: 'The entry is in the log' },
  signature: {
    kk: 'Бақылау нүктесіне журнал қол қойған',
    ru: 'Контрольную точку подписал журнал',
    en: 'The log signed the checkpoint',
  },
  witnesses: {
    kk: 'Қажетті куәгерлер растаған',
    ru: 'Нужные свидетели подтвердили',
    en: 'The required witnesses have cosigned',
  },
}

const malformed: Label = { kk: 'форматы бұзылған', ru: 'формат нарушен', en: 'its format is broken' }
const notPlain: Label = {
  kk: 'мұндай мазмұнды JSON түрінде жазуға болмайды',
  ru: 'такое содержание нельзя записать в JSON',
  en: 'such content cannot be written in JSON',
}
const otherPlace: Label = {
  kk: 'хештер тізбегі бұл жазбаны қол қойылған түбірге апармайды',
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
    kk: 'мазмұн немесе тұз жазба жасалғандағыдай емес',
    ru: 'содержание или соль не те, с которыми запись сделана',
    en: 'the content or the salt is not the one that the entry was made with',
  },
  'index-outside-tree': otherPlace,
  'sizes-not-comparable': otherPlace,
  'hash-length': otherPlace,
  'proof-length': otherPlace,
  'root-mismatch': otherPlace,
  'signature-invalid': { kk: 'қолтаңба дұрыс емес', ru: 'подпись неверна', en: 'a signature is wrong' },
  'signature-missing': {
    kk: 'сіз сенетін кілттердің ешқайсысымен қол қойылмаған',
    ru: 'нет подписи ни одного из ключей, которым вы доверяете',
    en: 'none of the keys that you trust signed it',
  },
  'log-unknown': {
    kk: 'оған осы журналдың өз кілтімен қол қойылмаған',
    ru: 'подписано не ключом этого журнала',
    en: "the log's own key did not sign it",
  },
  'quorum-not-met': {
    kk: 'куәгерлердің қолтаңбасы жеткіліксіз',
    ru: 'подписей свидетелей не хватает',
    en: 'too few witnesses cosigned it',
  },
}
