import type { OrganisationName } from './link.ts'
import { type Label, type Language, textIn } from './text.ts'

/** What a list of any slice is narrowed to: a place, an organisation, and choices of its own by their names. */
type ListFilter = {
  readonly territory?: { readonly slug: string; readonly label: Label } | undefined
  readonly organisation?: OrganisationName | undefined
}
type ChoiceName<Filter> = Exclude<keyof Filter, keyof ListFilter>

/** A condition of a filter in words, with the filter that remains without it. */
export type FilterCondition<Filter> = { readonly text: string; readonly without: Filter }

/** The conditions of a filter, in the order of its keys. `labels`: what it chooses besides place and organisation. */
export function filterConditions<Filter extends ListFilter & Readonly<Record<string, unknown>>>(
  filter: Filter,
  language: Language,
  labels: Readonly<Record<ChoiceName<Filter>, Label | string | undefined>>,
): readonly FilterCondition<Filter>[] {
  const { territory, organisation } = filter
  const textOf = (name: keyof Filter): string | undefined => {
    if (name === 'territory') return territory?.label[language]
    if (name === 'organisation') return organisation && textIn(organisation.name, language)
    const label = labels[name as ChoiceName<Filter>]
    return typeof label === 'string' ? label : label?.[language]
  }
  return (Object.keys(filter) as (keyof Filter)[]).flatMap((name) => {
    const text = textOf(name)
    return text === undefined ? [] : [{ text, without: { ...filter, [name]: undefined } }]
  })
}
