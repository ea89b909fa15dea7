import type { Language } from '#domain/base/text.ts'
import { specificLetters } from '#domain/kazakh/index.ts'
import type { Block } from './model.ts'

const LETTERS_ENOUGH = 20_000
/** In running Kazakh every fifth letter is one that Russian lacks; names bring a few of them into Russian texts. */
const KAZAKH_SHARE = 0.05

type Letters = { kazakh: number; cyrillic: number; latin: number }

function count(letters: Letters, text: string): void {
  for (const letter of text.toLowerCase()) {
    if (specificLetters.includes(letter)) letters.kazakh += 1
    if (letter >= 'Ѐ' && letter <= 'ӿ') letters.cyrillic += 1
    else if (letter >= 'a' && letter <= 'z') letters.latin += 1
  }
}

const languageOf = ({ kazakh, cyrillic, latin }: Letters): Language =>
  latin > cyrillic ? 'en' : kazakh > cyrillic * KAZAKH_SHARE ? 'kk' : 'ru'

/** The language that blocks are written in, by their letters; tables say little of it. */
export function languageOfBlocks(blocks: readonly Block[]): Language {
  const letters = { kazakh: 0, cyrillic: 0, latin: 0 }
  for (const block of blocks) {
    if (block.type !== 'table') count(letters, block.text)
    if (letters.cyrillic + letters.latin > LETTERS_ENOUGH) break
  }
  return languageOf(letters)
}

/** The part of a text's letters that Kazakh alone has, from 0 to 1. */
export function kazakhShare(text: string): number {
  const letters = { kazakh: 0, cyrillic: 0, latin: 0 }
  count(letters, text.slice(0, LETTERS_ENOUGH))
  return letters.cyrillic === 0 ? 0 : letters.kazakh / letters.cyrillic
}

/** The same of one text. */
export function languageOfText(text: string): Language {
  const letters = { kazakh: 0, cyrillic: 0, latin: 0 }
  count(letters, text.slice(0, LETTERS_ENOUGH))
  return languageOf(letters)
}
