import { type Option, Radios } from './choice.tsx'
import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

export type PlaceFieldProps = FieldProps & {
  /** What was typed, or the code of the place. */
  readonly value?: string | undefined
  /** Places that match what was typed: value is the code, help the places that contain it. */
  readonly choices?: readonly Option[] | undefined
}

/** A place by name; when several have the name, radio buttons to choose from. */
export const PlaceField = ({ choices = [], ...props }: PlaceFieldProps) =>
  choices.length > 0 ? (
    <Radios {...props} options={choices} />
  ) : (
    <TextField {...props} autocomplete="off" maxLength={100} />
  )
