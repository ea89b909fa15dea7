import type { Language } from '#domain/base/text.ts'
import { specificLetters } from '#domain/kazakh/index.ts'
import type { Block } from './model.ts'

const LETTERS_ENOUGH = 20_000
/** In running Kazakh every fifth letter is one that Russian lacks; names bring a few of them into Russian texts. */
const KAZAKH_SHARE = 0.05

/** The language that a text is written in, by its letters. */
export function languageOfBlocks(blocks: readonly Block[]): Language {
  let [kazakh, cyrillic, latin] = [0, 0, 0]
  for (const block of blocks) {
    if (block.type === 'table') continue
    for (const letter of block.text.toLowerCase()) {
      if (specificLetters.includes(letter)) kazakh += 1
      if (letter >= 'Ѐ' && letter <= 'ӿ') cyrillic += 1
      else if (letter >= 'a' && letter <= 'z') latin += 1
    }
    if (cyrillic + latin > LETTERS_ENOUGH) break
  }
  if (latin > cyrillic) return 'en'
  return kazakh > cyrillic * KAZAKH_SHARE ? 'kk' : 'ru'
}
