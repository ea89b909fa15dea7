import { Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import { choosePlace } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { oneOf, readForm } from '#platform/http/index.ts'
import { organisationKinds } from '../model.ts'
import type { RegisterForm } from './form-views.tsx'
import { type RegisterProblem, registerRefusals } from './messages.ts'
import { LIMITS, type NewPost, type OrganisationFields, type RegisterRefusal } from './model.ts'

const text = (maxLength: number, required?: RegisterProblem) =>
  Type.String({ maxLength, problems: { ...(required ? { required } : {}), otherwise: 'text-long' } })
const optional = (maxLength: number) => Type.Optional(text(maxLength))
const day = Type.Optional(Type.String({ maxLength: 10, problems: { otherwise: 'day-wrong' } }))

const Fields = Type.Object({
  kind: Type.Unsafe<(typeof organisationKinds)[number]>({
    ...oneOf(organisationKinds),
    problems: { otherwise: 'kind-empty' },
  }),
  place: Type.String({ maxLength: 100, problems: { required: 'place-empty', otherwise: 'place-unknown' } }),
  nameKk: text(LIMITS.name, 'name-empty'),
  nameRu: text(LIMITS.name, 'name-empty'),
  nameEn: optional(LIMITS.name),
  shortKk: optional(LIMITS.name),
  shortRu: optional(LIMITS.name),
  url: Type.Optional(
    Type.String({
      maxLength: LIMITS.url,
      pattern: '^https?://[^\\s/@]+(/\\S*)?$',
      problems: { otherwise: 'url-wrong' },
    }),
  ),
  aboutKk: optional(LIMITS.about),
  aboutRu: optional(LIMITS.about),
  since: day,
})
const PostFields = Type.Object({
  person: optional(LIMITS.person),
  personKk: optional(LIMITS.person),
  personRu: optional(LIMITS.person),
  personEn: optional(LIMITS.person),
  postKk: text(LIMITS.post, 'post-empty'),
  postRu: text(LIMITS.post, 'post-empty'),
  starts: day,
  ends: day,
})
const ClosingFields = Type.Object({
  on: Type.String({ maxLength: 10, problems: { otherwise: 'day-wrong' } }),
  successor: Type.Optional(Type.String({ maxLength: 100, problems: { otherwise: 'successor-unknown' } })),
  merged: Type.Optional(Type.Literal('yes', { problems: { otherwise: 'successor-missing' } })),
})

type Read<Value> = { readonly value: Value } | { readonly form: RegisterForm }

/** A text that is written in both official languages or in neither. */
function pair(kk: string | undefined, ru: string | undefined): Text | null | undefined {
  if (kk && ru) return { kk, ru }
  return kk || ru ? undefined : null
}
const dayOf = (typed: string | undefined): LocalDate | null | undefined => {
  if (!typed) return null
  return isLocalDate(typed) ? typed : undefined
}

/** The fields of a body; `since` is the first day of a new name. */
export async function readFields(
  ctx: Context,
  language: Language,
  body: FormFields,
): Promise<Read<{ readonly fields: OrganisationFields; readonly since: LocalDate | null }>> {
  const read = readForm(Fields, body, registerRefusals)
  const { typed } = read
  const problems: Record<string, RegisterProblem> = read.ok ? {} : { ...read.problems }
  const chosen = typed.place ? await choosePlace(ctx, typed.place, language) : undefined
  if (chosen && chosen.kind !== 'one')
    problems.place ??= chosen.kind === 'many' ? 'place-many' : 'place-unknown'
  const shortName = pair(typed.shortKk, typed.shortRu)
  if (shortName === undefined) problems[typed.shortKk ? 'shortRu' : 'shortKk'] ??= 'pair-missing'
  const about = pair(typed.aboutKk, typed.aboutRu)
  if (about === undefined) problems[typed.aboutKk ? 'aboutRu' : 'aboutKk'] ??= 'pair-missing'
  const since = dayOf(typed.since)
  if (since === undefined) problems.since ??= 'day-wrong'
  const places = chosen?.kind === 'many' ? chosen.places : []
  if (
    !read.ok ||
    chosen?.kind !== 'one' ||
    shortName === undefined ||
    about === undefined ||
    since === undefined
  )
    return { form: { typed, problems, places } }
  const { kind, nameKk, nameRu, nameEn, url } = read.value
  const { code, ordinal, inside } = chosen.place
  const name = { kk: nameKk, ru: nameRu, ...(nameEn ? { en: nameEn } : {}) }
  const place = { code, first: ordinal, last: ordinal + inside }
  return { value: { fields: { kind, name, shortName, place, url: url ?? null, about }, since } }
}

/** Who holds a post, and which one. */
export function readPost(
  body: FormFields,
): Read<{ readonly person: { readonly slug: string } | { readonly name: Label }; readonly post: NewPost }> {
  const read = readForm(PostFields, body, registerRefusals)
  const { typed } = read
  const problems: Record<string, RegisterProblem> = read.ok ? {} : { ...read.problems }
  const { person, personKk, personRu, personEn } = typed
  const named = personKk && personRu && personEn ? { kk: personKk, ru: personRu, en: personEn } : undefined
  if (!person && !named) {
    const empty = Object.entries({ personKk, personRu, personEn }).find(([, value]) => !value)
    problems[empty?.[0] ?? 'personKk'] ??= 'person-empty'
  }
  const [startsOn, endsOn] = [dayOf(typed.starts), dayOf(typed.ends)]
  if (startsOn === undefined) problems.starts ??= 'day-wrong'
  if (endsOn === undefined) problems.ends ??= 'day-wrong'
  const who = person ? { slug: person } : named && { name: named }
  if (!read.ok || !who || startsOn === undefined || endsOn === undefined)
    return { form: { typed, problems, places: [] } }
  const { postKk, postRu } = read.value
  return { value: { person: who, post: { post: { kk: postKk, ru: postRu }, startsOn, endsOn } } }
}

/** The day of closing, and the address of the body that continues the work. */
export function readClosing(
  body: FormFields,
): Read<{ readonly on: LocalDate; readonly successor: string | null; readonly merged: boolean }> {
  const read = readForm(ClosingFields, body, registerRefusals)
  const { typed } = read
  if (!read.ok) return { form: { typed, problems: read.problems, places: [] } }
  const { on, successor, merged } = read.value
  if (!isLocalDate(on)) return { form: { typed, problems: { on: 'day-wrong' }, places: [] } }
  return { value: { on, successor: successor ?? null, merged: merged === 'yes' } }
}

/** The field of each refusal of an action. */
export const fieldOf: Readonly<Record<RegisterRefusal, string>> = {
  'no-organisation': 'nameKk',
  'no-post': 'person',
  'name-taken': 'nameKk',
  'renamed-early': 'since',
  'renamed-late': 'since',
  closed: 'ends',
  open: 'on',
  'successor-itself': 'successor',
  'successor-closed': 'successor',
  'successor-missing': 'successor',
  'close-late': 'on',
  'ends-early': 'ends',
  'post-held': 'postKk',
}
