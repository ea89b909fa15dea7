import { Type } from 'typebox'
import { type FieldOf, type FormFields, type FormResult, hasProblems, readChoice } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import { rangeOf } from '#domain/territory/index.ts'
import { readEmail } from '#features/accounts/index.ts'
import { choosePlace, PLACE_NAME_MAX, type PlaceForm, type Territory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { oneOf, readForm } from '#platform/http/index.ts'
import { type Actor, may, roles } from '#platform/identity/index.ts'
import { EMAIL_MAX } from '#platform/mail/address.ts'
import type { RoleAssignment } from '../actions.ts'
import { type RoleProblem, refusals } from '../messages.ts'
import type { GrantRefusal, Post, RoleOrganisationWithPlace } from '../model.ts'
import { subjectOfRole } from '../model.ts'
import { rolePermissions } from '../permissions.ts'
import { listPostsOfOrganisation } from '../store.ts'

/** Posts offered for one organisation; the largest councils have about forty. */
export const POSTS_MAX = 200

const Form = Type.Object({
  email: Type.String({ maxLength: EMAIL_MAX, problems: { otherwise: 'email-wrong' } }),
  role: Type.Unsafe<(typeof roles)[number]>({ ...oneOf(roles), problems: { otherwise: 'role-empty' } }),
  place: Type.Optional(Type.String({ maxLength: PLACE_NAME_MAX, problems: { otherwise: 'place-unknown' } })),
  post: Type.Optional(Type.String({ maxLength: 36, problems: { otherwise: 'post-unknown' } })),
  starts: Type.Optional(Type.String({ maxLength: 10, problems: { otherwise: 'day-wrong' } })),
  ends: Type.Optional(Type.String({ maxLength: 10, problems: { otherwise: 'day-wrong' } })),
})
type RolePlace = RoleAssignment['territory']
const placeOf = (place: Territory) => ({ code: place.code, ...rangeOf(place) })

/** A day of the form; undefined if it is invalid. */
const parseDay = (typed: string | undefined, otherwise: LocalDate | null): LocalDate | null | undefined => {
  if (typed === undefined) return otherwise
  return isLocalDate(typed) ? typed : undefined
}

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

/** The organisation in which a role is to be granted; empty when none was chosen. */
export const readRoleOrganisationField = (body: FormFields): string => readChoice(body, 'organisation')

/** Reads the form of an administrator: the role to be granted. */
export async function readRoleForm(
  ctx: Context,
  actor: Actor,
  language: Language,
  body: FormFields,
  organisation: RoleOrganisationWithPlace | undefined,
): Promise<FormResult<RoleAssignment, PlaceForm<RoleProblem>>> {
  const read = readForm(Form, body, refusals)
  const { typed } = read.form
  const problems: Partial<Record<string, RoleProblem>> = { ...read.form.problems }
  const email = readEmail(typed.email ?? '')
  if (!email) problems.email ??= 'email-wrong'

  const { place, problem, places } = await choosePlace(ctx, typed.place, language)
  if (problem) problems.place ??= problem
  const unsaid = typed.place ? null : defaultPlace(actor, organisation)
  if (unsaid === 'place-empty') problems.place ??= unsaid

  const posts: readonly Post[] =
    typed.post && organisation
      ? await listPostsOfOrganisation(ctx.db, organisation.id, ctx.today(), POSTS_MAX)
      : []
  const post = posts.find(({ membership }) => membership === typed.post) ?? null
  if (typed.post && (!isId(typed.post) || !post)) problems.post ??= 'post-unknown'

  const [startsOn, endsOn] = [
    parseDay(typed.starts || undefined, ctx.today()),
    parseDay(typed.ends || undefined, null),
  ]
  if (startsOn === undefined) problems.starts ??= 'day-wrong'
  if (endsOn === undefined) problems.ends ??= 'day-wrong'

  const form = { typed, problems, places }
  if (
    !read.ok ||
    !email ||
    unsaid === 'place-empty' ||
    !startsOn ||
    endsOn === undefined ||
    hasProblems(form)
  )
    return { ok: false, form }
  const assignment = {
    email,
    role: read.value.role,
    organisation: organisation?.id ?? null,
    territory: place ? placeOf(place) : unsaid,
    post,
    startsOn,
    endsOn,
  }
  return { ok: true, value: assignment, form }
}

/** The field of each refusal. */
export const fieldOf: FieldOf<GrantRefusal, keyof typeof Form.properties> = {
  'account-unknown': 'email',
  'account-of-other-person': 'email',
  'post-of-other-account': 'post',
  'role-held': 'role',
  'starts-past': 'starts',
  'ends-early': 'ends',
}
