import { languages } from '#domain/base/text.ts'
import { organisationKinds } from '#features/organisations/index.ts'
import type { DraftContent, Typed } from '../model.ts'
import type { Named } from './choice-model.ts'
import { type DraftProblem, type DraftProblems, isNew } from './model.ts'

const NAME_MAX = 200

/** All names of newcomers in all languages: to be looked up in the directory. */
export const namesOf = (content: DraftContent, of: 'newPerson' | 'newBody'): readonly string[] =>
  content.speakers.flatMap(({ [of]: name }) =>
    isNew(name) ? languages.map((language) => name[language]).filter((one) => one !== '') : [],
  )

const isCalled = (known: readonly Named[], name: Typed) =>
  languages.some(
    (language) =>
      name[language] !== '' &&
      known.some((one) => languages.some((other) => one.name[other] === name[language])),
  )

/**
 * What stands in the way of speakers who are not in the directory yet. Nobody is entered twice: a name that is there
 * is chosen from it, unless it is said that this is somebody else.
 */
export function checkNewcomers(
  { speakers }: DraftContent,
  { people, bodies }: { readonly people: readonly Named[]; readonly bodies: readonly Named[] },
): DraftProblems {
  const problems: Record<string, DraftProblem> = {}
  const needs = (name: Typed, field: string) => {
    for (const language of ['kk', 'ru'] as const)
      if (name[language] === '') problems[`${field}-${language}`] = `${language}-missing`
    for (const language of languages)
      if (name[language].length > NAME_MAX) problems[`${field}-${language}`] = 'text-long'
  }
  for (const [
    at,
    { person, newPerson, namesake, organisation, newBody, newBodyKind },
  ] of speakers.entries()) {
    const row = `speakers-${at}`
    if (isNew(newPerson)) {
      needs(newPerson, `${row}-new`)
      if (person !== '') problems[`${row}-person`] = 'chosen-and-new'
      else if (namesake !== 'yes' && isCalled(people, newPerson)) problems[`${row}-namesake`] = 'person-known'
    }
    if (isNew(newBody)) {
      needs(newBody, `${row}-body`)
      if (organisation !== '') problems[`${row}-organisation`] = 'chosen-and-new'
      else if (isCalled(bodies, newBody)) problems[`${row}-body-kk`] = 'body-known'
      if (!organisationKinds.some((kind) => kind === newBodyKind)) problems[`${row}-kind`] = 'body-kind-empty'
    }
  }
  return problems
}

/** Somebody or some body that was entered, and by which words it is chosen from now on. */
export type Entered = {
  readonly people: ReadonlyMap<Typed, string>
  readonly bodies: ReadonlyMap<Typed, string>
}

/** The draft with its newcomers as if they had been chosen from the directory. */
export const withChosen = (content: DraftContent, { people, bodies }: Entered): DraftContent => ({
  ...content,
  speakers: content.speakers.map((row) => ({
    ...row,
    person: (row.newPerson && people.get(row.newPerson)) ?? row.person,
    organisation: (row.newBody && bodies.get(row.newBody)) ?? row.organisation,
  })),
})
