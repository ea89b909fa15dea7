import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { permit } from '#platform/identity/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { addOrganisationWithSlug } from '../actions.ts'
import { organisationAct } from '../manifest/journal-source.ts'
import { organisationPermissions } from '../permissions.ts'
import {
  checkOrganisationClosing,
  type DeskOrganisation,
  decideFormerName,
  isRenamed,
  type OrganisationClosing,
  type OrganisationFields,
  subjectOfNewOrganisation,
  subjectOfOrganisation,
} from './model.ts'
import { loadOrganisation } from './queries.ts'
import {
  addFormerName,
  findDeskOrganisation,
  isNameTaken,
  markOrganisationClosed,
  markOrganisationOpen,
  updateOrganisation,
} from './store.ts'

/** Who acts on an organisation. */
const allowManaging = { permission: organisationPermissions.manage, of: subjectOfOrganisation }

/** What the page of an organisation says, for the journal. */
const shown = (organisation: DeskOrganisation, fields?: OrganisationFields) => ({
  id: organisation.id,
  territory: fields?.place.code ?? organisation.place.code,
  slug: organisation.slug,
  kind: fields?.kind ?? organisation.kind,
  name: fields?.name ?? organisation.name,
})

const adding = {
  load: async (_: Context, { place }: OrganisationFields) => accept(place),
  rule: () => accept(null),
  write: async (inside: TransactionContext, { input }: { readonly input: OrganisationFields }) => {
    const taken = await isNameTaken(inside.db, {
      name: input.name,
      territory: input.place.code,
      except: null,
    })
    if (taken) return refuse('name-taken')
    const { place, ...fields } = input
    return addOrganisationWithSlug(inside, { ...fields, territory: place.code })
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

const addedRecord = (
  { input }: { readonly input: OrganisationFields },
  { id }: { readonly id: Id<'organisation'> },
) => ({
  what: 'organisations.entered',
  organisation: id,
  thing: id,
  after: { kind: input.kind, name: input.name, territory: input.place.code },
})

/** Adds an organisation. An administrator whose role is limited to an organisation cannot add further ones. */
export const addOrganisation = defineTransition({
  ...adding,
  allow: {
    permission: organisationPermissions.manage,
    of: subjectOfNewOrganisation,
  },
  audit: addedRecord,
})

/** The same for commands of the operator, without a permission check. */
export const addOrganisationAsOperator = defineTransition({
  ...adding,
  allow: 'anyone',
  audit: addedRecord,
})

type Edit = {
  readonly slug: string
  readonly fields: OrganisationFields
  /** The first day of a new name; null: the name is corrected. */
  readonly since: LocalDate | null
}

const change = defineTransition({
  load: (inside: TransactionContext, input: Edit) => loadOrganisation(inside, input),
  allow: allowManaging,
  rule: ({ thing, input: { fields, since }, today }) => decideFormerName(thing, fields, since, today),
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

/** Changes an organisation. It can be moved only to a place that the permission reaches too. */
export async function changeOrganisation(ctx: Context, edit: Edit) {
  const { code, first, last } = edit.fields.place
  const found = await findDeskOrganisation(ctx.db, edit.slug)
  if (found && found.place.code !== code)
    permit(ctx, organisationPermissions.manage, { organisation: found.id, territory: { first, last } })
  return change(ctx, edit)
}

type ClosingInput = OrganisationClosing & { readonly slug: string }
type ClosingStep = { readonly thing: DeskOrganisation; readonly input: ClosingInput }

const close = {
  load: (inside: TransactionContext, input: ClosingInput) => loadOrganisation(inside, input),
  rule: ({ thing, input, today }: ClosingStep & { readonly today: LocalDate }) =>
    checkOrganisationClosing(thing, input, today),
  write: async (inside: TransactionContext, { thing, input: { on, successor, merged } }: ClosingStep) => {
    await markOrganisationClosed(inside.db, thing.id, { on, successor: successor?.id ?? null, merged })
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
      closedOn: on,
      successor: successor?.slug ?? null,
      merged,
    }),
  notify: 'nobody',
} as const

/** Closes an organisation; its posts end on that day. Roles in it stay, so that its open matters can be finished. */
export const closeOrganisation = defineTransition({ ...close, allow: allowManaging })
export const closeOrganisationAsOperator = defineTransition({ ...close, allow: 'anyone' })

/** Undoes a closing that was a mistake. Posts that it ended stay ended. */
export const reopenOrganisation = defineTransition({
  load: (inside: TransactionContext, input: { readonly slug: string }) => loadOrganisation(inside, input),
  allow: allowManaging,
  rule: ({ thing }) => (thing.closedOn === null ? refuse('reopened-already') : accept(null)),
  write: async (inside, { thing }) => {
    await markOrganisationOpen(inside.db, thing.id)
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
