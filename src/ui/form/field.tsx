import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { uiMessages } from '#ui/messages.ts'

/** Props of every field. The name is also the id, as the target of the error summary. */
export type FieldProps = {
  readonly language: Language
  readonly name: string
  /** Where a page has several controls of one name; absent: the name. */
  readonly id?: string | undefined
  readonly label: string
  readonly help?: string | undefined
  /** The error, as a sentence; absent when there is none. */
  readonly error?: string | undefined
  /** Fields are required by default. */
  readonly optional?: boolean | undefined
}

/** The ids that describe a control, in reading order. */
export const describedBy = ({ name, id = name, help, error }: FieldProps): string | undefined =>
  [error ? `${id}-error` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ') || undefined

/** Label, help and error above the control, in the order in which a screen magnifier shows them. */
export const Field = (props: FieldProps & { readonly children: ComponentChildren }) => (
  <div class={props.error ? 'field bad' : 'field'}>
    <label for={props.id ?? props.name}>
      {props.label}
      {props.optional ? <small> ({uiMessages.optional[props.language]})</small> : null}
    </label>
    <Help {...props} />
    {props.children}
  </div>
)

/** The help and the error of a field or a group of fields. */
export const Help = ({ language, name, id = name, help, error }: FieldProps) => (
  <>
    {help ? (
      <p class="help" id={`${id}-help`}>
        {help}
      </p>
    ) : null}
    {error ? (
      <p class="error" id={`${id}-error`}>
        <span class="vh">{uiMessages.error[language]}: </span>
        {error}
      </p>
    ) : null}
  </>
)

/** What is wrong with a form as a whole, above its button; the error summary leads to it. */
export const FormError = ({ name, error }: Pick<FieldProps, 'name' | 'error'>) =>
  error ? (
    <p class="error" id={name}>
      {error}
    </p>
  ) : null
