import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Label } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { permit } from '#platform/identity/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { registerOrganisation, registerPerson } from '../actions.ts'
import { organisationAct } from '../manifest/journal.ts'
import { organisationPermissions } from '../permissions.ts'
import { addMembership } from '../store.ts'
import {
  type Closing,
  checkClosing,
  formerNameOf,
  isRenamed,
  type NewPost,
  type OrganisationFields,
  type RegisteredOrganisation,
} from './model.ts'
import {
  addFormerName,
  findPersonBySlug,
  findRegistered,
  isNameTaken,
  isPostHeld,
  lockPost,
  markClosed,
  markOpen,
  setLastDay,
  updateOrganisation,
} from './store.ts'

const { manage } = organisationPermissions

const guard = {
  permission: manage,
  of: ({ id, place }: RegisteredOrganisation) => ({
    organisation: id,
    territory: { first: place.first, last: place.last },
  }),
}

async function load({ db }: Context, { slug }: { readonly slug: string }) {
  const found = await findRegistered(db, slug, { lock: true })
  return found ? accept(found) : refuse('no-organisation')
}

/** What the page of a body says, for the journal. */
const shown = (organisation: RegisteredOrganisation, fields?: OrganisationFields) => ({
  id: organisation.id,
  territory: fields?.place.code ?? organisation.place.code,
  slug: organisation.slug,
  kind: fields?.kind ?? organisation.kind,
  name: fields?.name ?? organisation.name,
})

const enter = {
  load: async (_: Context, { place }: OrganisationFields) => accept(place),
  rule: () => accept(null),
  write: async (inside: Context, { input }: { readonly input: OrganisationFields }) => {
    const taken = await isNameTaken(inside.db, {
      name: input.name,
      territory: input.place.code,
      except: null,
    })
    if (taken) return refuse('name-taken')
    const { place, ...fields } = input
    return registerOrganisation(inside.db, inside.now(), { ...fields, territory: place.code })
  },
  journal: (
    _: Context,
    { input }: { readonly input: OrganisationFields },
    { id, slug }: { readonly id: Id<'organisation'>; readonly slug: string },
  ) => {
    const { kind, name, place } = input
    return organisationAct('organisations.entered', { id, territory: place.code, slug, kind, name })
  },
  notify: 'nobody',
} as const

const enteredRecord = (
  { input }: { readonly input: OrganisationFields },
  { id }: { readonly id: Id<'organisation'> },
) => ({
  what: 'organisations.entered',
  organisation: id,
  thing: id,
  after: { kind: input.kind, name: input.name, territory: input.place.code },
})

/** Enters a body. An administrator whose role is limited to a body cannot enter further ones. */
export const enterOrganisation = defineTransition({
  ...enter,
  allow: { permission: manage, of: ({ first, last }) => ({ territory: { first, last } }) },
  audit: enteredRecord,
})

/** The same for commands of the operator, without a permission check. */
export const enterOrganisationAsOperator = defineTransition({
  ...enter,
  allow: 'anyone',
  audit: enteredRecord,
})

type Edit = {
  readonly slug: string
  readonly fields: OrganisationFields
  /** The first day of a new name; null: the name is corrected. */
  readonly since: LocalDate | null
}

const change = defineTransition({
  load: (inside: Context, input: Edit) => load(inside, input),
  allow: guard,
  rule: ({ thing, input: { fields, since }, today }) => formerNameOf(thing, fields, since, today),
  write: async (inside, { thing, input: { fields }, decision }) => {
    const { id } = thing
    if (isRenamed(thing, fields)) {
      const taken = await isNameTaken(inside.db, {
        name: fields.name,
        territory: fields.place.code,
        except: id,
      })
      if (taken) return refuse('name-taken')
    }
    if (decision)
      await addFormerName(inside.db, {
        id: newId(inside.now()),
        organisation_id: id,
        name: decision.name,
        short_name: thing.shortName,
        last_day: decision.lastDay,
      })
    await updateOrganisation(inside.db, id, fields)
    return null
  },
  audit: ({ thing, input: { fields, since } }) => ({
    what: 'organisations.changed',
    thing: thing.id,
    before: { kind: thing.kind, name: thing.name, territory: thing.place.code, url: thing.url },
    after: { kind: fields.kind, name: fields.name, territory: fields.place.code, url: fields.url, since },
  }),
  journal: (_, { thing, input: { fields } }) =>
    organisationAct('organisations.changed', shown(thing, fields)),
  notify: 'nobody',
})

/** Changes a body. It can be moved only to a place that the permission reaches too. */
export async function changeOrganisation(ctx: Context, edit: Edit) {
  const { code, first, last } = edit.fields.place
  const found = await findRegistered(ctx.db, edit.slug)
  if (found && found.place.code !== code)
    permit(ctx, manage, { organisation: found.id, territory: { first, last } })
  return change(ctx, edit)
}

type ClosingInput = Closing & { readonly slug: string }
type ClosingStep = { readonly thing: RegisteredOrganisation; readonly input: ClosingInput }

const close = {
  load: (inside: Context, input: ClosingInput) => load(inside, input),
  rule: ({ thing, input, today }: ClosingStep & { readonly today: LocalDate }) =>
    checkClosing(thing, input, today),
  write: async (inside: Context, { thing, input: { on, successor, merged } }: ClosingStep) => {
    await markClosed(inside.db, thing.id, { on, successor: successor?.id ?? null, merged })
    return null
  },
  audit: ({ thing, input: { on, successor, merged } }: ClosingStep) => ({
    what: 'organisations.closed',
    organisation: thing.id,
    thing: thing.id,
    after: { on, successor: successor?.id ?? null, merged },
  }),
  journal: (_: Context, { thing, input: { on, successor, merged } }: ClosingStep) =>
    organisationAct('organisations.closed', {
      ...shown(thing),
      ...{ closedOn: on, successor: successor?.slug ?? null, merged },
    }),
  notify: 'nobody',
} as const

/** Closes a body; its posts end on that day. Roles in it stay, so that its open matters can be finished. */
export const closeOrganisation = defineTransition({ ...close, allow: guard })
export const closeOrganisationAsOperator = defineTransition({ ...close, allow: 'anyone' })

/** Undoes a closing that was a mistake. Posts that it ended stay ended. */
export const reopenOrganisation = defineTransition({
  load: (inside: Context, input: { readonly slug: string }) => load(inside, input),
  allow: guard,
  rule: ({ thing }) => (thing.closedOn === null ? refuse('open') : accept(null)),
  write: async (inside, { thing }) => {
    await markOpen(inside.db, thing.id)
    return null
  },
  audit: ({ thing }) => ({
    what: 'organisations.reopened',
    thing: thing.id,
    before: { on: thing.closedOn, merged: thing.merged },
  }),
  journal: (_, { thing }) => organisationAct('organisations.reopened', shown(thing)),
  notify: 'nobody',
})

type PostInput = {
  readonly slug: string
  /** A person of the directory, or the name of a new one. */
  readonly person: { readonly slug: string } | { readonly name: Label }
  readonly post: NewPost
}

type PostStep = { readonly thing: RegisteredOrganisation; readonly input: PostInput }

const enterPost = {
  load: (inside: Context, input: PostInput) => load(inside, input),
  rule: ({ thing, input: { post } }: PostStep): Result<null, 'closed' | 'ends-early'> => {
    if (thing.closedOn !== null && post.endsOn === null) return refuse('closed')
    return post.startsOn && post.endsOn && post.endsOn < post.startsOn ? refuse('ends-early') : accept(null)
  },
  write: async (inside: Context, { thing, input: { person, post } }: PostStep) => {
    const { db, now } = inside
    const known =
      'slug' in person
        ? await findPersonBySlug(db, person.slug)
        : await registerPerson(db, now(), { name: person.name, post: null, organisation: null })
    if (!known) return refuse('no-post')
    if (await isPostHeld(db, { person: known.id, organisation: thing.id, post: post.post }))
      return refuse('post-held')
    const id = newId<'membership'>(now())
    await addMembership(db, {
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

/** Enters who holds a post. The journal has no names of people, so only the audit record tells of it. */
export const addPost = defineTransition({ ...enterPost, allow: guard })
export const addPostAsOperator = defineTransition({ ...enterPost, allow: 'anyone' })

/** Enters a person whose posts follow, by a command of the operator. */
export const addPersonAsOperator = defineTransition({
  load: async (_: Context, input: { readonly slug: string; readonly name: Label }) => accept(input),
  allow: 'anyone',
  rule: () => accept(null),
  write: async ({ db, now }, { input }) =>
    (await registerPerson(db, now(), { ...input, post: null, organisation: null })).id,
  audit: (_, id) => ({ what: 'organisations.person-added', thing: id }),
  journal: 'none',
  notify: 'nobody',
})

/** Sets the last day of a post. Roles that follow the post end with it. */
export const endPost = defineTransition({
  load: async (
    inside: Context,
    input: { readonly slug: string; readonly id: Id<'membership'>; readonly on: LocalDate },
  ) => {
    const organisation = await load(inside, input)
    if (!organisation.ok) return organisation
    const post = await lockPost(inside.db, organisation.value.id, input.id)
    return post ? accept({ organisation: organisation.value, post }) : refuse('no-post')
  },
  allow: { permission: manage, of: ({ organisation }) => guard.of(organisation) },
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
