import { type FieldOf, SEND_FIELD } from '#domain/base/form.ts'
import type { ParticipationRefusal } from '#domain/participation/index.ts'

/** Who may take part is a matter of the person and of no field; for the `fieldOf` of every form that residents send. */
export const participationFieldOf: FieldOf<ParticipationRefusal, never> = {
  'contact-needed': SEND_FIELD,
  'residence-needed': SEND_FIELD,
  'resident-elsewhere': SEND_FIELD,
  'resident-later': SEND_FIELD,
  'age-unknown': SEND_FIELD,
  'under-age': SEND_FIELD,
  'member-needed': SEND_FIELD,
}
