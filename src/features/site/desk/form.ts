import { Type } from 'typebox'
import { isAccent, parseColour } from '#domain/base/accent.ts'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  hasProblems,
  readChoice,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import type { Language, Text } from '#domain/base/text.ts'
import { choosePlace, PLACE_NAME_MAX, type PlaceForm } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { readForm } from '#platform/http/index.ts'
import { readEmail } from '#platform/mail/address.ts'
import type { saveSite } from '../actions.ts'
import { type SiteProblem, siteProblemMessages } from '../messages.ts'
import { FIELD_MAX, type SiteSettings, siteNameOf } from '../model.ts'

const text = (maxLength: number) =>
  Type.Optional(Type.String({ maxLength, problems: { otherwise: 'text-long' } }))
const name = Type.String({
  maxLength: FIELD_MAX.name,
  problems: { required: 'name-empty', otherwise: 'text-long' },
})

const SiteForm = Type.Object({
  'name-kk': name,
  'name-ru': name,
  'name-en': text(FIELD_MAX.name),
  place: Type.Optional(Type.String({ maxLength: PLACE_NAME_MAX, problems: { otherwise: 'place-unknown' } })),
  email: Type.Optional(Type.String({ maxLength: FIELD_MAX.email, problems: { otherwise: 'email-wrong' } })),
  phone: Type.Optional(
    Type.String({
      maxLength: FIELD_MAX.phone,
      pattern: '^\\+?[0-9][0-9 ()-]{4,}$',
      problems: { otherwise: 'phone-wrong' },
    }),
  ),
  accent: Type.Optional(
    Type.String({ maxLength: FIELD_MAX.accent, problems: { otherwise: 'colour-wrong' } }),
  ),
  'address-kk': text(FIELD_MAX.address),
  'address-ru': text(FIELD_MAX.address),
  'lead-kk': text(FIELD_MAX.lead),
  'lead-ru': text(FIELD_MAX.lead),
  'imprint-kk': text(FIELD_MAX.statement),
  'imprint-ru': text(FIELD_MAX.statement),
  'accessibility-kk': text(FIELD_MAX.statement),
  'accessibility-ru': text(FIELD_MAX.statement),
  'privacy-kk': text(FIELD_MAX.statement),
  'privacy-ru': text(FIELD_MAX.statement),
})

const pairs = ['address', 'lead', 'imprint', 'accessibility', 'privacy'] as const

/** The name of the first step that a button confirms. */
export const readStepField = (body: FormFields): string => readChoice(body, 'step')

/** That nothing was changed stands beside the button. */
export const siteFieldOf: FieldOf<RefusalOf<typeof saveSite>, keyof typeof SiteForm.properties> = {
  'nothing-changed': SEND_FIELD,
}

/** The earlier version that a form restores; undefined: none. */
export const readRestoredField = (body: FormFields): number | undefined => {
  const number = readChoice(body, 'restored')
  return /^[1-9][0-9]{0,8}$/.test(number) ? Number(number) : undefined
}

/** The settings that a form names. */
export async function readSiteForm(
  ctx: Context,
  language: Language,
  body: FormFields,
): Promise<FormResult<SiteSettings, PlaceForm<SiteProblem>>> {
  const read = readForm(SiteForm, body, siteProblemMessages)
  const { typed } = read.form
  const problems: Partial<Record<string, SiteProblem>> = { ...read.form.problems }
  const email = typed.email ? readEmail(typed.email) : null
  if (email === undefined) problems.email ??= 'email-wrong'
  const accent = typed.accent ? parseColour(typed.accent) : null
  if (accent === undefined) problems.accent ??= 'colour-wrong'
  else if (accent && !isAccent(accent)) problems.accent ??= 'colour-pale'
  const { place, problem, places } = await choosePlace(ctx, typed.place, language)
  if (problem) problems.place ??= problem
  const texts = Object.fromEntries(
    pairs.map((field): [string, Text | null] => {
      const [kk, ru] = [typed[`${field}-kk`], typed[`${field}-ru`]]
      if (kk && ru) return [field, { kk, ru }]
      if (kk || ru) problems[`${field}-${kk ? 'ru' : 'kk'}`] ??= 'translation-empty'
      return [field, null]
    }),
  )
  const form = { typed, problems, places }
  if (!read.ok || hasProblems(form)) return { ok: false, form }
  const { 'name-kk': kk, 'name-ru': ru, 'name-en': en, phone } = read.value
  const content = {
    name: siteNameOf(kk, ru, en),
    territory: place?.code ?? null,
    email: email ?? null,
    phone: phone ?? null,
    accent: accent ?? null,
    address: texts.address ?? null,
    lead: texts.lead ?? null,
    imprint: texts.imprint ?? null,
    accessibility: texts.accessibility ?? null,
    privacy: texts.privacy ?? null,
  }
  return { ok: true, value: content, form }
}
