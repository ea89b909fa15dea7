import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Label } from '#domain/base/text.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { defineTransition } from '#platform/transition.ts'
import { addPersonWithSlug } from '../actions.ts'
import { organisationPermissions } from '../permissions.ts'
import { addMembershipRow } from '../store.ts'
import { type DeskOrganisation, type NewPost, subjectOfOrganisation } from './model.ts'
import { loadOrganisation } from './queries.ts'
import { findPersonBySlug, isPostHeld, lockPost, setLastDay } from './store.ts'

const { manage } = organisationPermissions

type PostInput = {
  readonly slug: string
  /** A person of the directory, or the name of a new one. */
  readonly person: { readonly slug: string } | { readonly name: Label }
  readonly post: NewPost
}

type PostStep = { readonly thing: DeskOrganisation; readonly input: PostInput }

const addingPost = {
  load: (inside: TransactionContext, input: PostInput) => loadOrganisation(inside, input),
  rule: ({ thing, input: { post } }: PostStep): Result<null, 'ends-empty' | 'ends-early'> => {
    if (thing.closedOn !== null && post.endsOn === null) return refuse('ends-empty')
    return post.startsOn && post.endsOn && post.endsOn < post.startsOn ? refuse('ends-early') : accept(null)
  },
  write: async (inside: TransactionContext, { thing, input: { person, post } }: PostStep) => {
    const { db, now } = inside
    const known =
      'slug' in person
        ? await findPersonBySlug(db, person.slug)
        : await addPersonWithSlug({ db, now }, { name: person.name, post: null, organisation: null })
    if (!known) return refuse('person-unknown')
    if (await isPostHeld(db, { person: known.id, organisation: thing.id, post: post.post }))
      return refuse('post-held-already')
    const id = newId<'membership'>(now())
    await addMembershipRow(db, {
      id,
      person_id: known.id,
      organisation_id: thing.id,
      post: post.post,
      starts_on: post.startsOn,
      ends_on: post.endsOn,
    })
    return { id, person: known.id }
  },
  audit: (
    { thing, input: { post } }: PostStep,
    { id, person }: { readonly id: Id<'membership'>; readonly person: Id<'person'> },
  ) => ({
    what: 'organisations.post-added',
    organisation: thing.id,
    thing: id,
    after: { person, post: post.post, startsOn: post.startsOn, endsOn: post.endsOn },
  }),
  journal: 'none',
  notify: 'nobody',
} as const

/** Adds who holds a post. The journal has no names of people, so only the audit record tells of it. */
export const addPost = defineTransition({
  ...addingPost,
  allow: { permission: manage, of: subjectOfOrganisation },
})
export const addPostAsOperator = defineTransition({ ...addingPost, allow: 'anyone' })

/** Adds a person whose posts follow, by a command of the operator. */
export const addPersonAsOperator = defineTransition({
  load: async (_: Context, input: { readonly slug: string; readonly name: Label }) => accept(input),
  allow: 'anyone',
  rule: () => accept(null),
  write: async ({ db, now }, { input }) =>
    (await addPersonWithSlug({ db, now }, { ...input, post: null, organisation: null })).id,
  audit: (_, id) => ({ what: 'organisations.person-added', thing: id }),
  journal: 'none',
  notify: 'nobody',
})

/** Sets the last day of a post. Roles that follow the post end with it. */
export const endPost = defineTransition({
  load: async (
    inside: TransactionContext,
    input: { readonly slug: string; readonly id: Id<'membership'>; readonly on: LocalDate },
  ) => {
    const organisation = await loadOrganisation(inside, input)
    if (!organisation.ok) return organisation
    const post = await lockPost(inside.db, organisation.value.id, input.id)
    return post ? accept({ organisation: organisation.value, post }) : refuse('post-unknown')
  },
  allow: { permission: manage, of: ({ organisation }) => subjectOfOrganisation(organisation) },
  rule: ({ thing: { post }, input: { on } }) =>
    post.startsOn !== null && on < post.startsOn ? refuse('ends-early') : accept(null),
  write: async (inside, { input: { id, on } }) => {
    await setLastDay(inside.db, id, on)
    return null
  },
  audit: ({ thing: { post }, input: { id, on } }) => ({
    what: 'organisations.post-ended',
    thing: id,
    before: { endsOn: post.endsOn },
    after: { endsOn: on },
  }),
  journal: 'none',
  notify: 'nobody',
})
