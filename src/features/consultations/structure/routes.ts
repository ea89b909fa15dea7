import { Type } from 'typebox'
import { emptyForm, type FormState, refuseForm } from '#domain/base/form.ts'
import { framedPage, openForPage } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  PASTED_FORM_BYTES,
  pageNumber,
  paginate,
  post,
  type Route,
  seeOther,
} from '#platform/http/index.ts'
import { sourceLanguageOf } from '../desk/responses.ts'
import { drafts } from '../manifest/drafts.ts'
import { DOCUMENTS_PATH, documentPath } from '../model.ts'
import { correctSource } from '../preparation/actions.ts'
import { type SourceLanguage, structureOf } from '../preparation/model.ts'
import { consultationPages } from '../preparation/routes.ts'
import { findSourceTexts } from '../preparation/store.ts'
import { textsPart, writing } from '../preparation/text-responses.ts'
import { fieldOf, readCorrectionForm } from './form.ts'
import type { StructureProblem } from './messages.ts'
import { StructurePart } from './views.tsx'

/** Paragraphs on a page of the structure. */
const PAGE_SIZE = 100

const Structure = Type.Object({
  page: Type.Optional(pageNumber),
  block: Type.Optional(Type.String({ pattern: '^[0-9]{1,7}$' })),
})

type At = { readonly id: string | undefined; readonly sourceLanguage: SourceLanguage }

async function structurePage(
  ctx: Context,
  frame: Frame,
  { id, sourceLanguage }: At,
  { block, wanted }: { readonly block: number | undefined; readonly wanted?: string | undefined },
  { form, status }: { readonly form: FormState<StructureProblem>; readonly status: number } = {
    form: emptyForm,
    status: 200,
  },
) {
  const opened = await openForPage(drafts, ctx, id)
  const { draft } = opened
  const source = draft.content.sources[sourceLanguage]
  const content = source && (await findSourceTexts(ctx.db, draft.id, [source.hash])).get(source.hash)
  if (!content) throw notFound()
  const recognition = structureOf(content, source)
  const highest = recognition.blocks.at(-1)?.block ?? 0
  const number = block === undefined ? wanted : String(Math.floor(block / PAGE_SIZE) + 1)
  const found = await paginate(number, PAGE_SIZE, async ({ offset, limit }) => ({
    first: offset,
    last: offset + limit - 1,
    total: highest + 1,
  }))
  return framedPage(drafts, consultationPages, frame, opened, {
    part: textsPart.path,
    children: StructurePart({
      language: frame.language,
      document: draft.id,
      editable: opened.editable,
      text: { language: sourceLanguage, recognition, content, corrections: source.corrections },
      ...found,
      block,
      form,
    }),
    status,
  })
}

/** The structure of a text of a version in preparation, and its correction. */
export const structureRoutes: readonly Route[] = [
  get(
    `${DOCUMENTS_PATH}/:id/:sourceLanguage`,
    { query: Structure, allow: writing.allow, of: writing.of },
    ({ ctx, frame, params, query }) =>
      structurePage(
        ctx,
        frame,
        { id: params.id, sourceLanguage: sourceLanguageOf(params.sourceLanguage) },
        {
          block: query.block === undefined ? undefined : Number(query.block),
          wanted: query.page,
        },
      ),
  ),

  post(
    `${DOCUMENTS_PATH}/:id/:sourceLanguage`,
    { ...writing, bytes: PASTED_FORM_BYTES },
    async ({ ctx, frame, language, params, body }) => {
      const sourceLanguage = sourceLanguageOf(params.sourceLanguage)
      const { draft } = await openForPage(drafts, ctx, params.id)
      const read = readCorrectionForm(body)
      const back = `/${language}${documentPath(draft.id)}/${sourceLanguage}`
      if (!read) return seeOther(back)
      const { block, seen, change, form } = read
      const corrected = await correctSource(ctx, draft, {
        language: sourceLanguage,
        seen,
        change,
      })
      if (corrected.ok) return seeOther(`${back}?block=${block}#b${block}`)
      const at = { id: draft.id, sourceLanguage }
      const refused =
        corrected.refusal === 'words-changed'
          ? { form: refuseForm(form, corrected.refusal, fieldOf), status: 422 }
          : { form: refuseForm(emptyForm, 'structure-changed', fieldOf), status: 409 }
      return structurePage(ctx, frame, at, { block }, refused)
    },
  ),
]
