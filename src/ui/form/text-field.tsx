import { describedBy, Field, type FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'date' | 'time' | 'password'
  /** A token of the HTML standard: 'name', 'email', 'tel', 'one-time-code'. */
  readonly autocomplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  readonly maxLength?: number
  /** The id of a datalist with suggestions. */
  readonly list?: string | undefined
  readonly autofocus?: boolean | undefined
  /** The expected width of the value: a year, a name. */
  readonly width?: 'short' | 'full'
}

/** A text input. */
export function TextField(props: TextFieldProps) {
  const {
    name,
    id = name,
    value,
    error,
    optional,
    type = 'text',
    autocomplete,
    inputMode,
    maxLength,
    width,
    list,
    autofocus,
  } = props
  return (
    <Field {...props}>
      <input
        id={id}
        name={name}
        // preact's types allow each type its own roles; no role is set here, so one of them stands for all
        type={type as 'text'}
        value={value}
        class={width}
        autocomplete={autocomplete}
        inputMode={inputMode}
        maxLength={maxLength}
        list={list}
        // biome-ignore lint/a11y/noAutofocus: a row that somebody has just asked for; without scripts nothing else leads to it
        autoFocus={autofocus}
        required={!optional}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      />
    </Field>
  )
}

export type TextareaProps = FieldProps & {
  readonly value?: string | undefined
  readonly rows?: number
  readonly maxLength?: number
  /** The language of the text, when it is not that of the page. */
  readonly lang?: string | undefined
  /** A prefilled text that is not the person's own draft (`ui/draft`). */
  readonly original?: string | undefined
}

/** A text area. */
export const Textarea = (props: TextareaProps) => (
  <Field {...props}>
    <textarea
      id={props.name}
      name={props.name}
      rows={props.rows ?? 5}
      lang={props.lang}
      data-original={props.original}
      maxLength={props.maxLength}
      required={!props.optional}
      aria-invalid={props.error ? 'true' : undefined}
      aria-describedby={describedBy(props)}
      value={props.value}
    />
  </Field>
)
