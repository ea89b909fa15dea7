import type { Language } from '#domain/base/text.ts'
import type { WordEdit } from '#domain/law/index.ts'
import { words } from '#ui/words.ts'

export type WordEditsProps = {
  readonly language: Language
  readonly edits: readonly WordEdit[]
  /** The language of the text, when it is not that of the page. */
  readonly lang?: Language | undefined
}

/** Words struck out and put in. A line and a stroke tell them apart without colour, a hidden word without eyes. */
export const WordEdits = ({ language, edits, lang }: WordEditsProps) => (
  <p class="edits" lang={lang}>
    {edits.map(({ op, text }) => {
      if (op === 'same') return text
      const Mark = op === 'removed' ? 'del' : 'ins'
      return (
        <Mark>
          <span class="vh" lang={lang ? language : undefined}>
            {(op === 'removed' ? words.takenOut : words.putIn)[language]}:{' '}
          </span>
          {text}
        </Mark>
      )
    })}
  </p>
)
