import { uiMessages } from '#ui/messages.ts'
import { describedBy, Field, type FieldProps, Help } from './field.tsx'

export type Option = {
  readonly value: string
  readonly label: string
  readonly help?: string | undefined
  /** Details of the option, one per line; only radios show them. */
  readonly points?: readonly string[] | undefined
}

export type SelectProps = FieldProps & {
  readonly options: readonly Option[]
  readonly value?: string | undefined
}

/** A select; an empty option may come first for "any". */
export const Select = (props: SelectProps) => (
  <Field {...props}>
    <select
      id={props.name}
      name={props.name}
      aria-invalid={props.error ? 'true' : undefined}
      aria-describedby={describedBy(props)}
    >
      {props.options.map(({ value, label }) => (
        <option value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  </Field>
)

/** Radio buttons. The first has the name as its id, as the target of the error summary. */
export const Radios = (props: SelectProps) => (
  <fieldset class={props.error ? 'field bad' : 'field'} aria-describedby={describedBy(props)}>
    <legend>
      {props.label}
      {props.optional ? <small> ({uiMessages.optional[props.language]})</small> : null}
    </legend>
    <Help {...props} />
    {props.options.map((option, index) => (
      <Radio {...props} option={option} id={index === 0 ? props.name : undefined} />
    ))}
  </fieldset>
)

/** A list is not allowed inside a label, so it follows the label and describes the option. */
const Radio = ({
  option: { value, label, help, points = [] },
  id,
  ...props
}: SelectProps & { readonly option: Option; readonly id: string | undefined }) => {
  const list = points.length > 0 ? `${props.name}-${value}-points` : undefined
  return (
    <>
      <label class="choice">
        <input
          id={id}
          type="radio"
          name={props.name}
          value={value}
          checked={value === props.value}
          required={!props.optional}
          aria-describedby={list}
        />
        <span>
          {label}
          {help ? <small>{help}</small> : null}
        </span>
      </label>
      {list ? (
        <ul class="choice-points" id={list}>
          {points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

export type CheckboxProps = FieldProps & {
  readonly checked?: boolean | undefined
  readonly value?: string
}

/** A checkbox: a consent, a preference. */
export const Checkbox = (props: CheckboxProps) => (
  <div class={props.error ? 'field bad' : 'field'}>
    {props.error ? <Help {...props} help={undefined} /> : null}
    <label class="choice">
      <input
        id={props.name}
        type="checkbox"
        name={props.name}
        value={props.value ?? 'yes'}
        checked={props.checked}
        required={!props.optional}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      />
      <span>
        {props.label}
        {props.help ? <small id={`${props.name}-help`}>{props.help}</small> : null}
      </span>
    </label>
  </div>
)
