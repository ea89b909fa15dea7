import { type FieldOf, type FormFields, readChoice, SEND_FIELD } from '#domain/base/form.ts'
import { PREVIEW_PATH, PUBLICATION_PATH } from '../views.tsx'

/** Which version and which open form a save comes from; undefined when the form did not arrive as a whole. */
export function readOriginForm(
  body: FormFields,
): { readonly base: number; readonly formId: string } | undefined {
  const [version, formId] = [readChoice(body, 'version'), readChoice(body, 'formId')]
  if (!/^[1-9][0-9]{0,8}$/.test(version) || !/^[0-9A-Za-z-]{1,64}$/.test(formId)) return undefined
  return { base: Number(version), formId }
}

/** The end of the address where a button of the form of a part leads after saving. */
export function readNextField(body: FormFields, { path }: { readonly path: string }): string {
  const then = readChoice(body, 'then')
  return then === 'preview' ? PREVIEW_PATH : then === 'publication' ? PUBLICATION_PATH : path
}

/** Why a save is refused: what is wrong with its texts stands beside their fields already. */
export const saveFieldOf: FieldOf<'form-broken' | 'changed-meanwhile' | 'state-changed-meanwhile', never> = {
  'form-broken': SEND_FIELD,
  'changed-meanwhile': SEND_FIELD,
  'state-changed-meanwhile': SEND_FIELD,
}
