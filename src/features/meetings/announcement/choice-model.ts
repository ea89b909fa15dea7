import { type Label, type Language, languages, type Text, textIn } from '#domain/base/text.ts'

/** Somebody or some body that is named in a form. */
export type Named = { readonly slug: string; readonly name: Text | Label }

const MARK = ' · '

/** The words by which a choice is typed; of two with one name each bears its short name too. */
export function choiceTexts(choices: readonly Named[], language: Language): readonly string[] {
  const names = choices.map(({ name }) => textIn(name, language))
  const seen = new Map<string, number>()
  for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1)
  return names.map((name, at) => ((seen.get(name) ?? 0) > 1 ? `${name}${MARK}${choices[at]?.slug}` : name))
}

/** The words by which this one and no other is meant. */
export const textOfChoice = ({ name, slug }: Named): string => `${name.kk}${MARK}${slug}`

/** What was typed, taken apart: the name, and the short name if one was chosen from the list. */
export function readChoice(typed: string): { readonly name: string; readonly slug: string | undefined } {
  const at = typed.lastIndexOf(MARK)
  return at < 0
    ? { name: typed, slug: undefined }
    : { name: typed.slice(0, at), slug: typed.slice(at + MARK.length) }
}

/** Who is meant: by the short name, else the only one who is called so in any language. */
export function findChoice<Choice extends Named>(
  choices: readonly Choice[],
  typed: string,
): Choice | undefined {
  const { name, slug } = readChoice(typed)
  if (slug !== undefined) return choices.find((choice) => choice.slug === slug)
  const called = choices.filter((choice) => languages.some((language) => choice.name[language] === name))
  return called.length === 1 ? called[0] : undefined
}

const CODE = /(?:^|\D)(\d{9})(?:\D|$)/

/** The KATO code in what was typed or chosen: «Қостанай қаласы (391010000)». */
export const readPlaceCode = (typed: string): string | undefined => CODE.exec(typed)?.[1]
export const placeText = (
  { code, label }: { readonly code: string; readonly label: Label },
  language: Language,
) => `${label[language]} (${code})`
