import type { FormResult, FormState } from '#domain/base/form.ts'
import { openForPage, refusedPartPage } from '#features/drafts/index.ts'
import {
  PASTED_FORM_BYTES,
  post,
  type Route,
  type RouteResponse,
  type SignedInRequest,
  submitForm,
} from '#platform/http/index.ts'
import { type LawFileRefusal, lawFileMessages } from '#platform/law-files/index.ts'
import { drafts } from '../../manifest/drafts.ts'
import { documentTextPath } from '../../model.ts'
import { importSource } from '../actions.ts'
import { readLawFileForm, readPastedTextForm, type SourceFile, sourceFieldOf } from '../form.ts'
import { getSourceLanguage } from '../responses.ts'
import { consultationPages } from '../routes.ts'
import { draftWriteGuard, textsPart } from './responses.ts'

/** The limit of uploaded legal texts: a million characters with tables. */
const LAW_UPLOAD = { bytes: 20 * 2 ** 20, files: 1 }
const TEXT_PATH = documentTextPath({ id: ':id' }, ':sourceLanguage')

/** Imports a text and shows its structure, or the page of the texts with what is wrong beside the field. */
async function importText(
  request: SignedInRequest,
  read: FormResult<SourceFile, FormState<LawFileRefusal>>,
  control: 'file' | 'text',
): Promise<RouteResponse> {
  const { ctx, params } = request
  const language = getSourceLanguage(params.sourceLanguage)
  const { draft } = await openForPage(drafts, ctx, params.id)
  return submitForm(request, read, {
    act: (file) => importSource(ctx, draft, language, file),
    fieldOf: sourceFieldOf(`${control}-${language}`),
    page: (form) =>
      refusedPartPage(drafts, consultationPages, request, textsPart, form, lawFileMessages, form.typed),
    next: () => documentTextPath(draft, language),
  })
}

/** Takes the texts of a document, as files or pasted. */
export const importRoutes: readonly Route[] = [
  post(`${TEXT_PATH}/file`, { ...draftWriteGuard, uploads: LAW_UPLOAD }, (request) =>
    importText(
      request,
      readLawFileForm(request.files, getSourceLanguage(request.params.sourceLanguage)),
      'file',
    ),
  ),

  post(`${TEXT_PATH}/text`, { ...draftWriteGuard, bytes: PASTED_FORM_BYTES }, (request) =>
    importText(
      request,
      readPastedTextForm(request.body, getSourceLanguage(request.params.sourceLanguage)),
      'text',
    ),
  ),
]
