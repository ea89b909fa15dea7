import type { Id } from '#domain/base/id.ts'
import type { Topic } from '#domain/topic/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { DraftContent, MeetingDocument, MeetingKind, Place } from '../model.ts'
import type { MeetingParts } from '../store.ts'
import { findChoice, readChoice, readPlaceCode } from './choice-model.ts'
import { type Choice, findPlace, listBodiesCalled, listPeopleCalled } from './draft-store.ts'
import { begun, type DraftProblem, type DraftProblems, isTime, textOf } from './model.ts'
import { namesOf } from './newcomers.ts'

/** Who and what the names of a draft stand for. */
export type Directory = {
  readonly place: Place | undefined
  readonly people: readonly Choice<'person'>[]
  readonly bodies: readonly Choice<'organisation'>[]
}

/** Looks up all names of a draft: three queries, however many names. */
export async function lookUp(db: Db, content: DraftContent): Promise<Directory> {
  const people = [...content.agenda, ...content.speakers].map(({ person }) => person)
  const bodies = [...content.partners, ...content.speakers.map(({ organisation }) => organisation)]
  const asked = (typed: readonly string[], newNames: readonly string[]) => {
    const read = typed.filter((one) => one !== '').map(readChoice)
    return [
      [...read.map(({ name }) => name), ...newNames],
      read.flatMap(({ slug }) => (slug === undefined ? [] : [slug])),
    ] as const
  }
  const code = readPlaceCode(content.territory)
  const [place, knownPeople, knownBodies] = await Promise.all([
    code === undefined ? undefined : findPlace(db, code),
    listPeopleCalled(db, ...asked(people, namesOf(content, 'newPerson'))),
    listBodiesCalled(db, ...asked(bodies, namesOf(content, 'newBody'))),
  ])
  return { place, people: knownPeople, bodies: knownBodies }
}

/** Which names of a draft stand for nobody. */
export function checkNames(content: DraftContent, { place, people, bodies }: Directory): DraftProblems {
  const problems: Record<string, DraftProblem> = {}
  const person = (typed: string, field: string) => {
    if (typed !== '' && !findChoice(people, typed)) problems[field] = 'person-unknown'
  }
  const body = (typed: string, field: string) => {
    if (typed !== '' && !findChoice(bodies, typed)) problems[field] = 'body-unknown'
  }
  if (!place) problems.territory = 'territory-unknown'
  for (const [index, partner] of content.partners.entries()) body(partner, `partners-${index}`)
  for (const [index, row] of content.agenda.entries()) person(row.person, `agenda-${index}-person`)
  for (const [index, row] of content.speakers.entries()) {
    person(row.person, `speakers-${index}-person`)
    body(row.organisation, `speakers-${index}-organisation`)
  }
  return problems
}

/** The parts of a meeting as they are written; what is not found is left out, for the preview. */
export function partsOf(
  content: DraftContent,
  { people, bodies }: Directory,
  organiser: Id<'organisation'>,
  text: typeof textOf = textOf,
): MeetingParts {
  const person = (typed: string) => (typed === '' ? undefined : findChoice(people, typed)?.id)
  const body = (typed: string) => (typed === '' ? undefined : findChoice(bodies, typed)?.id)
  const partners = content.partners.flatMap((typed) => body(typed) ?? [])
  return {
    partners: [...new Set(partners)].filter((id) => id !== organiser),
    agenda: content.agenda.filter(begun.agenda).map(({ time, title, person: who }) => ({
      starts_at: isTime(time) ? time : null,
      title: text(title),
      person_id: person(who) ?? null,
    })),
    speakers: content.speakers.filter(begun.speakers).flatMap(({ person: who, post, organisation }) => {
      const id = person(who)
      return id === undefined
        ? []
        : [
            {
              person_id: id,
              post: post.kk + post.ru + post.en === '' ? null : text(post),
              organisation_id: body(organisation) ?? null,
            },
          ]
    }),
    documents: content.documents
      .filter(begun.documents)
      .map(({ title, url }): MeetingDocument => ({ title: text(title), url })),
  }
}

/** The columns that words fill. The words have been checked. */
export const wordsOf = (content: DraftContent) => ({
  kind: content.kind as MeetingKind,
  topic: content.topic as Topic,
  title: textOf(content.title),
  about: textOf(content.about),
  map_url: content.mapUrl || null,
  online_url: content.onlineUrl || null,
})
