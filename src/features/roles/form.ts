import { Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import { readEmail } from '#features/accounts/index.ts'
import { choosePlace, type FoundPlace } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { oneOf, readForm, type Values } from '#platform/http/index.ts'
import { type Actor, may, roles } from '#platform/identity/index.ts'
import { type RoleAssignment, subjectOf } from './actions.ts'
import { refusals } from './messages.ts'
import type { FormRefusal, GrantRefusal, Post, RoleOrganisationWithPlace } from './model.ts'
import { rolePermissions } from './permissions.ts'
import { listPosts } from './store.ts'

/** Posts offered for one body; the largest councils have about forty. */
export const POSTS_SHOWN = 200

const Form = Type.Object({
  email: Type.String({ maxLength: 254, problems: { otherwise: 'email-wrong' } }),
  role: Type.Unsafe<(typeof roles)[number]>({ ...oneOf(roles), problems: { otherwise: 'role-empty' } }),
  place: Type.Optional(Type.String({ maxLength: 100, problems: { otherwise: 'place-unknown' } })),
  post: Type.Optional(Type.String({ maxLength: 36, problems: { otherwise: 'post-unknown' } })),
  starts: Type.Optional(Type.String({ maxLength: 10, problems: { otherwise: 'day-wrong' } })),
  ends: Type.Optional(Type.String({ maxLength: 10, problems: { otherwise: 'day-wrong' } })),
})
export type FormField = keyof typeof Form.properties

export type Problems = Readonly<Partial<Record<FormField, FormRefusal>>>
/** A returned form: what was typed, its problems, and the places that may be meant. */
export type RoleFormState = {
  readonly typed: Values
  readonly problems: Problems
  readonly places: readonly FoundPlace[]
}

type RolePlace = RoleAssignment['territory']

/** A day of the form; undefined if it is invalid. */
const dayOf = (typed: string | undefined, otherwise: LocalDate | null): LocalDate | null | undefined => {
  if (typed === undefined) return otherwise
  return isLocalDate(typed) ? typed : undefined
}

async function readPlace(ctx: Context, typed: string, language: Language) {
  const chosen = await choosePlace(ctx, typed, language)
  if (chosen.kind === 'none') return { problem: 'place-unknown' } as const
  if (chosen.kind === 'many') return { problem: 'place-many', places: chosen.places } as const
  const { code, ordinal, inside } = chosen.place
  return { place: { code, first: ordinal, last: ordinal + inside } } as const
}

/**
 * The territory of a role when none was typed: none, or that of the body where the administrator's own role is
 * limited to a territory.
 */
function defaultPlace(
  actor: Actor,
  organisation: RoleOrganisationWithPlace | undefined,
): RolePlace | 'place-needed' {
  const anywhere = subjectOf({ organisation: organisation?.id ?? null, territory: null })
  if (may(actor, rolePermissions.manage, anywhere)) return null
  return organisation
    ? { code: organisation.placeCode, first: organisation.first, last: organisation.last }
    : 'place-needed'
}

/** Reads the form of an administrator: the role to be granted, or the form with its problems. */
export async function readRoleForm(
  ctx: Context,
  actor: Actor,
  language: Language,
  form: FormFields,
  organisation: RoleOrganisationWithPlace | undefined,
): Promise<{ readonly assignment: RoleAssignment } | { readonly draft: RoleFormState }> {
  const read = readForm(Form, form, refusals)
  const { typed } = read
  const problems: Partial<Record<FormField, FormRefusal>> = read.ok ? {} : { ...read.problems }
  const email = readEmail(typed.email ?? '')
  if (!email) problems.email ??= 'email-wrong'

  const named = typed.place ? await readPlace(ctx, typed.place, language) : undefined
  if (named?.problem) problems.place ??= named.problem
  const unsaid = named ? null : defaultPlace(actor, organisation)
  if (unsaid === 'place-needed') problems.place ??= unsaid

  const posts: readonly Post[] =
    typed.post && organisation ? await listPosts(ctx.db, organisation.id, ctx.today(), POSTS_SHOWN) : []
  const post = posts.find(({ membership }) => membership === typed.post) ?? null
  if (typed.post && (!isId(typed.post) || !post)) problems.post ??= 'post-unknown'

  const [startsOn, endsOn] = [
    dayOf(typed.starts || undefined, ctx.today()),
    dayOf(typed.ends || undefined, null),
  ]
  if (startsOn === undefined) problems.starts ??= 'day-wrong'
  if (endsOn === undefined) problems.ends ??= 'day-wrong'

  const places = named?.problem === 'place-many' ? named.places : []
  if (!read.ok || !email || unsaid === 'place-needed' || !startsOn || endsOn === undefined)
    return { draft: { typed, problems, places } }
  if (Object.keys(problems).length > 0) return { draft: { typed, problems, places } }
  return {
    assignment: {
      email,
      role: read.value.role,
      organisation: organisation?.id ?? null,
      territory: named?.place ?? unsaid,
      post,
      startsOn,
      endsOn,
    },
  }
}

/** The field of each refusal. */
export const fieldOf: Readonly<Record<GrantRefusal, FormField>> = {
  'account-unknown': 'email',
  'account-of-other-person': 'email',
  'post-of-other-account': 'post',
  'role-held': 'role',
  'starts-past': 'starts',
  'ends-early': 'ends',
}
