import { Type } from 'typebox'
import {
  emptyForm,
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  refuseField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { type Iin, readIin } from '#domain/iin/index.ts'
import { choosePlace, PLACE_NAME_MAX, type PlaceForm, type Territory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { dayField, readForm, type Upload } from '#platform/http/index.ts'
import { checkSince, isResidence, parseCode, type ResidentVerifyRefusal, TYPED_NUMBER_MAX } from '../model.ts'
import { residenceProblemMessages } from '../problem-messages.ts'
import type { SignedRefusal, verifyByClerk } from './actions.ts'

type VerificationProblems = Partial<Record<string, ResidentVerifyRefusal>>
type ReadResult<Value> = FormResult<Value, PlaceForm<ResidentVerifyRefusal>>

const whereFields = {
  place: Type.String({
    maxLength: PLACE_NAME_MAX,
    problems: { required: 'place-empty', otherwise: 'place-unknown' },
  }),
  since: dayField,
}
const ResidenceFields = Type.Object(whereFields)
const ClerkFields = Type.Object({
  code: Type.String({
    maxLength: TYPED_NUMBER_MAX,
    problems: { required: 'code-empty', otherwise: 'code-wrong' },
  }),
  iin: Type.String({
    maxLength: TYPED_NUMBER_MAX,
    problems: { required: 'iin-empty', otherwise: 'iin-malformed' },
  }),
  ...whereFields,
})

/** The place that a form names, if it can be a residence; problems are added to `problems`. */
async function readPlace(
  ctx: Context,
  typed: string | undefined,
  language: Language,
  problems: VerificationProblems,
) {
  const { place, problem, places } = await choosePlace(ctx, typed, language)
  if (problem) problems.place ??= problem
  if (!place || isResidence(place)) return { place, places }
  problems.place ??= 'place-wide'
  return { places }
}

/** The day since when somebody lives there; problems are added to `problems`. */
function readSinceField(
  ctx: Context,
  typed: string | undefined,
  problems: VerificationProblems,
): LocalDate | undefined {
  if (!typed || !isLocalDate(typed)) return undefined
  const since = checkSince(typed, ctx.today())
  if (since.ok) return since.value
  problems.since ??= since.refusal
  return undefined
}

/** Reads where a person says they live, and since when. */
export async function readResidenceForm(
  ctx: Context,
  language: Language,
  body: FormFields,
): Promise<ReadResult<{ readonly place: Territory; readonly since: LocalDate }>> {
  const read = readForm(ResidenceFields, body, residenceProblemMessages)
  const { typed } = read.form
  const problems: VerificationProblems = { ...read.form.problems }
  const { place, places } = await readPlace(ctx, typed.place, language, problems)
  const since = readSinceField(ctx, typed.since, problems)
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
): Promise<ReadResult<VerificationForm> & { readonly place: Territory | undefined }> {
  const read = readForm(ClerkFields, body, residenceProblemMessages)
  const { iin: number = '', ...typed } = read.form.typed
  const problems: VerificationProblems = { ...read.form.problems }
  const { place, places } = await readPlace(ctx, typed.place, language, problems)
  const since = readSinceField(ctx, typed.since, problems)
  const code = parseCode(typed.code ?? '')
  if (!code) problems.code ??= 'code-wrong'
  const iin = readIin(number, ctx.today())
  if (!iin.ok) problems.iin ??= iin.refusal
  const form = { typed, problems, places }
  return place && since && code && iin.ok && !hasProblems(form)
    ? { ok: true, value: { code, iin: iin.value, place, since }, form, place }
    : { ok: false, form, place }
}

export const verificationFieldOf: FieldOf<
  RefusalOf<typeof verifyByClerk>,
  keyof typeof ClerkFields.properties
> = {
  'code-wrong': 'code',
  'own-account': 'code',
  'does-not-fit': SEND_FIELD,
  'too-many': SEND_FIELD,
}

/** The file control of a signed statement. */
export const SIGNATURE_FIELD = 'signature'

/** The bytes of a signed statement. */
export function readSignatureForm(
  files: readonly Upload[],
): FormResult<Uint8Array, FormState<ResidentVerifyRefusal>> {
  const signature = files.find(({ field }) => field === SIGNATURE_FIELD)
  if (signature && !signature.tooLarge && signature.bytes.length > 0)
    return { ok: true, value: signature.bytes, form: emptyForm }
  const problem = signature?.tooLarge ? 'file-large' : 'file-empty'
  return { ok: false, form: refuseField(emptyForm, SIGNATURE_FIELD, problem) }
}

/** A statement that is no longer there is prepared anew, with the button of that form. */
export const signatureFieldOf: FieldOf<SignedRefusal, typeof SIGNATURE_FIELD> = {
  'does-not-fit': 'signature',
  'too-many': 'signature',
  'signature-wrong': 'signature',
  'signature-service-silent': 'signature',
  'statement-other': 'signature',
  'statement-gone-already': SEND_FIELD,
}
