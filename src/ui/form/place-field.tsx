import { type Option, Radios } from './choice.tsx'
import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

export type PlaceFieldProps = FieldProps & {
  /** What was typed, or the code of the place. */
  readonly value?: string | undefined
  /** Places that may be meant by what was typed: value is the code, help what they are inside of. */
  readonly choices?: readonly Option[] | undefined
}

/** A place by its name; when several are called so, the same question with those to choose from. */
export const PlaceField = ({ choices = [], ...props }: PlaceFieldProps) =>
  choices.length > 0 ? (
    <Radios {...props} options={choices} />
  ) : (
    <TextField {...props} autocomplete="off" maxLength={100} />
  )
