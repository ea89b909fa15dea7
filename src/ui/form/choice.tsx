import { words } from '#ui/words.ts'
import { describedBy, Field, type FieldProps, Help } from './field.tsx'

export type Option = { readonly value: string; readonly label: string; readonly help?: string | undefined }

export type SelectProps = FieldProps & {
  readonly options: readonly Option[]
  readonly value?: string | undefined
}

/** One of many; an empty value may stand first for "any". */
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

/** One of a few, all of them seen. The first carries the name as its id, where the error summary leads. */
export const Radios = (props: SelectProps) => (
  <fieldset class={props.error ? 'field bad' : 'field'} aria-describedby={describedBy(props)}>
    <legend>
      {props.label}
      {props.optional ? <small> ({words.optional[props.language]})</small> : null}
    </legend>
    <Help {...props} />
    {props.options.map(({ value, label, help }, index) => (
      <label class="choice">
        <input
          id={index === 0 ? props.name : undefined}
          type="radio"
          name={props.name}
          value={value}
          checked={value === props.value}
          required={!props.optional}
        />
        <span>
          {label}
          {help ? <small>{help}</small> : null}
        </span>
      </label>
    ))}
  </fieldset>
)

export type CheckboxProps = FieldProps & {
  readonly checked?: boolean | undefined
  readonly value?: string
}

/** A yes that is given by a mark: a consent, a wish. */
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
