import { uiMessages } from '#ui/messages.ts'
import type { Examples } from '#ui/types.ts'

/** The slides fill the screen, so that the gallery shows only the words of their buttons. */
export const examples: Examples = {
  words: (language) => (
    <p>
      {uiMessages.slideBefore[language]} · {uiMessages.slideAfter[language]} ·{' '}
      {uiMessages.fullScreen[language]}
    </p>
  ),
}
