import { type Static, Type } from 'typebox'
import {
  CHOICE_MAX,
  emptyForm,
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  readChoice,
  refuseField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { rangeOf } from '#domain/territory/index.ts'
import { choosePlace, PLACE_NAME_MAX, type PlaceForm, type Territory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { dayField, oneOf, pageNumber, readForm } from '#platform/http/index.ts'
import { type Actor, may, roles } from '#platform/identity/index.ts'
import { EMAIL_MAX, readEmail } from '#platform/mail/address.ts'
import type { RoleAssignment } from '../actions.ts'
import { type RoleProblem, roleProblemMessages } from '../messages.ts'
import {
  type GrantRefusal,
  POSTS_MAX,
  type RoleEndRefusal,
  type RoleOrganisationWithPlace,
  type RolePost,
  roleFilterStates,
  SEARCHED_NAME_MAX,
  subjectOfRole,
} from '../model.ts'
import { rolePermissions } from '../permissions.ts'
import { listPostsOfOrganisation, type RoleFilter } from '../store.ts'

/** Which roles the desk lists. */
export const RoleFilterAndPage = Type.Object({
  state: Type.Optional(oneOf(roleFilterStates)),
  role: Type.Optional(oneOf(roles)),
  q: Type.Optional(Type.String({ maxLength: SEARCHED_NAME_MAX })),
  page: Type.Optional(pageNumber),
})

export const readRoleFilterForm = ({ state, role, q }: Static<typeof RoleFilterAndPage>): RoleFilter => ({
  state: state ?? 'current',
  role,
  words: q,
})

/** The organisation in which a role is granted, or what is searched for among their names. */
export const OrganisationChoice = Type.Object({
  organisation: Type.Optional(Type.String({ maxLength: CHOICE_MAX })),
  q: Type.Optional(Type.String({ maxLength: SEARCHED_NAME_MAX })),
})

const RoleForm = Type.Object({
  email: Type.String({
    maxLength: EMAIL_MAX,
    problems: { required: 'email-empty', otherwise: 'email-wrong' },
  }),
  role: Type.Unsafe<(typeof roles)[number]>({ ...oneOf(roles), problems: { otherwise: 'role-empty' } }),
  language: Type.Optional(
    Type.Unsafe<Language>({ ...oneOf(languages), problems: { otherwise: 'language-wrong' } }),
  ),
  place: Type.Optional(Type.String({ maxLength: PLACE_NAME_MAX, problems: { otherwise: 'place-unknown' } })),
  post: Type.Optional(Type.String({ maxLength: CHOICE_MAX, problems: { otherwise: 'post-unknown' } })),
  starts: Type.Optional(dayField),
  ends: Type.Optional(dayField),
})
type RolePlace = RoleAssignment['territory']
const placeOf = (place: Territory) => ({ code: place.code, ...rangeOf(place) })

/**
 * The territory of a role when none was typed: none, or that of the organisation where the administrator's own role is
 * limited to a territory.
 */
function defaultPlace(
  actor: Actor,
  organisation: RoleOrganisationWithPlace | undefined,
): RolePlace | 'place-empty' {
  const anywhere = subjectOfRole({ organisation: organisation?.id ?? null, territory: null })
  if (may(actor, rolePermissions.manage, anywhere)) return null
  return organisation
    ? { code: organisation.placeCode, first: organisation.first, last: organisation.last }
    : 'place-empty'
}

/** The organisation in which a role is to be granted. */
export function readGrantPlaceForm(body: FormFields): FormResult<string, FormState<RoleProblem>> {
  const organisation = readChoice(body, 'organisation')
  return organisation === ''
    ? { ok: false, form: refuseField(emptyForm, 'organisation', 'organisation-empty') }
    : { ok: true, value: organisation, form: emptyForm }
}

/** Reads the form of an administrator: the role to be granted. */
export async function readRoleForm(
  ctx: Context,
  actor: Actor,
  language: Language,
  body: FormFields,
  organisation: RoleOrganisationWithPlace | undefined,
): Promise<FormResult<RoleAssignment, PlaceForm<RoleProblem>>> {
  const read = readForm(RoleForm, body, roleProblemMessages)
  const { typed } = read.form
  const problems: Partial<Record<string, RoleProblem>> = { ...read.form.problems }
  const email = readEmail(typed.email ?? '')
  if (!email) problems.email ??= 'email-wrong'

  const { place, problem, places } = await choosePlace(ctx, typed.place, language)
  if (problem) problems.place ??= problem
  const unsaid = typed.place ? null : defaultPlace(actor, organisation)
  if (unsaid === 'place-empty') problems.place ??= unsaid

  const posts: readonly RolePost[] =
    typed.post && organisation
      ? await listPostsOfOrganisation(ctx.db, organisation.id, ctx.today(), POSTS_MAX)
      : []
  const post = posts.find(({ membership }) => membership === typed.post) ?? null
  if (typed.post && (!isId(typed.post) || !post)) problems.post ??= 'post-unknown'

  const form = { typed, problems, places }
  if (!read.ok || !email || unsaid === 'place-empty' || hasProblems(form)) return { ok: false, form }
  const assignment = {
    email,
    role: read.value.role,
    organisation: organisation?.id ?? null,
    territory: place ? placeOf(place) : unsaid,
    post,
    startsOn: read.value.starts ?? ctx.today(),
    endsOn: read.value.ends ?? null,
    inviteIn: read.value.language ?? language,
  }
  return { ok: true, value: assignment, form }
}

export const grantFieldOf: FieldOf<GrantRefusal, keyof typeof RoleForm.properties> = {
  'email-without-account': 'email',
  'account-of-other-person': 'email',
  'post-of-other-account': 'post',
  'granted-already': 'role',
  'starts-past': 'starts',
  'ends-early': 'ends',
}

export const endFieldOf: FieldOf<RoleEndRefusal, never> = {
  'last-administrator': SEND_FIELD,
  'ended-already': SEND_FIELD,
}
