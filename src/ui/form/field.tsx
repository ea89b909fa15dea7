import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { words } from '#ui/words.ts'

/** What every field has. The name is also the id, so that the error summary can point at it. */
export type FieldProps = {
  readonly language: Language
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  /** What is wrong, as a sentence; absent when nothing is. */
  readonly error?: string | undefined
  /** Fields are needed unless they say so. */
  readonly optional?: boolean | undefined
}

/** The ids that describe a control, in the order in which they are read out. */
export const describedBy = ({ name, help, error }: FieldProps): string | undefined =>
  [error ? `${name}-error` : '', help ? `${name}-help` : ''].filter(Boolean).join(' ') || undefined

/** Label above, help under it, error above the control: the order in which a screen magnifier meets them. */
export const Field = (props: FieldProps & { readonly children: ComponentChildren }) => (
  <div class={props.error ? 'field bad' : 'field'}>
    <label for={props.name}>
      {props.label}
      {props.optional ? <small> ({words.optional[props.language]})</small> : null}
    </label>
    <Help {...props} />
    {props.children}
  </div>
)

/** The help and the error of a field or a group of fields. */
export const Help = ({ language, name, help, error }: FieldProps) => (
  <>
    {help ? (
      <p class="help" id={`${name}-help`}>
        {help}
      </p>
    ) : null}
    {error ? (
      <p class="error" id={`${name}-error`}>
        <span class="vh">{words.error[language]}: </span>
        {error}
      </p>
    ) : null}
  </>
)
