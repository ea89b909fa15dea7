import { type FieldOf, SEND_FIELD } from '#domain/base/form.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import type { unlinkProvider } from './actions.ts'

export const unlinkFieldOf: FieldOf<RefusalOf<typeof unlinkProvider>, never> = {
  'provider-only-way': SEND_FIELD,
}
export const linkFieldOf: FieldOf<'identity-taken', never> = { 'identity-taken': SEND_FIELD }
