import { type Static, Type } from 'typebox'
import {
  CHOICE_MAX,
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { type Id, isId } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import { rangeOf } from '#domain/territory/index.ts'
import { choosePlace, PLACE_NAME_MAX, type PlaceForm } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { dayField, oneOf, pageNumber, readForm } from '#platform/http/index.ts'
import { organisationKinds } from '../model.ts'
import type { addOrganisation, changeOrganisation, closeOrganisation, reopenOrganisation } from './actions.ts'
import { type OrganisationProblem, organisationProblemMessages } from './messages.ts'
import {
  FIELD_MAX,
  type NewPost,
  type OrganisationClosing,
  type OrganisationFields,
  SEARCHED_NAME_MAX,
} from './model.ts'
import type { addPost, endPost } from './post-actions.ts'
import { findPersonBySlug, findSuccessor } from './store.ts'

const text = (maxLength: number, required?: OrganisationProblem) =>
  Type.String({ maxLength, problems: { ...(required ? { required } : {}), otherwise: 'text-long' } })
const optional = (maxLength: number) => Type.Optional(text(maxLength))

const NewOrganisation = Type.Object({
  kind: Type.Unsafe<(typeof organisationKinds)[number]>({
    ...oneOf(organisationKinds),
    problems: { otherwise: 'kind-empty' },
  }),
  place: Type.String({
    maxLength: PLACE_NAME_MAX,
    problems: { required: 'place-empty', otherwise: 'place-unknown' },
  }),
  'name-kk': text(FIELD_MAX.name, 'name-empty'),
  'name-ru': text(FIELD_MAX.name, 'name-empty'),
  'name-en': optional(FIELD_MAX.name),
  'short-kk': optional(FIELD_MAX.name),
  'short-ru': optional(FIELD_MAX.name),
  url: Type.Optional(
    Type.String({
      maxLength: FIELD_MAX.url,
      pattern: '^https?://[^\\s/@]+(/\\S*)?$',
      problems: { otherwise: 'url-wrong' },
    }),
  ),
  'about-kk': optional(FIELD_MAX.about),
  'about-ru': optional(FIELD_MAX.about),
  since: Type.Optional(dayField),
})
const PostFields = Type.Object({
  person: optional(FIELD_MAX.person),
  'person-kk': optional(FIELD_MAX.person),
  'person-ru': optional(FIELD_MAX.person),
  'person-en': optional(FIELD_MAX.person),
  'post-kk': text(FIELD_MAX.post, 'post-empty'),
  'post-ru': text(FIELD_MAX.post, 'post-empty'),
  starts: Type.Optional(dayField),
  ends: Type.Optional(dayField),
})
const ClosingFields = Type.Object({
  on: dayField,
  successor: Type.Optional(
    Type.String({ maxLength: FIELD_MAX.successor, problems: { otherwise: 'successor-unknown' } }),
  ),
  merged: Type.Optional(Type.Literal('yes', { problems: { otherwise: 'successor-empty' } })),
})

const EndFields = Type.Object({
  id: Type.String({ maxLength: CHOICE_MAX, problems: { otherwise: 'post-unknown' } }),
  lastDay: dayField,
})

type OrganisationProblems = Partial<Record<string, OrganisationProblem>>
type ReadResult<Value> = FormResult<Value, FormState<OrganisationProblem>>

/** The name by which organisations are searched. */
export const SearchedName = Type.Object({
  q: Type.Optional(Type.String({ maxLength: SEARCHED_NAME_MAX })),
  page: Type.Optional(pageNumber),
})
export const readNameFilterForm = ({ q = '' }: Static<typeof SearchedName>): string => q

/** A text that is written in both official languages or in neither. */
function pair(kk: string | undefined, ru: string | undefined): Text | null | undefined {
  if (kk && ru) return { kk, ru }
  return kk || ru ? undefined : null
}
/** The fields of an organisation; `since` is the first day of a new name. */
export async function readOrganisationForm(
  ctx: Context,
  language: Language,
  body: FormFields,
): Promise<
  FormResult<
    { readonly fields: OrganisationFields; readonly since: LocalDate | null },
    PlaceForm<OrganisationProblem>
  >
> {
  const read = readForm(NewOrganisation, body, organisationProblemMessages)
  const { typed } = read.form
  const problems: OrganisationProblems = { ...read.form.problems }
  const { place, problem, places } = await choosePlace(ctx, typed.place, language)
  if (problem) problems.place ??= problem
  const shortName = pair(typed['short-kk'], typed['short-ru'])
  if (shortName === undefined) problems[typed['short-kk'] ? 'short-ru' : 'short-kk'] ??= 'translation-empty'
  const about = pair(typed['about-kk'], typed['about-ru'])
  if (about === undefined) problems[typed['about-kk'] ? 'about-ru' : 'about-kk'] ??= 'translation-empty'
  const form = { typed, problems, places }
  if (!read.ok || !place || shortName === undefined || about === undefined) return { ok: false, form }
  const { kind, 'name-kk': kk, 'name-ru': ru, 'name-en': en, url, since = null } = read.value
  const fields = {
    kind,
    name: { kk, ru, ...(en ? { en } : {}) },
    shortName,
    place: { code: place.code, ...rangeOf(place) },
    url: url ?? null,
    about,
  }
  return { ok: true, value: { fields, since }, form }
}

/** Who holds a post, and which one. */
export async function readPostForm(
  ctx: Context,
  body: FormFields,
): Promise<
  ReadResult<{
    readonly person: { readonly slug: string } | { readonly name: Label }
    readonly post: NewPost
  }>
> {
  const read = readForm(PostFields, body, organisationProblemMessages)
  const { typed } = read.form
  const problems: OrganisationProblems = { ...read.form.problems }
  const { person, 'person-kk': kk, 'person-ru': ru, 'person-en': en } = typed
  const named = kk && ru && en ? { kk, ru, en } : undefined
  if (!person && !named) problems[`person-${kk ? (ru ? 'en' : 'ru') : 'kk'}`] ??= 'person-empty'
  if (person && !(await findPersonBySlug(ctx.db, person))) problems.person ??= 'person-unknown'
  const who = person ? { slug: person } : named && { name: named }
  const form = { typed, problems }
  if (hasProblems(form) || !read.ok || !who) return { ok: false, form }
  const { 'post-kk': postKk, 'post-ru': postRu, starts: startsOn = null, ends: endsOn = null } = read.value
  return {
    ok: true,
    value: { person: who, post: { post: { kk: postKk, ru: postRu }, startsOn, endsOn } },
    form,
  }
}

/** The day of closing, and the organisation that continues the work. */
export async function readClosingForm(
  ctx: Context,
  body: FormFields,
): Promise<ReadResult<OrganisationClosing>> {
  const read = readForm(ClosingFields, body, organisationProblemMessages)
  const { typed } = read.form
  const problems: OrganisationProblems = { ...read.form.problems }
  const successor = typed.successor ? await findSuccessor(ctx.db, typed.successor) : null
  if (successor === undefined) problems.successor ??= 'successor-unknown'
  const form = { typed, problems }
  if (!read.ok || successor === undefined || hasProblems(form)) return { ok: false, form }
  return { ok: true, value: { on: read.value.on, successor, merged: read.value.merged === 'yes' }, form }
}

/** The post that ends, and its last day. */
export function readPostEndForm(
  body: FormFields,
): ReadResult<{ readonly id: Id<'membership'>; readonly on: LocalDate }> {
  const read = readForm(EndFields, body, organisationProblemMessages)
  const { id = '' } = read.form.typed
  const problems: OrganisationProblems = { ...read.form.problems }
  if (!isId(id)) problems.id ??= 'post-unknown'
  const form = { ...read.form, problems }
  return isId(id) && read.ok ? { ok: true, value: { id, on: read.value.lastDay }, form } : { ok: false, form }
}

type OrganisationAction =
  | typeof addOrganisation
  | typeof changeOrganisation
  | typeof closeOrganisation
  | typeof reopenOrganisation
  | typeof addPost
  | typeof endPost
type FieldsOf<Action extends OrganisationAction, Field extends string> = FieldOf<
  Exclude<RefusalOf<Action>, `${string}-unknown`>,
  Field
>

export const organisationFieldOf: FieldsOf<
  typeof addOrganisation | typeof changeOrganisation,
  keyof typeof NewOrganisation.properties
> = {
  'name-taken': 'name-kk',
  'renamed-early': 'since',
  'renamed-late': 'since',
}
export const closingFieldOf: FieldsOf<typeof closeOrganisation, keyof typeof ClosingFields.properties> = {
  'closed-already': SEND_FIELD,
  'close-late': 'on',
  'successor-itself': 'successor',
  'successor-closed': 'successor',
  'successor-empty': 'successor',
}
export const reopeningFieldOf: FieldsOf<typeof reopenOrganisation, never> = {
  'reopened-already': SEND_FIELD,
}
export const postFieldOf: FieldsOf<typeof addPost, keyof typeof PostFields.properties> = {
  'ends-empty': 'ends',
  'post-held-already': 'post-kk',
  'ends-early': 'ends',
}
export const postEndFieldOf: FieldsOf<typeof endPost, keyof typeof EndFields.properties> = {
  'ends-early': 'lastDay',
}
