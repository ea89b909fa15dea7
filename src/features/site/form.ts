import { Type } from 'typebox'
import { type FormFields, type FormResult, hasProblems, readChoice } from '#domain/base/form.ts'
import type { Language, Text } from '#domain/base/text.ts'
import { readEmail } from '#features/accounts/index.ts'
import { choosePlace, type PlaceForm } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { readForm } from '#platform/http/index.ts'
import { type SiteProblem, siteRefusals } from './messages.ts'
import { confirmedSteps, FIELD_MAX, nameOf, type SiteContent } from './model.ts'

const text = (maxLength: number) =>
  Type.Optional(Type.String({ maxLength, problems: { otherwise: 'text-long' } }))
const name = Type.String({
  maxLength: FIELD_MAX.name,
  problems: { required: 'name-empty', otherwise: 'text-long' },
})

const Form = Type.Object({
  nameKk: name,
  nameRu: name,
  nameEn: text(FIELD_MAX.name),
  place: Type.Optional(Type.String({ maxLength: 100, problems: { otherwise: 'place-unknown' } })),
  email: Type.Optional(Type.String({ maxLength: FIELD_MAX.email, problems: { otherwise: 'email-wrong' } })),
  phone: Type.Optional(
    Type.String({
      maxLength: FIELD_MAX.phone,
      pattern: '^\\+?[0-9][0-9 ()-]{4,}$',
      problems: { otherwise: 'phone-wrong' },
    }),
  ),
  addressKk: text(FIELD_MAX.address),
  addressRu: text(FIELD_MAX.address),
  leadKk: text(FIELD_MAX.lead),
  leadRu: text(FIELD_MAX.lead),
  imprintKk: text(FIELD_MAX.statement),
  imprintRu: text(FIELD_MAX.statement),
  accessibilityKk: text(FIELD_MAX.statement),
  accessibilityRu: text(FIELD_MAX.statement),
  privacyKk: text(FIELD_MAX.statement),
  privacyRu: text(FIELD_MAX.statement),
})

const pairs = ['address', 'lead', 'imprint', 'accessibility', 'privacy'] as const

/** The first step that the button of a form confirms; undefined: none of them. */
export const readStepField = (body: FormFields) =>
  confirmedSteps.find((step) => step === readChoice(body, 'step'))

/** The settings that a form names. */
export async function readSiteForm(
  ctx: Context,
  language: Language,
  body: FormFields,
): Promise<FormResult<SiteContent, PlaceForm<SiteProblem>>> {
  const read = readForm(Form, body, siteRefusals)
  const { typed } = read.form
  const problems: Partial<Record<string, SiteProblem>> = { ...read.form.problems }
  const email = typed.email ? readEmail(typed.email) : null
  if (email === undefined) problems.email ??= 'email-wrong'
  const { place, problem, places } = await choosePlace(ctx, typed.place, language)
  if (problem) problems.place ??= problem
  const texts = Object.fromEntries(
    pairs.map((field): [string, Text | null] => {
      const [kk, ru] = [typed[`${field}Kk`], typed[`${field}Ru`]]
      if (kk && ru) return [field, { kk, ru }]
      if (kk || ru) problems[`${field}${kk ? 'Ru' : 'Kk'}`] ??= 'pair-missing'
      return [field, null]
    }),
  )
  const form = { typed, problems, places }
  if (!read.ok || hasProblems(form)) return { ok: false, form }
  const { nameKk, nameRu, nameEn, phone } = read.value
  const content = {
    name: nameOf(nameKk, nameRu, nameEn),
    territory: place?.code ?? null,
    email: email ?? null,
    phone: phone ?? null,
    address: texts.address ?? null,
    lead: texts.lead ?? null,
    imprint: texts.imprint ?? null,
    accessibility: texts.accessibility ?? null,
    privacy: texts.privacy ?? null,
  }
  return { ok: true, value: content, form }
}
