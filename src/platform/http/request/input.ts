import { type Static, type TObject, type TSchema, Type } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { cleanText } from '#domain/base/clean.ts'
import type { FormFields, FormResult, FormState, ProblemOf } from '#domain/base/form.ts'
import { badRequest } from '#platform/http/response/problem.ts'

const compiled = new WeakMap<TSchema, Validator>()
function validator(schema: TSchema) {
  const known = compiled.get(schema) ?? Compile(schema)
  compiled.set(schema, known)
  return known
}

/** Cleans all texts of a form of invisible characters, however it was sent. */
export const cleanFields = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(cleanValue) : cleanValue(value),
    ]),
  )
const cleanValue = (value: unknown) => (typeof value === 'string' ? cleanText(value) : value)

/** The value of a field; of a repeated field, the last value. */
const lastOf = (query: Readonly<Record<string, unknown>>, name: string): unknown => {
  const value = query[name]
  return Array.isArray(value) ? value.at(-1) : value
}

/** The parameters with these names, in their order and cleaned; empty ones count as absent. */
export const parametersIn = (
  names: readonly string[],
  query: Readonly<Record<string, unknown>>,
): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = lastOf(query, name)
      const text = typeof value === 'string' ? cleanText(value).trim() : ''
      return text === '' ? [] : [[name, text]]
    }),
  )

const known = (schema: TObject, query: Readonly<Record<string, unknown>>) =>
  parametersIn(Object.keys(schema.properties), query)

/** A parameter whose value is one of a list. */
export const oneOf = <Word extends string>(words: readonly Word[]) =>
  Type.Unsafe<Word>({ type: 'string', enum: words })

/** Bytes of a form whose text may be pasted from a word processor: its markup is accepted, so that no text is lost. */
export const PASTED_FORM_BYTES = 8 * 2 ** 20

/** Bytes of a form with some official texts: 5,000 letters in three languages, each of which takes six in a form. */
export const OFFICIAL_FORM_BYTES = 256 * 2 ** 10

/** The number of a page in a list, starting at 1. */
export const pageNumber = Type.String({ pattern: '^[1-9][0-9]{0,5}$' })

/**
 * Reads the query parameters. Empty ones count as absent, unknown ones (utm_source …) are ignored, and an
 * invalid one is a 400 that names it.
 */
export function readQuery<Schema extends TObject>(
  schema: Schema,
  query: Readonly<Record<string, unknown>>,
): Static<Schema> {
  const values: unknown = known(schema, query)
  const check = validator(schema)
  if (check.Check(values)) return values as Static<Schema>
  const [error] = check.Errors(values)
  throw badRequest(error?.instancePath.split('/')[1] || 'query')
}

/** The message of a field by the rule that it breaks: `{ minLength: 'name-empty', required: 'name-empty' }`. */
export type FieldProblems = Readonly<Record<string, string>>
/**
 * Reads a posted form. Each property of the schema carries `problems` (rule → message key); invalid fields
 * return one key each, together with everything that was typed.
 */
export function readForm<Schema extends TObject, Words extends object>(
  schema: Schema,
  body: FormFields,
  words: Words,
): FormResult<Static<Schema>, FormState<ProblemOf<Words>>> {
  const typed: Readonly<Record<string, string>> = Object.fromEntries(
    Object.keys(schema.properties).map((name) => {
      const value = lastOf(body, name)
      return [name, typeof value === 'string' ? value : '']
    }),
  )
  const values: unknown = known(schema, typed)
  const check = validator(schema)
  if (check.Check(values)) return { ok: true, value: values as Static<Schema>, form: { typed, problems: {} } }

  const problems: Record<string, ProblemOf<Words>> = {}
  const say = (name: string, rule: string) => {
    const { problems: codes = {} } = schema.properties[name] as { problems?: FieldProblems }
    const code = codes[rule] ?? codes.otherwise
    if (!code || !(code in words)) throw new Error(`No message for the rule ${rule} of the field ${name}`)
    problems[name] ??= code as ProblemOf<Words>
  }
  for (const { instancePath, keyword, params } of check.Errors(values)) {
    const [, field] = instancePath.split('/')
    if (field) say(field, keyword)
    else if (keyword === 'required')
      for (const name of (params as { requiredProperties: string[] }).requiredProperties) say(name, keyword)
  }
  return { ok: false, form: { typed, problems } }
}

/** The text fields of a posted form whose fields vary, trimmed; forms with fixed fields use `readForm`. */
export const readTextFields = (fields: FormFields): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\u0000', '').trim()]] : [],
    ),
  )
