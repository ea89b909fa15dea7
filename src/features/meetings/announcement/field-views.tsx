import { type Language, languages } from '#domain/base/text.ts'
import { type LanguageChanges, languageState } from '#domain/translation/index.ts'
import type { DraftContent, Typed } from '../model.ts'
import type { DraftProblems, DraftRows } from './model.ts'
import { problemWords } from './problem-messages.ts'

export type RowsProps = {
  readonly language: Language
  readonly content: DraftContent
  readonly problems: DraftProblems
  /** Where the form is posted; a press on a button of a row comes back to that row. */
  readonly action: string
  /** The rows to which one was just added: the cursor goes there. */
  readonly added?: DraftRows | undefined
}

export const errorOf = ({ problems, language }: RowsProps, field: string): string | undefined => {
  const problem = problems[field]
  return problem && problemWords[problem][language]
}

/** States and errors of one text in its languages. */
export function translated(
  props: RowsProps,
  name: string,
  text: Typed,
  changes: LanguageChanges = props.content.changes[name as 'title'] ?? {},
) {
  return {
    language: props.language,
    name,
    values: text,
    states: Object.fromEntries(languages.map((tongue) => [tongue, languageState(text, changes, tongue)])),
    errors: Object.fromEntries(
      languages.flatMap((tongue) => {
        const error = errorOf(props, `${name}-${tongue}`)
        return error ? [[tongue, error]] : []
      }),
    ),
  }
}
