import { type TOptional, type TString, Type } from 'typebox'
import Format from 'typebox/format'
import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'

// JSON Schema's `date` accepts 31 February, which our days do not.
Format.Set('local-date', isLocalDate)

/** A day as its control sends it: '2026-12-04'. The messages of the form have `day-empty` and `day-wrong`. */
export const dayField = Type.Unsafe<LocalDate>(
  Type.String({ format: 'local-date', problems: { required: 'day-empty', format: 'day-wrong' } }),
)

type OfficialTextFields<Name extends string> = Record<`${Name}-kk` | `${Name}-ru`, TString> &
  Record<`${Name}-en`, TOptional<TString>>

/**
 * The three fields of an official text, of which Kazakh and Russian are required. The messages of the form have `kk-empty`
 * and `ru-empty`; read them together by `readTypedText` and `officialText`.
 * @param max characters in each language
 * @param long the key of the message for a longer one
 */
export const officialTextFields = <Name extends string>(
  name: Name,
  max: number,
  long: `${string}-long`,
): OfficialTextFields<Name> => {
  const field = (required: 'kk-empty' | 'ru-empty') =>
    Type.String({ maxLength: max, problems: { required, maxLength: long } })
  return {
    [`${name}-kk`]: field('kk-empty'),
    [`${name}-ru`]: field('ru-empty'),
    [`${name}-en`]: Type.Optional(Type.String({ maxLength: max, problems: { maxLength: long } })),
  } as OfficialTextFields<Name>
}
