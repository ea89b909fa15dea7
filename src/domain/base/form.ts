import { type Label, type Language, languages, type Text } from './text.ts'

/** The fields of a posted form by name; a field that was sent several times is a list. */
export type FormFields = Readonly<Record<string, unknown>>

/**
 * A form as it is shown: what stands in its controls, and what is wrong with each as a key of the messages, by the name
 * of the control. What is wrong with the form as a whole has the name of another element of the page, such as its
 * button, to which the summary of errors leads.
 */
export type FormState<Problem extends string = string> = {
  readonly typed: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<string, Problem | undefined>>
}

/**
 * A form that was read: the value that it stands for, or what is wrong. The form itself is there in both cases, because
 * an action may still refuse the value.
 */
export type FormResult<Value, Form extends FormState = FormState> =
  | { readonly ok: true; readonly value: Value; readonly form: Form }
  | { readonly ok: false; readonly form: Form }

/** The keys of messages that are labels, so that each can be the problem of a field. */
export type ProblemOf<Words> = {
  [Key in keyof Words & string]: Words[Key] extends Label ? Key : never
}[keyof Words & string]

/** A form before anything is wrong with it. */
export const filledForm = (typed: FormState['typed']): FormState<never> => ({ typed, problems: {} })
export const emptyForm = filledForm({})

export const hasProblems = ({ problems }: FormState): boolean =>
  Object.values(problems).some((problem) => problem !== undefined)

/** What is wrong with none of the fields stands beside the button of the form, under this name and id. */
export const SEND_FIELD = 'send'

/**
 * The field beside which each refusal of an action stands, one record for each form. Neither a refusal that is missing
 * nor a field that the form does not have compiles.
 */
export type FieldOf<Refusal extends string, Field extends string> = Readonly<
  Record<Refusal, Field | typeof SEND_FIELD>
>

/**
 * Characters of one field that a refused form shows again: several times what any field takes, so that whoever typed too
 * much can shorten it, and little beside the megabytes that a form with pasted text may have.
 */
export const SHOWN_AGAIN_MAX = 100_000

/** The form as it is shown again: of a text that is longer than a page should be, its beginning. */
export function shortenTyped<Form extends FormState>(form: Form): Form {
  const long = Object.entries(form.typed).filter(([, text]) => text.length > SHOWN_AGAIN_MAX)
  if (long.length === 0) return form
  const shortened = long.map(([name, text]) => [name, text.slice(0, SHOWN_AGAIN_MAX)] as const)
  return { ...form, typed: { ...form.typed, ...Object.fromEntries(shortened) } }
}

/** The form with the refusal of an action beside the field that it is about. */
export const refuseForm = <Form extends FormState, Refusal extends string>(
  form: Form,
  refusal: Refusal,
  fieldOf: FieldOf<NoInfer<Refusal>, string>,
) => refuseField(form, fieldOf[refusal], refusal)

/** The form with what its reader found wrong with one field; an action's refusal goes by `refuseForm`. */
export const refuseField = <Form extends FormState, Problem extends string>(
  form: Form,
  field: string,
  problem: Problem,
) => ({ ...form, problems: { [field]: problem } })

/** A text in the three languages as it was typed; what is missing is empty. */
export type TypedText = Readonly<Record<Language, string>>

export const emptyText: TypedText = { kk: '', ru: '', en: '' }

/** Characters of what a page's own controls send: an id, a token, the value of a button or of a choice. */
export const CHOICE_MAX = 200

/**
 * One field as it was typed, trimmed; of a field that was sent several times the last one; empty when it is missing or
 * not a text. How long it may be is a matter of the rule that uses it, so that nothing typed is lost; the route limits
 * the bytes of the whole form.
 */
export const readField = (fields: FormFields, name: string): string => {
  const value = fields[name]
  const last: unknown = Array.isArray(value) ? value.at(-1) : value
  return typeof last === 'string' ? last.trim() : ''
}

/** What one of the page's own controls sent, at most 200 characters; empty when it cannot come from the page. */
export const readChoice = (fields: FormFields, name: string): string => {
  const value = readField(fields, name)
  return value.length > CHOICE_MAX ? '' : value
}

/** Whether a checkbox of the page was ticked; its value is 'yes'. */
export const isTicked = (fields: FormFields, name: string): boolean => readField(fields, name) === 'yes'

/** The three fields of a text: 'title-kk', 'title-ru', 'title-en'. */
export const readTypedText = (fields: FormFields, name: string): TypedText => ({
  kk: readField(fields, `${name}-kk`),
  ru: readField(fields, `${name}-ru`),
  en: readField(fields, `${name}-en`),
})

/** The values or errors of one text's controls: `{ kk: …, ru: … }` of 'title-kk', 'title-ru'. */
export const byLanguage = <T>(
  from: Readonly<Record<string, T>> | undefined,
  name: string,
): Partial<Record<Language, T>> =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const value = from?.[`${name}-${language}`]
      return value === undefined ? [] : [[language, value]]
    }),
  )

/** A text of which any language may be missing: typed, or written in a draft. */
type PartialText = Readonly<Partial<Record<Language, string | undefined>>>

/** Whether there is more than space in a language. */
export const isWritten = (text: PartialText | undefined, language: Language): boolean =>
  (text?.[language] ?? '').trim() !== ''

export const isBlank = (text: PartialText | undefined): boolean =>
  languages.every((language) => !isWritten(text, language))

/** In which of the languages that the law requires a text is missing. */
export const missingLanguages = (text: PartialText | undefined) =>
  (['kk', 'ru'] as const).filter((language) => !isWritten(text, language))

/** What is wrong with a text that the law requires in Kazakh and Russian, by the names of its controls. */
export const missingTexts = (
  text: PartialText | undefined,
  name: string,
): Readonly<Record<string, 'kk-empty' | 'ru-empty'>> =>
  Object.fromEntries(
    missingLanguages(text).map((language) => [`${name}-${language}`, `${language}-empty`] as const),
  )

/** A text as official content, without space around it; it must be there in Kazakh and Russian. */
export const officialText = ({ kk = '', ru = '', en = '' }: PartialText): Text => ({
  kk: kk.trim(),
  ru: ru.trim(),
  ...(en.trim() === '' ? {} : { en: en.trim() }),
})

/** Official content as it is typed again. */
export const typedText = ({ kk, ru, en = '' }: Text): TypedText => ({ kk, ru, en })
