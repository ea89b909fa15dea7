import { Type } from 'typebox'
import {
  BUTTON_FORM,
  badRequest,
  get,
  oneOf,
  page,
  paginate,
  post,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  submitForm,
} from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { endRole, grantRole } from '../actions.ts'
import { DESK_PATH, GRANT_PATH, PAGE_SIZE, roleDeskPath } from '../model.ts'
import { rolePermissions } from '../permissions.ts'
import { listRoles } from '../store.ts'
import {
  endFieldOf,
  grantFieldOf,
  OrganisationChoice,
  RoleFilterAndPage,
  readGrantPlaceForm,
  readRoleFilterForm,
  readRoleForm,
} from './form.ts'
import {
  chooseOrganisationPage,
  findRoleSubject,
  getRoleOrganisation,
  grantPage,
  organisationSearch,
  roleNamesIn,
  rolePage,
} from './responses.ts'
import { RolesPage } from './views.tsx'

const allow = rolePermissions.manage
const RoleQuery = Type.Object({ done: Type.Optional(oneOf(['granted', 'invited', 'ended'])) })

export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow, query: RoleFilterAndPage }, async ({ ctx, actor, frame, language, query }) => {
    const filter = readRoleFilterForm(query)
    const found = await paginate(query.page, PAGE_SIZE, (range) =>
      listRoles(ctx.db, scopesOf(actor, allow), filter, { today: ctx.today(), now: ctx.now() }, range),
    )
    return page(
      RolesPage({
        frame,
        ...found,
        filter,
        names: roleNamesIn(language),
        today: ctx.today(),
        now: ctx.now(),
      }),
    )
  }),

  get(GRANT_PATH, { allow, query: OrganisationChoice, fresh: true }, async (request) => {
    const { organisation, q } = request.query
    if (organisation === undefined) return chooseOrganisationPage(request, organisationSearch(q))
    const chosen = await getRoleOrganisation(request, organisation, () => badRequest('organisation'))
    return grantPage(request, chosen)
  }),

  post(
    DESK_PATH,
    {
      allow,
      relation: 'the organisation and the territory of the role',
      perHour: SINGLE_POSTS_PER_HOUR,
      fresh: true,
    },
    async (request) => {
      const { ctx, actor, language, body } = request
      const chosen = readGrantPlaceForm(body)
      if (!chosen.ok) return chooseOrganisationPage(request, chosen.form)
      const organisation = await getRoleOrganisation(request, chosen.value)
      return submitForm(request, await readRoleForm(ctx, actor, language, body, organisation), {
        act: (role) => grantRole(ctx, role),
        fieldOf: grantFieldOf,
        page: (form) => grantPage(request, organisation, form),
        next: (role) => `${roleDeskPath(role)}?done=${role.waits ? 'invited' : 'granted'}`,
      })
    },
  ),

  get(`${DESK_PATH}/:id`, { allow, of: findRoleSubject, query: RoleQuery }, (request) =>
    rolePage(request, undefined, request.query.done),
  ),

  post(`${DESK_PATH}/:id/end`, { allow, of: findRoleSubject, perHour: SINGLE_POSTS_PER_HOUR }, (request) => {
    const { id = '' } = request.params
    return submitForm(request, BUTTON_FORM, {
      act: () => endRole(request.ctx, { id }),
      fieldOf: endFieldOf,
      page: (form) => rolePage(request, form),
      next: () => `${roleDeskPath({ id })}?done=ended`,
    })
  }),
]
