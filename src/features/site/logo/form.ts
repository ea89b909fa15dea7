import { Type } from 'typebox'
import type { FieldOf, FormFields, FormResult } from '#domain/base/form.ts'
import { readChoice, SEND_FIELD } from '#domain/base/form.ts'
import type { Label } from '#domain/base/text.ts'
import { readForm } from '#platform/http/index.ts'
import { type UploadRefusal, uploadMessages } from '#platform/uploads/index.ts'
import { logoRefusals } from './messages.ts'
import { ALT_MAX, type LogoForm } from './model.ts'

/** What can be wrong with the form of the logo. */
export const logoProblems = { ...uploadMessages, ...logoRefusals }
type LogoProblem = keyof typeof logoRefusals | UploadRefusal
export type SentLogoForm = LogoForm<LogoProblem>

const alt = Type.String({
  maxLength: ALT_MAX,
  problems: { required: 'alt-empty', otherwise: 'alt-long' },
})
const LogoTexts = Type.Object({ 'alt-kk': alt, 'alt-ru': alt, 'alt-en': alt })

/** What a logo shows, in three languages, and the file that was sent before. */
export function readLogoForm(body: FormFields): FormResult<Label, SentLogoForm> {
  const read = readForm(LogoTexts, body, logoProblems)
  const [logo, icon] = [readChoice(body, 'sent-logo'), readChoice(body, 'sent-icon')]
  const form = { ...read.form, ...(logo ? { sent: { logo, icon: icon || null } } : {}) }
  if (!read.ok) return { ok: false, form }
  const { 'alt-kk': kk, 'alt-ru': ru, 'alt-en': en } = read.value
  return { ok: true, value: { kk, ru, en }, form }
}

/** Whether the form is to be saved; otherwise it is shown how the logo looks. */
export const isSavingField = (body: FormFields): boolean => readChoice(body, 'do') === 'save'

/** The file control of the logo. */
export const LOGO_FIELD = 'logo'

export const fieldOf: FieldOf<
  'site-unnamed' | 'logo-unchanged' | 'file-gone' | 'file-missing',
  typeof LOGO_FIELD
> = {
  'site-unnamed': SEND_FIELD,
  'logo-unchanged': SEND_FIELD,
  'file-gone': LOGO_FIELD,
  'file-missing': LOGO_FIELD,
}
