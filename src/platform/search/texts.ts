import { type Language, languages, type Text } from '#domain/base/text.ts'
import { markdownToWords } from '#platform/markdown/index.ts'

type Texts = Partial<Readonly<Record<Language, string>>>

/** Several texts (Markdown) as plain words, one under the other, in each language; what is absent is left out. */
export const joinTexts = (texts: readonly (Text | Texts | null | undefined)[]): Texts =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const written = texts.flatMap((text) => text?.[language] || [])
      return written.length > 0 ? [[language, markdownToWords(written.join('\n'))]] : []
    }),
  )
