import { emptyForm, type FormState, filledForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import { type PlaceForm, placeForm } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import {
  forbidden,
  formPage,
  type HttpProblem,
  notFound,
  type SignedInRequest,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import {
  may,
  type Permission,
  permit,
  type Role,
  roleNames,
  roles,
  scopesOf,
} from '#platform/identity/index.ts'
import type { RoleProblem } from '../messages.ts'
import {
  EVERY_ORGANISATION,
  grantPath,
  ORGANISATIONS_MAX,
  POSTS_MAX,
  type RoleEndRefusal,
  type RoleOrganisationWithPlace,
  subjectOfRole,
} from '../model.ts'
import { rolePermissions } from '../permissions.ts'
import {
  findRole,
  findRoleOrganisation,
  findRoleOwner,
  listPostsOfOrganisation,
  listRoleOrganisations,
  listRolesOf,
} from '../store.ts'
import { ChooseOrganisationPage, GrantRolePage } from './grant-views.tsx'
import { RolePage } from './views.tsx'

const allow = rolePermissions.manage
const OTHERS_MAX = 100

export const findRoleSubject: SubjectOf = async (ctx, { id = '' }) => {
  const owner = isId(id) ? await findRoleOwner(ctx.db, id) : undefined
  return owner && subjectOfRole(owner)
}

export const roleNamesIn = (language: Language) =>
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
 * @param absent what the answer is where there is no such organisation
 */
export async function getRoleOrganisation(
  { ctx, actor }: SignedInRequest,
  name: string,
  absent: () => HttpProblem = notFound,
): Promise<RoleOrganisationWithPlace | undefined> {
  if (name === EVERY_ORGANISATION) {
    if (scopesOf(actor, allow).some(({ organisation }) => organisation === null)) return undefined
    throw forbidden()
  }
  const organisation = await findRoleOrganisation(ctx.db, name)
  if (!organisation) throw absent()
  permit(ctx, allow, subjectOfRole({ organisation: organisation.id, territory: organisation }))
  return organisation
}

/** The first step: in which organisation. Who may grant roles in one only goes on at once. */
export async function chooseOrganisationPage(
  { ctx, actor, frame }: SignedInRequest,
  form: FormState<RoleProblem> = emptyForm,
) {
  const { language } = frame
  const words = form.typed.q ?? ''
  const scopes = scopesOf(actor, allow)
  const found = await listRoleOrganisations(ctx.db, scopes, words, language, ORGANISATIONS_MAX + 1)
  const every = scopes.some(({ organisation }) => organisation === null)
  const [only] = found
  if (only && found.length === 1 && form === emptyForm && !every)
    return seeOther(`/${language}${grantPath(only)}`)
  const organisations = found.slice(0, ORGANISATIONS_MAX)
  const more = found.length > ORGANISATIONS_MAX
  return formPage(ChooseOrganisationPage({ frame, form, organisations, more, every }), form)
}

export const organisationSearch = (words: string | undefined): FormState<never> =>
  words === undefined ? emptyForm : filledForm({ q: words })

/** The second step: to whom, which role, for how long. */
export async function grantPage(
  { ctx, actor, frame }: SignedInRequest,
  organisation: RoleOrganisationWithPlace | undefined,
  form: PlaceForm<RoleProblem> = placeForm({}),
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
  return formPage(view, form)
}

/** One role, with the button that ends it. */
export async function rolePage(
  { ctx, actor, frame, params }: SignedInRequest,
  form: FormState<RoleEndRefusal> = emptyForm,
  done?: 'granted' | 'invited' | 'ended',
) {
  const { id = '' } = params
  const role = isId(id) ? await findRole(ctx.db, id) : undefined
  if (!role) throw notFound()
  const all = await listRolesOf(ctx.db, role.account, scopesOf(actor, allow), OTHERS_MAX)
  const others = all.filter((other) => other.id !== role.id)
  const names = roleNamesIn(frame.language)
  return formPage(
    RolePage({ frame, role, names, others, today: ctx.today(), now: ctx.now(), form, done }),
    form,
  )
}
