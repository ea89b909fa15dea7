import { diffWords } from '#domain/law/index.ts'
import type { Examples } from '#ui/types.ts'
import { WordEdits } from './word-edits.tsx'

const before = {
  kk: 'Отырыс туралы хабарлама кемінде үш жұмыс күні бұрын жарияланады.',
  ru: 'Извещение о заседании публикуется не позднее чем за три рабочих дня.',
  en: 'Notice of a sitting is published at least three working days before.',
}
const after = {
  kk: 'Отырыс туралы хабарлама кемінде он күнтізбелік күн бұрын екі тілде жарияланады.',
  ru: 'Извещение о заседании публикуется на двух языках не позднее чем за десять календарных дней.',
  en: 'Notice of a sitting is published in two languages at least ten calendar days before.',
}

export const examples: Examples = {
  'a proposed wording': (language) => (
    <WordEdits language={language} edits={diffWords(before[language], after[language])} />
  ),
}
