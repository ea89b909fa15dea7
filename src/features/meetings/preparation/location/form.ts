import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  readField,
  refuseField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { refuse } from '#domain/base/result.ts'
import {
  type GeoJsonRefusal,
  geoJsonMessages,
  LOCATION_LIMITS,
  type Location,
  readLocation,
} from '#domain/location/index.ts'
import type { Upload } from '#platform/http/index.ts'
import { problemMessages } from '../problem-messages.ts'

export const locationMessages = {
  ...geoJsonMessages,
  'place-wrong': problemMessages['territory-unknown'],
}

/** The control of a pasted place. */
const PASTED_FIELD = 'geojson'

/** Where a meeting takes place, as GeoJSON: pasted, or the text of a file, which counts if there is one. */
export function readGeoJsonForm(
  fields: FormFields,
  files: readonly Upload[],
): FormResult<Location, FormState<GeoJsonRefusal>> {
  const pasted = readField(fields, PASTED_FIELD)
  const file = files.find(({ bytes }) => bytes.length > 0)
  const text = file ? new TextDecoder().decode(file.bytes) : pasted
  const read = file?.tooLarge ? refuse('geojson-large') : readLocation(text)
  const form = { typed: { [PASTED_FIELD]: pasted.slice(0, LOCATION_LIMITS.characters) }, problems: {} }
  return read.ok
    ? { ok: true, value: read.value, form }
    : { ok: false, form: refuseField(form, PASTED_FIELD, read.refusal) }
}

export const locationFieldOf: FieldOf<'place-wrong' | 'state-changed-meanwhile', typeof PASTED_FIELD> = {
  'place-wrong': PASTED_FIELD,
  'state-changed-meanwhile': SEND_FIELD,
}
