import { type FormResult, type FormState, refuseField } from '#domain/base/form.ts'
import { openForPage, refusedPartPage } from '#features/drafts/index.ts'
import {
  notFound,
  PASTED_FORM_BYTES,
  post,
  type Reply,
  type Route,
  type SignedInRequest,
  seeOther,
} from '#platform/http/index.ts'
import { type LawFileRefusal, lawFileMessages } from '#platform/law-files/index.ts'
import { sourceLanguageOf } from '../desk/responses.ts'
import { drafts } from '../manifest/drafts.ts'
import { documentTextPath } from '../model.ts'
import { importSource } from './actions.ts'
import { readLawFileForm, readPastedTextForm, type SourceFile } from './form.ts'
import { consultationPages } from './routes.ts'
import { textsPart, writing } from './text-responses.ts'

/** The limit of uploaded legal texts: a million characters with tables. */
const LAW_UPLOAD = { bytes: 20 * 2 ** 20, files: 1 }
const TEXT_PATH = documentTextPath(':id', ':sourceLanguage')

/**
 * Imports a text and shows its structure, or the page of the texts with what is wrong beside the field. What the
 * import finds has too many reasons for a record of fields: all of them are about the one field that was sent.
 */
async function importText(
  request: SignedInRequest,
  read: FormResult<SourceFile, FormState<LawFileRefusal>>,
  control: 'file' | 'text',
): Promise<Reply> {
  const { ctx, params, language } = request
  const sourceLanguage = sourceLanguageOf(params.sourceLanguage)
  const { draft } = await openForPage(drafts, ctx, params.id)
  const refusedPage = (form: FormState<LawFileRefusal | 'state-changed-meanwhile'>) =>
    refusedPartPage(drafts, consultationPages, request, textsPart, form, lawFileMessages, form.typed)
  if (!read.ok) return refusedPage(read.form)
  const imported = await importSource(ctx, draft, sourceLanguage, read.value)
  if (imported.ok) return seeOther(`/${language}${documentTextPath(draft.id, sourceLanguage)}`)
  const { refusal } = imported
  if (refusal === 'draft-unknown') throw notFound()
  return refusedPage(refuseField(read.form, `${control}-${sourceLanguage}`, refusal))
}

/** Takes the texts of a document, as files or pasted. */
export const textRoutes: readonly Route[] = [
  post(`${TEXT_PATH}/file`, { ...writing, uploads: LAW_UPLOAD }, (request) =>
    importText(
      request,
      readLawFileForm(request.files, sourceLanguageOf(request.params.sourceLanguage)),
      'file',
    ),
  ),

  post(`${TEXT_PATH}/text`, { ...writing, bytes: PASTED_FORM_BYTES }, (request) =>
    importText(
      request,
      readPastedTextForm(request.body, sourceLanguageOf(request.params.sourceLanguage)),
      'text',
    ),
  ),
]
