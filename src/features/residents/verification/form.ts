import { Type } from 'typebox'
import { type FieldOf, type FormFields, type FormResult, hasProblems, SEND_FIELD } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { type Iin, readIin } from '#domain/iin/index.ts'
import { choosePlace, PLACE_NAME_MAX, type PlaceForm, type Territory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { readForm } from '#platform/http/index.ts'
import { refusals } from '../messages.ts'
import { isResidence, parseCode, parseSince, TYPED_NUMBER_MAX, type VerifyRefusal } from '../model.ts'
import type { verifyByClerk } from './actions.ts'

type Problems = Partial<Record<string, VerifyRefusal>>
type Read<Value> = FormResult<Value, PlaceForm<VerifyRefusal>>

const whereFields = {
  place: Type.String({
    maxLength: PLACE_NAME_MAX,
    problems: { required: 'place-empty', otherwise: 'place-unknown' },
  }),
  since: Type.String({ maxLength: 10, problems: { otherwise: 'since-wrong' } }),
}
const Where = Type.Object(whereFields)
const AtDesk = Type.Object({
  code: Type.String({
    maxLength: TYPED_NUMBER_MAX,
    problems: { required: 'code-empty', otherwise: 'code-unknown' },
  }),
  iin: Type.String({
    maxLength: TYPED_NUMBER_MAX,
    problems: { required: 'iin-empty', otherwise: 'iin-malformed' },
  }),
  ...whereFields,
})

/** The place that a form names, if it can be a residence; problems are added to `problems`. */
async function readPlace(ctx: Context, typed: string | undefined, language: Language, problems: Problems) {
  const { place, problem, places } = await choosePlace(ctx, typed, language)
  if (problem) problems.place ??= problem
  if (!place || isResidence(place)) return { place, places }
  problems.place ??= 'place-wide'
  return { places }
}

function dayIn(ctx: Context, typed: string | undefined, problems: Problems): LocalDate | undefined {
  if (!typed) return undefined
  const since = parseSince(typed, ctx.today())
  if (since.ok) return since.value
  problems.since ??= since.refusal
  return undefined
}

/** Reads where a person says they live, and since when. */
export async function readResidenceForm(
  ctx: Context,
  language: Language,
  body: FormFields,
): Promise<Read<{ readonly place: Territory; readonly since: LocalDate }>> {
  const read = readForm(Where, body, refusals)
  const { typed } = read.form
  const problems: Problems = { ...read.form.problems }
  const { place, places } = await readPlace(ctx, typed.place, language, problems)
  const since = dayIn(ctx, typed.since, problems)
  const form = { typed, problems, places }
  return place && since && !hasProblems(form)
    ? { ok: true, value: { place, since }, form }
    : { ok: false, form }
}

export type VerificationForm = {
  readonly code: string
  readonly iin: Iin
  readonly place: Territory
  readonly since: LocalDate
}

/**
 * Reads the form of a clerk. `place` is returned also when other fields are wrong, because the permission for the
 * place is checked first. The number is never part of the returned form.
 */
export async function readVerificationForm(
  ctx: Context,
  language: Language,
  body: FormFields,
): Promise<Read<VerificationForm> & { readonly place: Territory | undefined }> {
  const read = readForm(AtDesk, body, refusals)
  const { iin: number = '', ...typed } = read.form.typed
  const problems: Problems = { ...read.form.problems }
  const { place, places } = await readPlace(ctx, typed.place, language, problems)
  const since = dayIn(ctx, typed.since, problems)
  const code = parseCode(typed.code ?? '')
  if (!code) problems.code ??= 'code-unknown'
  const iin = readIin(number, ctx.today())
  if (!iin.ok) problems.iin ??= iin.refusal
  const form = { typed, problems, places }
  return place && since && code && iin.ok && !hasProblems(form)
    ? { ok: true, value: { code, iin: iin.value, place, since }, form, place }
    : { ok: false, form, place }
}

export const fieldOf: FieldOf<RefusalOf<typeof verifyByClerk>, keyof typeof AtDesk.properties> = {
  'code-unknown': 'code',
  'own-account': 'code',
  'does-not-fit': SEND_FIELD,
  'too-many': SEND_FIELD,
}
