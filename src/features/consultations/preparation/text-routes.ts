import { openForPage, partPage } from '#features/drafts/index.ts'
import {
  notFound,
  PASTED_FORM_BYTES,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  seeOther,
  type Upload,
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { lawFileMessages } from '#platform/law-files/index.ts'
import { sourceLanguageOf } from '../desk/responses.ts'
import { drafts } from '../manifest/drafts.ts'
import { DOCUMENTS_PATH, documentPath } from '../model.ts'
import { importSource } from './actions.ts'
import { readPastedTextField } from './form.ts'
import { consultationPages } from './routes.ts'
import { textsPart, writing } from './text-responses.ts'

type Post = RouteRequest<Readonly<Record<string, never>>, Actor>

/** The limit of uploaded legal texts: a million characters with tables. */
const LAW_UPLOAD = { bytes: 20 * 2 ** 20, files: 1 }

/** Imports a text and shows its structure, or the page of the texts with what is wrong beside the field. */
async function importText(
  request: Post,
  given: Pick<Upload, 'bytes' | 'name'> | 'file-too-large',
  field: 'file' | 'text',
  typed = '',
): Promise<Reply> {
  const { ctx, params, language } = request
  const sourceLanguage = sourceLanguageOf(params.sourceLanguage)
  const opened = await openForPage(drafts, ctx, params.id)
  const imported =
    given === 'file-too-large'
      ? ({ ok: false, refusal: given } as const)
      : await importSource(ctx, opened.draft, sourceLanguage, given)
  if (imported.ok) return seeOther(`/${language}${documentPath(opened.draft.id)}/${sourceLanguage}`)
  const { refusal } = imported
  if (refusal === 'draft-unknown') throw notFound()
  if (refusal === 'not-in-this-state')
    return partPage(drafts, consultationPages, request, textsPart, opened, {}, 409)
  const control = `${field}-${sourceLanguage}`
  const wrong = {
    errors: { [control]: lawFileMessages[refusal][language] },
    typed: { [control]: typed },
  }
  return partPage(drafts, consultationPages, request, textsPart, opened, wrong, 422)
}

/** Takes the texts of a document, as files or pasted. */
export const textRoutes: readonly Route[] = [
  post(`${DOCUMENTS_PATH}/:id/:sourceLanguage/file`, { ...writing, uploads: LAW_UPLOAD }, (request) => {
    const [upload] = request.files
    if (upload?.tooLarge) return importText(request, 'file-too-large', 'file')
    const name = upload?.name || `file-${request.params.sourceLanguage}`
    return importText(request, { bytes: upload?.bytes ?? new Uint8Array(0), name }, 'file')
  }),

  post(`${DOCUMENTS_PATH}/:id/:sourceLanguage/text`, { ...writing, bytes: PASTED_FORM_BYTES }, (request) => {
    const text = readPastedTextField(request.body, request.params.sourceLanguage)
    return importText(request, { bytes: Buffer.from(text), name: '' }, 'text', text)
  }),
]
