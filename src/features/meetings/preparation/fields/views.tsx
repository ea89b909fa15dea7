import { byLanguage, type TypedText } from '#domain/base/form.ts'
import type { Language, Text } from '#domain/base/text.ts'
import { type Draft, type DraftField, translationStates } from '#features/drafts/index.ts'
import { TextField } from '#ui/form/index.ts'
import type { MeetingContent } from '../model.ts'
import { problemMessages } from '../problem-messages.ts'
import { meetingFieldLabel } from './messages.ts'
import { fieldsOf, languageOfField } from './model.ts'

/** What every part of the form of a meeting is drawn with. */
export type MeetingFormProps = {
  readonly language: Language
  readonly content: MeetingContent
  /** The name of the organisation that organises the meeting. */
  readonly organiserName: Text
  /** What is known of the translations. */
  readonly changes: Draft<MeetingContent>['changes']
  /** What is wrong, as sentences by the names of the controls. */
  readonly errors: Readonly<Record<string, string>>
  /** Where the form is posted; the buttons of a row come back to that row. */
  readonly action: string
  /** The part in which a button was just pressed: its last row gets the focus. */
  readonly rows?: string | undefined
  /** The seals of the files among the documents, by their addresses. */
  readonly seals: ReadonlyMap<string, string>
}

/**
 * The props of a text in three languages. `text`: its name among the texts of the draft, when it is not the control's.
 */
export const translatedFieldProps = (
  { language, changes, errors }: MeetingFormProps,
  name: string,
  values: TypedText,
  text = name,
) => ({
  language,
  name,
  values,
  states: translationStates(values, changes[text]),
  errors: byLanguage(errors, name),
})

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
  readonly props: MeetingFormProps
  readonly name: LineName
  readonly label: string
  readonly help?: string
  readonly type?: 'date' | 'time' | 'url' | 'text'
  readonly value?: string
  readonly list?: string
  readonly optional?: boolean
}) {
  const { language, content, errors } = props
  const isShort = rest.type === 'date' || rest.type === 'time' || name === 'capacity'
  return (
    <TextField
      language={language}
      name={name}
      value={content[name]}
      error={errors[name]}
      width={isShort ? 'short' : 'full'}
      autocomplete="off"
      {...rest}
    />
  )
}

/** The fields of a meeting as versions are compared and conflicts shown. */
export const meetingFields = (content: MeetingContent, language: Language): readonly DraftField[] =>
  Object.entries(fieldsOf(content))
    .filter(([name]) => !/-(count|key)$/.test(name))
    .map(([name, value]) => {
      const textLanguage = languageOfField(name)
      return {
        name,
        label: meetingFieldLabel(name, language),
        value,
        ...(textLanguage ? { language: textLanguage } : {}),
      }
    })

/** What is wrong with a field, as a sentence that says where. */
export const meetingProblemText = (field: string, code: string, language: Language): string => {
  const problem = problemMessages[code as keyof typeof problemMessages][language]
  return `${meetingFieldLabel(field, language)}: ${problem}`
}
