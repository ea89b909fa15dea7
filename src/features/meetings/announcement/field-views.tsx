import type { Language } from '#domain/base/text.ts'
import type { LanguageChanges } from '#domain/translation/index.ts'
import { TextField } from '#ui/form/index.ts'
import type { TypedText } from '../form-model.ts'
import { textFieldProps } from '../text-field-views.tsx'
import type { DraftRows, MeetingDraftContent } from './model.ts'
import { problemMessages } from './problem-messages.ts'
import type { DraftProblems } from './problem-model.ts'

/** What every part of the form of a draft is drawn with. */
export type DraftFormProps = {
  readonly language: Language
  readonly content: MeetingDraftContent
  readonly problems: DraftProblems
  /** Where the form is posted; the buttons of a row come back to that row. */
  readonly action: string
  /** The part to which a row was just added: its last row gets the focus. */
  readonly added?: DraftRows | undefined
}

export const errorOf = (
  { problems, language }: Pick<DraftFormProps, 'problems' | 'language'>,
  field: string,
): string | undefined => {
  const problem = problems[field]
  return problem && problemMessages[problem][language]
}

/** The props of a text of the draft in three languages. */
export const translated = (
  props: DraftFormProps,
  name: string,
  text: TypedText,
  changes: LanguageChanges = props.content.changes[name as 'title'] ?? {},
) => textFieldProps(props.language, name, text, changes, (field) => errorOf(props, field))

type LineName =
  | 'day'
  | 'starts'
  | 'ends'
  | 'mapUrl'
  | 'onlineUrl'
  | 'capacity'
  | 'closesDay'
  | 'closesTime'
  | 'territory'

/** A field of one line with its error and what was typed. */
export function LineField({
  props,
  name,
  ...rest
}: {
  readonly props: DraftFormProps
  readonly name: LineName
  readonly label: string
  readonly help?: string
  readonly type?: 'date' | 'time' | 'url' | 'text'
  readonly value?: string
  readonly list?: string
  readonly optional?: boolean
}) {
  const { language, content } = props
  const isShort = rest.type === 'date' || rest.type === 'time' || name === 'capacity'
  return (
    <TextField
      language={language}
      name={name}
      value={content[name]}
      error={errorOf(props, name)}
      width={isShort ? 'short' : 'full'}
      autocomplete="off"
      {...rest}
    />
  )
}
