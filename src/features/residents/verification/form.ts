import { Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import { type Iin, readIin } from '#domain/iin/index.ts'
import { choosePlace, type FoundPlace, type Territory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { readForm } from '#platform/http/index.ts'
import { refusals } from '../messages.ts'
import { isResidence, parseCode, parseSince, type VerifyRefusal } from '../model.ts'
import type { ResidenceFormState } from '../residence/views.tsx'

type Problems = Record<string, VerifyRefusal>

const whereFields = {
  place: Type.String({ maxLength: 100, problems: { required: 'place-empty', otherwise: 'place-unknown' } }),
  since: Type.String({ maxLength: 10, problems: { otherwise: 'since-wrong' } }),
}
const Where = Type.Object(whereFields)
const AtDesk = Type.Object({
  code: Type.String({ maxLength: 40, problems: { required: 'code-empty', otherwise: 'code-unknown' } }),
  iin: Type.String({ maxLength: 40, problems: { required: 'iin-empty', otherwise: 'iin-malformed' } }),
  ...whereFields,
})

/** The place that a form names, if it can be a residence; problems are added to `problems`. */
async function readPlace(
  ctx: Context,
  typed: string | undefined,
  language: Language,
  problems: Problems,
): Promise<{ readonly place?: Territory; readonly places: readonly FoundPlace[] }> {
  if (!typed) return { places: [] }
  const chosen = await choosePlace(ctx, typed, language)
  if (chosen.kind === 'one' && isResidence(chosen.place)) return { place: chosen.place, places: [] }
  if (chosen.kind === 'one') problems.place ??= 'place-wide'
  else problems.place ??= chosen.kind === 'many' ? 'place-many' : 'place-unknown'
  return { places: chosen.kind === 'many' ? chosen.places : [] }
}

function dayIn(ctx: Context, typed: string | undefined, problems: Problems): LocalDate | undefined {
  if (!typed) return undefined
  const since = parseSince(typed, ctx.today())
  if (since.ok) return since.value
  problems.since ??= since.refusal
  return undefined
}

/** Reads where a person says they live; returns the form with its problems otherwise. */
export async function readResidenceForm(
  ctx: Context,
  language: Language,
  form: FormFields,
): Promise<
  { readonly place: Territory; readonly since: LocalDate } | { readonly draft: ResidenceFormState }
> {
  const read = readForm(Where, form, refusals)
  const problems: Problems = read.ok ? {} : { ...(read.problems as Problems) }
  const { place, places } = await readPlace(ctx, read.typed.place, language, problems)
  const since = dayIn(ctx, read.typed.since, problems)
  if (place && since && Object.keys(problems).length === 0) return { place, since }
  return { draft: { typed: read.typed, problems, places } }
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
  form: FormFields,
): Promise<
  { readonly place: Territory | undefined } & (
    | { readonly shown: VerificationForm }
    | { readonly draft: ResidenceFormState }
  )
> {
  const read = readForm(AtDesk, form, refusals)
  const { iin: number = '', ...typed } = read.typed
  const problems: Problems = read.ok ? {} : { ...(read.problems as Problems) }
  const { place, places } = await readPlace(ctx, typed.place, language, problems)
  const since = dayIn(ctx, typed.since, problems)
  const code = parseCode(typed.code ?? '')
  if (!code) problems.code ??= 'code-unknown'
  const iin = readIin(number, ctx.today())
  if (!iin.ok) problems.iin ??= iin.refusal
  if (place && since && code && iin.ok && Object.keys(problems).length === 0)
    return { place, shown: { code, iin: iin.value, place, since } }
  return { place, draft: { typed, problems, places } }
}
