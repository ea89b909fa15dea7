import { Type } from 'typebox'
import { refuseForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  forbidden,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  paginate,
  post,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import {
  type Actor,
  may,
  type Permission,
  permit,
  type Role,
  roleNames,
  roles,
  scopesOf,
} from '#platform/identity/index.ts'
import { endRole, grantRole } from '../actions.ts'
import {
  DESK_PATH,
  ORGANISATIONS_MAX,
  PAGE_SIZE,
  type RoleOrganisationWithPlace,
  roleDeskPath,
  roleFilterStates,
} from '../model.ts'
import { rolePermissions } from '../permissions.ts'
import {
  findRole,
  findRoleOrganisation,
  findRoleOwner,
  listPostsOfOrganisation,
  listRoleOrganisations,
  listRoles,
  listRolesOf,
} from '../store.ts'
import { fieldOf, POSTS_MAX, readRoleForm, readRoleOrganisationField } from './form.ts'
import { ChooseOrganisationPage, GrantRolePage } from './grant-views.tsx'
import { RolePage, RolesPage } from './views.tsx'

const allow = rolePermissions.manage
const OTHERS_MAX = 100
const EVERY = 'every'

const List = Type.Object({
  state: Type.Optional(oneOf(roleFilterStates)),
  role: Type.Optional(oneOf(roles)),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  page: Type.Optional(pageNumber),
})
const Where = Type.Object({
  organisation: Type.Optional(Type.String({ maxLength: 200 })),
  q: Type.Optional(Type.String({ maxLength: 100 })),
})
const Done = Type.Object({ done: Type.Optional(oneOf(['granted', 'ended'])) })

const namesIn = (language: Language) =>
  Object.fromEntries(roles.map((role) => [role, roleNames[role][language]]))

/** The permissions of all slices, to list those of each role. */
const permissionsIn = ({ features }: Context) =>
  features.flatMap(({ permissions = {} }) => Object.values(permissions))

const optionsIn = (permissions: readonly Permission[], language: Language) =>
  roles.map((role: Role) => ({
    value: role,
    label: roleNames[role][language],
    points: permissions.filter(({ who }) => who.includes(role)).map(({ label }) => label[language]),
  }))

/**
 * The organisation that an address or a form names, if the reader may grant roles in it; undefined for every
 * organisation.
 */
async function chosenOrganisation(
  ctx: Context,
  actor: Actor,
  name: string,
): Promise<RoleOrganisationWithPlace | undefined> {
  if (name === EVERY) {
    if (scopesOf(actor, allow).some(({ organisation }) => organisation === null)) return undefined
    throw forbidden()
  }
  const organisation = await findRoleOrganisation(ctx.db, name)
  if (!organisation) throw notFound()
  const { first, last } = organisation
  permit(ctx, allow, { organisation: organisation.id, territory: { first, last } })
  return organisation
}

async function organisationPage(ctx: Context, actor: Actor, frame: Frame, words: string) {
  const scopes = scopesOf(actor, allow)
  const found = await listRoleOrganisations(ctx.db, scopes, words, frame.language, ORGANISATIONS_MAX + 1)
  const every = scopes.some(({ organisation }) => organisation === null)
  const [only] = found
  if (only && found.length === 1 && words === '' && !every)
    return seeOther(`/${frame.language}${DESK_PATH}/new?organisation=${only.slug}`)
  const organisations = found.slice(0, ORGANISATIONS_MAX)
  return page(
    ChooseOrganisationPage({ frame, words, organisations, more: found.length > ORGANISATIONS_MAX, every }),
  )
}

async function grantPage(
  ctx: Context,
  actor: Actor,
  frame: Frame,
  organisation: RoleOrganisationWithPlace | undefined,
  form?: Parameters<typeof GrantRolePage>[0]['form'],
) {
  const posts = organisation
    ? await listPostsOfOrganisation(ctx.db, organisation.id, ctx.today(), POSTS_MAX)
    : []
  const view = GrantRolePage({
    frame,
    organisation,
    posts,
    roles: optionsIn(permissionsIn(ctx), frame.language),
    limited: !may(actor, allow, { organisation: organisation?.id }),
    form,
  })
  return page(view, form ? 422 : 200)
}

async function rolePage(ctx: Context, actor: Actor, frame: Frame, id: string, notice: object, status = 200) {
  const role = await findRole(ctx.db, id)
  if (!role) throw notFound()
  const all = await listRolesOf(ctx.db, role.account, scopesOf(actor, allow), OTHERS_MAX)
  const others = all.filter((other) => other.id !== role.id)
  const names = namesIn(frame.language)
  return page(RolePage({ frame, role, names, others, today: ctx.today(), ...notice }), status)
}

const findRoleSubject: SubjectOf = async (ctx, { id = '' }) =>
  isId(id) ? findRoleOwner(ctx.db, id) : undefined

export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow, query: List }, async ({ ctx, actor, frame, language, query }) => {
    const filter = { state: query.state ?? 'current', role: query.role, words: query.q }
    const found = await paginate(query.page, PAGE_SIZE, (range) =>
      listRoles(ctx.db, scopesOf(actor, allow), filter, ctx.today(), range),
    )
    const names = namesIn(language)
    return page(RolesPage({ frame, ...found, ...filter, names, today: ctx.today() }))
  }),

  get(`${DESK_PATH}/new`, { allow, query: Where, fresh: true }, async ({ ctx, actor, frame, query }) => {
    if (query.organisation === undefined) return organisationPage(ctx, actor, frame, query.q ?? '')
    return grantPage(ctx, actor, frame, await chosenOrganisation(ctx, actor, query.organisation))
  }),

  post(
    DESK_PATH,
    {
      allow,
      relation: 'the organisation and the territory of the role',
      perHour: SINGLE_POSTS_PER_HOUR,
      fresh: true,
    },
    async ({ ctx, actor, frame, language, body }) => {
      const named = readRoleOrganisationField(body)
      if (named === '') return seeOther(`/${language}${DESK_PATH}/new`)
      const organisation = await chosenOrganisation(ctx, actor, named)
      const read = await readRoleForm(ctx, actor, language, body, organisation)
      if (!read.ok) return grantPage(ctx, actor, frame, organisation, read.form)
      const granted = await grantRole(ctx, read.value)
      if (granted.ok) return seeOther(`/${language}${roleDeskPath(granted.value)}?done=granted`)
      return grantPage(ctx, actor, frame, organisation, refuseForm(read.form, granted.refusal, fieldOf))
    },
  ),

  get(
    `${DESK_PATH}/:id`,
    { allow, of: findRoleSubject, query: Done },
    ({ ctx, actor, frame, params, query }) =>
      rolePage(ctx, actor, frame, params.id ?? '', { done: query.done }),
  ),

  post(
    `${DESK_PATH}/:id/end`,
    { allow, of: findRoleSubject, perHour: SINGLE_POSTS_PER_HOUR },
    async ({ ctx, actor, frame, language, params }) => {
      const id = params.id ?? ''
      const ended = await endRole(ctx, { id })
      if (ended.ok) return seeOther(`/${language}${roleDeskPath({ id })}?done=ended`)
      return rolePage(ctx, actor, frame, id, { refusal: ended.refusal }, 422)
    },
  ),
]
