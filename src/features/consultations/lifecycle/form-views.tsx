import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { DeskFrame } from '#ui/desk/index.ts'
import { FormError, formFields, TextField } from '#ui/form/index.ts'
import { type ConsultationDeskProblem, deskMessages } from '../desk/messages.ts'
import { type Consultation, STATEMENT_MAX } from '../model.ts'
import type { TermClock } from '../views.tsx'

export type DeskConsultationProps = {
  readonly frame: DeskFrame
  readonly consultation: Consultation
  readonly clock: TermClock
  readonly mayPrepare: boolean
  readonly mayAnswer: boolean
  readonly form: FormState<ConsultationDeskProblem>
}

/** A form of the page; `path`: the address of the consultation at the desk, with the language. */
export type DeskFormProps = DeskConsultationProps & { readonly path: string }

/** The forms of the page, each by its first field; closing is a button without fields. */
const formNames = ['closesOn', 'resumesOn', 'pausedFrom', 'decidedOn', 'forceOn'] as const
type FormName = (typeof formNames)[number] | 'close'

/** Which form was sent. */
export const formOf = ({ typed }: FormState): FormName => formNames.find((name) => name in typed) ?? 'close'

/** The place beside the button of a form, where it is the one that was refused. */
export const sendFieldOf = (form: FormState, name: FormName) => (formOf(form) === name ? [SEND_FIELD] : [])

export const SendError = ({ frame, form, of }: DeskConsultationProps & { readonly of: FormName }) =>
  formOf(form) === of ? (
    <FormError {...formFields(frame.language, form, deskMessages).field(SEND_FIELD)} />
  ) : null

/** A reason or a decision, in three languages. */
export const statementProps = ({ frame: { language }, form }: DeskConsultationProps, name: string) => ({
  language,
  name,
  field: formFields(language, form, deskMessages).field,
  maxLength: STATEMENT_MAX,
})

/** A day of the term. */
export const TermDay = ({
  frame: { language },
  form,
  name,
  label,
  present,
}: DeskConsultationProps & {
  readonly name: string
  readonly label: string
  /** The current day of the term. */
  readonly present?: LocalDate
}) => {
  const { value = present, ...field } = formFields(language, form, deskMessages).field(name)
  return <TextField {...field} value={value} type="date" label={label} width="short" />
}
