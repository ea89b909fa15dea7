import type { TypedText } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import type { PlaceLink } from '#domain/base/link.ts'
import { type Label, type Language, languages, type Text, textIn } from '#domain/base/text.ts'
import { isTyped, type MeetingContent } from './model.ts'
import { type MeetingProblem, type MeetingProblems, textProblems } from './problem-model.ts'

/** A person or an organisation as a form names it. */
export type DirectoryName = { readonly slug: string; readonly name: Text | Label }
/** A person or an organisation of the directory. */
export type DirectoryChoice<Kind extends string> = DirectoryName & { readonly id: Id<Kind> }

const SEPARATOR = ' · '

/** The text that stands for this person or organisation and no other: name and short name. */
export const choiceText = ({ name, slug }: DirectoryName): string => `${name.kk}${SEPARATOR}${slug}`

/** What the browser offers under a field: names, with the short name where two have the same name. */
export function choiceTexts(choices: readonly DirectoryName[], language: Language): readonly string[] {
  const names = choices.map(({ name }) => textIn(name, language))
  const counts = Map.groupBy(names, (name) => name)
  return names.map((name, at) =>
    (counts.get(name)?.length ?? 0) > 1 ? `${name}${SEPARATOR}${choices[at]?.slug}` : name,
  )
}

/** Splits what was typed into the name and, if one was chosen from the list, the short name. */
function readDirectoryChoice(typed: string): {
  readonly name: string
  readonly slug: string | undefined
} {
  const at = typed.lastIndexOf(SEPARATOR)
  return at < 0
    ? { name: typed, slug: undefined }
    : { name: typed.slice(0, at), slug: typed.slice(at + SEPARATOR.length) }
}

/** Who is meant: the choice with the short name, else the only one with that name in any language. */
export function findChoice<One extends DirectoryName>(
  choices: readonly One[],
  typed: string,
): One | undefined {
  if (typed === '') return undefined
  const { name, slug } = readDirectoryChoice(typed)
  if (slug !== undefined) return choices.find((choice) => choice.slug === slug)
  const called = choices.filter((choice) => languages.some((language) => choice.name[language] === name))
  return called.length === 1 ? called[0] : undefined
}

const CODE = /(?:^|\D)(\d{9})(?:\D|$)/

/** The KATO code in what was typed or chosen: «Қостанай қаласы (391010000)». */
export const parsePlaceCode = (typed: string): string | undefined => CODE.exec(typed)?.[1]
export const placeText = (
  { code, label }: { readonly code: string; readonly label: Label },
  language: Language,
): string => `${label[language]} (${code})`

/** What the names in a draft stand for. */
export type Directory = {
  readonly place: PlaceLink | undefined
  readonly people: readonly DirectoryChoice<'person'>[]
  readonly organisations: readonly DirectoryChoice<'organisation'>[]
}

/** Names and short names to look up in the directory. */
export type LookedUpNames = { readonly names: readonly string[]; readonly slugs: readonly string[] }

/** All names of a draft to look up in the directory, with those of new entries, which may be there already. */
export function namesInDraft(content: MeetingContent): {
  readonly people: LookedUpNames
  readonly organisations: LookedUpNames
} {
  const { agenda, speakers, partners } = content
  const lookedUp = (typed: readonly string[], entries: readonly (TypedText | undefined)[]): LookedUpNames => {
    const read = typed.filter((value) => value !== '').map(readDirectoryChoice)
    const added = entries.filter(isTyped).flatMap((name) => languages.map((language) => name[language]))
    return {
      names: [...read.map(({ name }) => name), ...added.filter((name) => name !== '')],
      slugs: read.flatMap(({ slug }) => slug ?? []),
    }
  }
  return {
    people: lookedUp(
      [...agenda, ...speakers].map(({ person }) => person),
      speakers.map(({ newPerson }) => newPerson),
    ),
    organisations: lookedUp(
      [...partners, ...speakers.map(({ organisation }) => organisation)],
      speakers.map(({ newBody }) => newBody),
    ),
  }
}

/** Which names in a draft stand for nobody, or for several. */
export function nameProblems(
  { agenda, speakers, partners }: MeetingContent,
  { place, people, organisations }: Directory,
): MeetingProblems {
  const problems: Record<string, MeetingProblem> = {}
  const checkPerson = (typed: string, field: string) => {
    if (typed !== '' && !findChoice(people, typed)) problems[field] = 'person-unknown'
  }
  const checkOrganisation = (typed: string, field: string) => {
    if (typed !== '' && !findChoice(organisations, typed)) problems[field] = 'organisation-unknown'
  }
  if (!place) problems.territory = 'territory-unknown'
  for (const [index, partner] of partners.entries()) checkOrganisation(partner, `partners-${index}`)
  for (const [index, row] of agenda.entries()) checkPerson(row.person, `agenda-${index}-person`)
  for (const [index, row] of speakers.entries()) {
    checkPerson(row.person, `speakers-${index}-person`)
    checkOrganisation(row.organisation, `speakers-${index}-organisation`)
  }
  return problems
}

/** Characters of the name of a new person or organisation, in each language. */
export const ENTRY_NAME_MAX = 200

const isKnown = (known: readonly DirectoryName[], name: TypedText) =>
  languages.some(
    (language) =>
      name[language] !== '' &&
      known.some((item) => languages.some((other) => item.name[other] === name[language])),
  )

/**
 * What stands in the way of speakers and organisations that are to be added to the directory. Nobody is added twice: a
 * name that is there already is chosen from it, unless the secretary says that this is a namesake.
 * @param kinds the kinds of organisations that exist
 */
export function newEntryProblems(
  { speakers }: MeetingContent,
  { people, organisations }: Pick<Directory, 'people' | 'organisations'>,
  kinds: readonly string[],
): MeetingProblems {
  const problems: Record<string, MeetingProblem> = {}
  for (const [at, row] of speakers.entries()) {
    const field = `speakers-${at}`
    const { newPerson, newBody } = row
    if (isTyped(newPerson)) {
      Object.assign(problems, textProblems(newPerson, `${field}-new`, ENTRY_NAME_MAX))
      if (row.person !== '') problems[`${field}-person`] = 'chosen-and-new'
      else if (row.namesake !== 'yes' && isKnown(people, newPerson))
        problems[`${field}-namesake`] = 'person-known'
    }
    if (isTyped(newBody)) {
      Object.assign(problems, textProblems(newBody, `${field}-body`, ENTRY_NAME_MAX))
      if (row.organisation !== '') problems[`${field}-organisation`] = 'chosen-and-new'
      else if (isKnown(organisations, newBody)) problems[`${field}-body-kk`] = 'organisation-known'
      if (!kinds.includes(row.newBodyKind ?? '')) problems[`${field}-kind`] = 'organisation-kind-empty'
    }
  }
  return problems
}

/** The texts by which new entries are chosen once they are in the directory. */
export type AddedEntries = {
  readonly people: ReadonlyMap<TypedText, string>
  readonly organisations: ReadonlyMap<TypedText, string>
}

/** The draft as if its new entries had been chosen from the directory. */
export const withAddedEntries = (
  content: MeetingContent,
  { people, organisations }: AddedEntries,
): MeetingContent => ({
  ...content,
  speakers: content.speakers.map((row) => ({
    ...row,
    person: (row.newPerson && people.get(row.newPerson)) ?? row.person,
    organisation: (row.newBody && organisations.get(row.newBody)) ?? row.organisation,
  })),
})
