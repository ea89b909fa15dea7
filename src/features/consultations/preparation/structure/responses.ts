import { emptyForm, type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { framedPage, openForPage } from '#features/drafts/index.ts'
import { notFound, paginate, type SignedInRequest } from '#platform/http/index.ts'
import { drafts } from '../../manifest/drafts.ts'
import { textsPart } from '../import/responses.ts'
import { loadStructure } from '../queries.ts'
import { getSourceLanguage } from '../responses.ts'
import { consultationPages } from '../routes.ts'
import { findSourceTexts } from '../store.ts'
import type { StructureProblem } from './messages.ts'
import { StructurePart } from './views.tsx'

/** Paragraphs on a page of the structure. */
const PAGE_SIZE = 100

/** The structure of a text, at a page of it or at the block that is corrected. */
export async function structurePage(
  { ctx, frame, params }: SignedInRequest,
  form: FormState<StructureProblem> = emptyForm,
  { block, page }: { readonly block?: number | undefined; readonly page?: string | undefined } = {},
) {
  const sourceLanguage = getSourceLanguage(params.sourceLanguage)
  const opened = await openForPage(drafts, ctx, params.id)
  const { draft } = opened
  const source = draft.content.sources[sourceLanguage]
  const content = source && (await findSourceTexts(ctx.db, draft.id, [source.hash])).get(source.hash)
  if (!content) throw notFound()
  const recognition = await loadStructure(content, source)
  const highest = recognition.blocks.at(-1)?.block ?? 0
  const number = block === undefined ? page : String(Math.floor(block / PAGE_SIZE) + 1)
  const found = await paginate(number, PAGE_SIZE, async ({ offset, limit }) => ({
    first: offset,
    last: offset + limit - 1,
    total: highest + 1,
  }))
  // What was typed belongs to a block that may be another one now.
  const isOvertaken = form.problems[SEND_FIELD] !== undefined
  const children = StructurePart({
    language: frame.language,
    document: draft.id,
    editable: opened.editable,
    text: { language: sourceLanguage, recognition, content, corrections: source.corrections },
    ...found,
    block,
    form: isOvertaken ? { ...form, typed: {} } : form,
  })
  return framedPage(drafts, consultationPages, frame, opened, { part: textsPart.path, children, form })
}
