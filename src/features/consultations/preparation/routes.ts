import { isId } from '#domain/base/id.ts'
import { refuse } from '#domain/base/result.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  PASTED_FORM_BYTES,
  page,
  post,
  type Route,
  readTextFields,
  seeOther,
  type Upload,
} from '#platform/http/index.ts'
import { type Actor, scopesOf } from '#platform/identity/index.ts'
import { type LawFileRefusal, lawFileMessages } from '#platform/law-files/index.ts'
import { deskMessages as words } from '../desk-messages.ts'
import {
  DRAFTS,
  ownDocument,
  ownerOfDocument,
  POSTS_PER_HOUR,
  prepare,
  sourceLanguageOf,
} from '../desk-pages.ts'
import { type DeskForm, emptyForm, missingIn, readText } from '../desk-views.tsx'
import { type DocumentKind, documentKindNames, documentPath } from '../model.ts'
import { createDocument, importSource, permitBody } from './actions.ts'
import { DeskListPage, NewDocumentPage } from './list-views.tsx'
import { gapsOf, structureOf, textsOf } from './model.ts'
import { publishingRoutes } from './publication-routes.ts'
import { findPrepared, listBodies, listDeskDocuments } from './store.ts'
import { structureRoutes } from './structure-routes.ts'
import { DocumentPage } from './views.tsx'

const LISTED = 200

/** The limit of uploaded legal texts: a million characters with tables. */
const LAW_UPLOAD = { bytes: 20 * 2 ** 20, files: 1 }

async function documentPage(ctx: Context, frame: Frame, id = '', draft: DeskForm = emptyForm) {
  const document = await findPrepared(ctx.db, id)
  if (!document) throw notFound()
  const texts = document.sources.map((source) => ({
    language: source.language,
    name: source.name,
    recognition: structureOf(source),
  }))
  const both = textsOf(document)
  const status = draft === emptyForm ? 200 : 422
  return page(DocumentPage({ frame, document, texts, gaps: both && gapsOf(both), draft }), status)
}

async function newPage(ctx: Context, frame: Frame, actor: Actor, draft: DeskForm = emptyForm) {
  const bodies = await listBodies(ctx.db, scopesOf(actor, prepare))
  const options = bodies.map(({ id, name }) => ({ value: id, label: textIn(name, frame.language) }))
  return page(NewDocumentPage({ frame, bodies: options, draft }), draft === emptyForm ? 200 : 422)
}

const listRoutes: readonly Route[] = [
  get('/desk/consultations', { allow: prepare }, async ({ ctx, frame, actor }) => {
    const documents = await listDeskDocuments(ctx.db, scopesOf(actor, prepare), LISTED)
    return page(DeskListPage({ frame, documents, today: ctx.today() }))
  }),

  get('/desk/consultations/new', { allow: prepare }, ({ ctx, frame, actor }) => newPage(ctx, frame, actor)),

  post(
    '/desk/consultations/new',
    { allow: prepare, perHour: POSTS_PER_HOUR, invalidates: DRAFTS },
    async ({ ctx, frame, language, actor, body }) => {
      const typed = readTextFields(body)
      const { kind = '', organisation = '' } = typed
      const title = readText(typed, 'title')
      const given = isId(organisation)
      if (!given || !title || !(documentKindNames as readonly string[]).includes(kind)) {
        // The permission is checked before other errors are shown.
        if (given) await permitBody(ctx, organisation)
        const problems = {
          ...(given ? {} : { organisation: words.needed[language] }),
          ...missingIn(typed, 'title', language),
        }
        return newPage(ctx, frame, actor, { typed, problems })
      }
      const created = await createDocument(ctx, { kind: kind as DocumentKind, title, organisation })
      if (!created.ok) throw notFound()
      return seeOther(`/${language}${documentPath(created.value)}`)
    },
  ),
]

const textRoutes: readonly Route[] = [
  get(
    '/desk/consultations/documents/:id',
    { allow: prepare, of: ownerOfDocument },
    ({ ctx, frame, params }) => documentPage(ctx, frame, params.id),
  ),

  post(
    '/desk/consultations/documents/:id/:sourceLanguage/file',
    { ...ownDocument, uploads: LAW_UPLOAD },
    async ({ ctx, frame, params, files }) => {
      const sourceLanguage = sourceLanguageOf(params.sourceLanguage)
      const [upload] = files
      const field = `file-${sourceLanguage}`
      if (upload?.tooLarge)
        return documentPage(ctx, frame, params.id, wrong(field, 'file-too-large', frame.language))
      const given = { bytes: upload?.bytes ?? new Uint8Array(0), name: upload?.name || field }
      return importText(ctx, frame, params.id, sourceLanguage, given, field)
    },
  ),

  post(
    '/desk/consultations/documents/:id/:sourceLanguage/text',
    { ...ownDocument, bytes: PASTED_FORM_BYTES },
    ({ ctx, frame, params, body }) => {
      const sourceLanguage = sourceLanguageOf(params.sourceLanguage)
      const field = `text-${sourceLanguage}`
      const text = readTextFields(body)[field] ?? ''
      return importText(
        ctx,
        frame,
        params.id,
        sourceLanguage,
        { bytes: Buffer.from(text), name: '' },
        field,
        text,
      )
    },
  ),
]

const wrong = (field: string, refusal: LawFileRefusal, language: Language, text = ''): DeskForm => ({
  typed: { [field]: text },
  problems: { [field]: lawFileMessages[refusal][language] },
})

async function importText(
  ctx: Context,
  frame: Frame,
  id: string | undefined,
  sourceLanguage: 'kk' | 'ru',
  given: Pick<Upload, 'bytes' | 'name'>,
  field: string,
  text = '',
) {
  const prepared = await findPrepared(ctx.db, id ?? '')
  if (!prepared) throw notFound()
  const imported = prepared.draft
    ? await importSource(ctx, prepared.id, sourceLanguage, given)
    : refuse('no-draft')
  if (imported.ok) return seeOther(`/${frame.language}${documentPath(prepared.id)}/${sourceLanguage}`)
  if (imported.refusal === 'no-draft') return documentPage(ctx, frame, id, { typed: {}, problems: {} })
  return documentPage(ctx, frame, id, wrong(field, imported.refusal, frame.language, text))
}

/** Routes of the desk that prepare documents and their versions. */
export const documentRoutes: readonly Route[] = [
  ...listRoutes,
  ...publishingRoutes,
  ...textRoutes,
  ...structureRoutes,
]
