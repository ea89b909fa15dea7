import type { Messages } from '#domain/base/message.ts'
import { numbers } from './messages.ts'

/** One sentence for each finding that an honest log never has. */
export const findingMessages = {
  'checkpoint-missing': {
    kk: 'Бұл мекенжайда журналдың бақылау нүктесі (checkpoint) жоқ.',
    ru: 'По этому адресу нет контрольной точки журнала (checkpoint).',
    en: 'There is no checkpoint of a log at this address.',
  },
  'checkpoint-refused': {
    kk: (why: string) => `Бақылау нүктесіне сенуге болмайды: ${why}.`,
    ru: (why: string) => `Контрольной точке нельзя доверять: ${why}.`,
    en: (why: string) => `The checkpoint cannot be trusted: ${why}.`,
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
      `Журнал қысқарған: бұрын ${numbers.kk.format(before)} жазба болған, қазір ${numbers.kk.format(size)}. Бақылау нүктесінің күні кері жылжытылған немесе соңғы жазбалар алынып тасталған.`,
    ru: (size: number, before: number) =>
      `Журнал стал короче: раньше записей было ${numbers.ru.format(before)}, теперь ${numbers.ru.format(size)}. Контрольная точка выдана задним числом, или последние записи убраны.`,
    en: (size: number, before: number) =>
      `The log got shorter: it had ${numbers.en.format(before)} entries and now has ${numbers.en.format(size)}. Its checkpoint is back-dated, or the last entries were taken out.`,
  },
  forked: {
    kk: (size: number) =>
      `Журнал екіге бөлінген: алғашқы ${numbers.kk.format(size)} жазба бұрын қол қойылған жазбалар емес.`,
    ru: (size: number) =>
      `Журнал раздвоился: его начало (записей: ${numbers.ru.format(size)}) не то, что было подписано раньше.`,
    en: (size: number) =>
      `The log is forked: its first ${numbers.en.format(size)} entries are not those that were signed before.`,
  },
  'contents-changed': {
    kk: (first: number, last: number) =>
      first === last
        ? `${first}-жазбаның көрсетілген мазмұны өзгертілген: ол жазбадағы хешке сай емес.`
        : `${first}–${last} жазбалардың көрсетілген мазмұны өзгертілген: ол жазбалардағы хештерге сай емес.`,
    ru: (first: number, last: number) =>
      first === last
        ? `Содержание записи ${first} изменено: оно не соответствует хешу в записи.`
        : `Содержание записей ${first}–${last} изменено: оно не соответствует хешам в записях.`,
    en: (first: number, last: number) =>
      first === last
        ? `The content of entry ${first} was changed: it does not match the hash in the entry.`
        : `The contents of entries ${first}–${last} were changed: they do not match the hashes in the entries.`,
  },
  'root-mismatch': {
    kk: 'Журнал көрсеткен жазбалардан қол қойылған түбір хеші шықпайды.',
    ru: 'Из записей, которые показывает журнал, не получается подписанный корневой хеш.',
    en: 'The entries that the log shows do not produce the root hash that it signed.',
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
    kk: (path: string) => `Хештер файлы жоқ: ${path}`,
    ru: (path: string) => `Нет файла хешей: ${path}`,
    en: (path: string) => `A file of hashes is missing: ${path}`,
  },
  'tile-changed': {
    kk: (path: string) => `Хештер файлы өзгертілген: ${path}`,
    ru: (path: string) => `Файл хешей изменён: ${path}`,
    en: (path: string) => `A file of hashes was changed: ${path}`,
  },
} satisfies Messages
