import {
  emptyForm,
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  readField,
  refuseField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { Upload } from '#platform/http/index.ts'
import {
  type CheckedDocument,
  checkDocument,
  type DocumentRefusal,
  uploadMessages,
} from '#platform/uploads/index.ts'
import { preparationMessages } from '../messages.ts'

export const documentMessages = {
  ...uploadMessages,
  'too-many-files': preparationMessages['too-many-files'],
}

/** The file control of a document. */
const DOCUMENT_FIELD = 'file'

/** The document that was sent. */
export async function readDocumentForm(
  files: readonly Upload[],
): Promise<FormResult<CheckedDocument, FormState<DocumentRefusal>>> {
  const document = await checkDocument(files[0])
  return document.ok
    ? { ok: true, value: document.value, form: emptyForm }
    : { ok: false, form: refuseField(emptyForm, DOCUMENT_FIELD, document.refusal) }
}

export const documentFieldOf: FieldOf<'too-many-files' | 'state-changed-meanwhile', typeof DOCUMENT_FIELD> = {
  'too-many-files': DOCUMENT_FIELD,
  'state-changed-meanwhile': SEND_FIELD,
}

/** The seal that a form carries for the document of a row. */
export const readSealField = (fields: FormFields, row: number): string =>
  readField(fields, `documents-${row}-seal`)
