import type { Examples } from '#ui/types.ts'
import { renderText } from './official-text.tsx'

const text = { kk: 'Абаттандыру қағидалары', ru: 'Правила благоустройства' }

export const examples: Examples = {
  'in the language of the page, or in Russian and marked so': (language) => (
    <p>{renderText(text, language)}</p>
  ),
}
