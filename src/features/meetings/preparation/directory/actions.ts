import { officialText, type TypedText } from '#domain/base/form.ts'
import { toEnglish } from '#domain/kazakh/index.ts'
import {
  addOrganisationWithSlug,
  addPersonWithSlug,
  organisationKinds,
} from '#features/organisations/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import {
  choiceText,
  type Directory,
  type DirectoryChoice,
  type DirectoryName,
  findChoice,
  withAddedEntries,
} from '../directory-model.ts'
import { isTyped, type MeetingContent } from '../model.ts'

/**
 * Adds the speakers and organisations that are not in the directory yet, each once however many rows name it, and
 * returns the draft as if they had been chosen. The draft has been checked.
 */
export async function addNewEntries(
  { db, now }: Pick<TransactionContext, 'db' | 'now'>,
  content: MeetingContent,
  directory: Directory,
  territory: string,
) {
  const organisations = new Map<TypedText, string>()
  const people = new Map<TypedText, string>()
  const newOrganisations: DirectoryChoice<'organisation'>[] = []
  const newPeople: DirectoryChoice<'person'>[] = []
  const findAdded = <One extends DirectoryName>(added: readonly One[], name: TypedText) =>
    added.find((item) => item.name.kk === name.kk && item.name.ru === name.ru)
  for (const { newBody, newBodyKind } of content.speakers) {
    const kind = organisationKinds.find((organisationKind) => organisationKind === newBodyKind)
    if (!isTyped(newBody) || !kind) continue
    const organisation =
      findAdded(newOrganisations, newBody) ??
      (await addOrganisationWithSlug({ db, now }, { name: officialText(newBody), kind, territory }))
    if (!newOrganisations.includes(organisation)) newOrganisations.push(organisation)
    organisations.set(newBody, choiceText(organisation))
  }
  const allOrganisations = [...directory.organisations, ...newOrganisations]
  for (const { newPerson, newBody, organisation, post } of content.speakers) {
    if (!isTyped(newPerson)) continue
    const employer = findChoice(allOrganisations, (newBody && organisations.get(newBody)) ?? organisation)
    const { kk, ru, en } = newPerson
    const person =
      findAdded(newPeople, newPerson) ??
      (await addPersonWithSlug(
        { db, now },
        {
          name: { kk, ru, en: en || toEnglish(kk) },
          post: isTyped(post) ? officialText(post) : null,
          organisation: employer?.id ?? null,
        },
      ))
    if (!newPeople.includes(person)) newPeople.push(person)
    people.set(newPerson, choiceText(person))
  }
  return {
    content: withAddedEntries(content, { people, organisations }),
    directory: { ...directory, people: [...directory.people, ...newPeople], organisations: allOrganisations },
    /** Short names, for the audit record. */
    added:
      newPeople.length + newOrganisations.length > 0
        ? {
            people: newPeople.map(({ slug }) => slug),
            organisations: newOrganisations.map(({ slug }) => slug),
          }
        : {},
  }
}
