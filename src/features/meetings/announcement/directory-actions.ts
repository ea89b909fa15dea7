import { toEnglish } from '#domain/kazakh/index.ts'
import { enterOrganisation, enterPerson, organisationKinds } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { DraftContent, Typed } from '../model.ts'
import { findChoice, type Named, textOfChoice } from './choice-model.ts'
import type { Directory } from './directory-model.ts'
import type { Choice } from './draft-store.ts'
import { isNew, textOf } from './model.ts'
import { withChosen } from './newcomers.ts'

/**
 * Enters the speakers and bodies that are not in the directory yet, each once however many rows name it, and returns
 * the draft as if they had been chosen. The draft has been checked. Inside the transaction that announces.
 */
export async function enterNewcomers(
  { db, now }: Pick<Context, 'db' | 'now'>,
  content: DraftContent,
  directory: Directory,
  territory: string,
) {
  const bodies = new Map<Typed, string>()
  const people = new Map<Typed, string>()
  const newBodies: Choice<'organisation'>[] = []
  const newPeople: Choice<'person'>[] = []
  const called = <One extends Named>(known: readonly One[], name: Typed) =>
    known.find((one) => one.name.kk === name.kk && one.name.ru === name.ru)
  for (const { newBody, newBodyKind } of content.speakers) {
    const kind = organisationKinds.find((one) => one === newBodyKind)
    if (!isNew(newBody) || !kind) continue
    const body =
      called(newBodies, newBody) ??
      (await enterOrganisation(db, now(), { name: textOf(newBody), kind, territory }))
    if (!newBodies.includes(body)) newBodies.push(body)
    bodies.set(newBody, textOfChoice(body))
  }
  const known = [...directory.bodies, ...newBodies]
  for (const { newPerson, newBody, organisation, post } of content.speakers) {
    if (!isNew(newPerson)) continue
    const at = (newBody && bodies.get(newBody)) ?? organisation
    const { kk, ru, en } = newPerson
    const person =
      called(newPeople, newPerson) ??
      (await enterPerson(db, now(), {
        name: { kk, ru, en: en || toEnglish(kk) },
        post: isNew(post) ? textOf(post) : null,
        organisation: (at === '' ? undefined : findChoice(known, at)?.id) ?? null,
      }))
    if (!newPeople.includes(person)) newPeople.push(person)
    people.set(newPerson, textOfChoice(person))
  }
  return {
    content: withChosen(content, { people, bodies }),
    directory: { ...directory, people: [...directory.people, ...newPeople], bodies: known },
    /** Short names, for the internal record. */
    entered:
      newPeople.length + newBodies.length > 0
        ? { people: newPeople.map(({ slug }) => slug), bodies: newBodies.map(({ slug }) => slug) }
        : {},
  }
}
