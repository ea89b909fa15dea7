import { Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  hasProblems,
  readChoice,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { RefusalOf, Result } from '#domain/base/result.ts'
import type { Label } from '#domain/base/text.ts'
import { readForm } from '#platform/http/index.ts'
import { type UploadRefusal, uploadMessages } from '#platform/uploads/index.ts'
import type { retainLogo, WaitingLogo } from './file-actions.ts'
import { logoProblemMessages } from './messages.ts'
import { ALT_MAX, type LogoForm, type SentLogo } from './model.ts'

/** What can be wrong with the form of the logo. */
export const logoFormMessages = { ...uploadMessages, ...logoProblemMessages }
type LogoProblem = keyof typeof logoProblemMessages | UploadRefusal
export type SentLogoForm = LogoForm<LogoProblem>

const alt = Type.String({
  maxLength: ALT_MAX,
  problems: { required: 'alt-empty', otherwise: 'alt-long' },
})
const LogoTexts = Type.Object({ 'alt-kk': alt, 'alt-ru': alt, 'alt-en': alt })

/** The file control of the logo. */
const LOGO_FIELD = 'logo'

/** The file that was sent with an earlier rendering of the form. */
export function readSentLogoField(body: FormFields): SentLogo | undefined {
  const [logo, icon] = [readChoice(body, 'sent-logo'), readChoice(body, 'sent-icon')]
  return logo ? { logo, icon: icon || null } : undefined
}

/** What a logo shows, in three languages. `kept`: its files, or why the one that was sent is refused. */
export function readLogoForm(
  body: FormFields,
  kept: Result<WaitingLogo | undefined, RefusalOf<typeof retainLogo>>,
): FormResult<Label, SentLogoForm> {
  const read = readForm(LogoTexts, body, logoFormMessages)
  const form: SentLogoForm = {
    ...read.form,
    problems: { ...read.form.problems, ...(kept.ok ? {} : { [LOGO_FIELD]: kept.refusal }) },
    sent: sentAgain(body, kept),
  }
  if (!read.ok || hasProblems(form)) return { ok: false, form }
  const { 'alt-kk': kk, 'alt-ru': ru, 'alt-en': en } = read.value
  return { ok: true, value: { kk, ru, en }, form }
}

/** A file that was refused leaves the one before it in the form. */
function sentAgain(
  body: FormFields,
  kept: Result<WaitingLogo | undefined, RefusalOf<typeof retainLogo>>,
): SentLogo | undefined {
  if (!kept.ok) return kept.refusal === 'file-gone' ? undefined : readSentLogoField(body)
  return kept.value && { logo: kept.value.logo.token, icon: kept.value.icon?.token ?? null }
}

/** Whether the form is to be saved; otherwise it is shown how the logo looks. */
export const isSavingField = (body: FormFields): boolean => readChoice(body, 'do') === 'save'

export const fieldOf: FieldOf<
  'site-unnamed' | 'logo-unchanged' | 'file-gone' | 'file-missing',
  typeof LOGO_FIELD
> = {
  'site-unnamed': SEND_FIELD,
  'logo-unchanged': SEND_FIELD,
  'file-gone': LOGO_FIELD,
  'file-missing': LOGO_FIELD,
}
