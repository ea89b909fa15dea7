import { Type } from 'typebox'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import {
  type Correctable,
  type Correction,
  isKindCode,
  type RecognisedBlock,
  type Recognition,
  sayBlock,
  splitBlock,
  typedNumber,
  unfoldTable,
} from '#domain/law/index.ts'
import { framedPage, openForPage } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  PASTED_FORM_BYTES,
  pageNumber,
  post,
  type Route,
  readTextFields,
  seeOther,
} from '#platform/http/index.ts'
import { sourceLanguageOf } from '../desk/pages.ts'
import { type DeskForm, emptyForm } from '../desk/views.tsx'
import { DOCUMENTS, documentPath } from '../model.ts'
import { consultationDrafts, correctSource } from '../preparation/actions.ts'
import { type SourceLanguage, structureOf } from '../preparation/model.ts'
import { consultationPages, textsPart } from '../preparation/routes.ts'
import { findSourceTexts } from '../preparation/store.ts'
import { writing } from '../preparation/text-routes.ts'
import { structureMessages as words } from './messages.ts'
import { StructurePart } from './views.tsx'

/** Paragraphs on a page of the structure. */
const BLOCKS_PAGE = 100
const NUMBER_LENGTH = 20

const Structure = Type.Object({
  page: Type.Optional(pageNumber),
  block: Type.Optional(Type.String({ pattern: '^[0-9]{1,7}$' })),
})

type At = { readonly id: string | undefined; readonly sourceLanguage: SourceLanguage }

async function structurePage(
  ctx: Context,
  frame: Frame,
  { id, sourceLanguage }: At,
  { block, wanted = 1 }: { readonly block: number | undefined; readonly wanted?: number },
  { form, status }: { readonly form: DeskForm; readonly status: number } = { form: emptyForm, status: 200 },
) {
  const opened = await openForPage(consultationDrafts, ctx, id)
  const { draft } = opened
  const source = draft.content.sources[sourceLanguage]
  const content = source && (await findSourceTexts(ctx.db, draft.id, [source.hash])).get(source.hash)
  if (!content) throw notFound()
  const recognition = structureOf(content, source)
  const highest = recognition.blocks.at(-1)?.block ?? 0
  const pages = Math.max(1, Math.ceil((highest + 1) / BLOCKS_PAGE))
  const number = block === undefined ? wanted : Math.floor(block / BLOCKS_PAGE) + 1
  if (number > pages) throw notFound()
  const first = (number - 1) * BLOCKS_PAGE
  return framedPage(consultationDrafts, consultationPages, frame, opened, {
    part: textsPart.path,
    children: StructurePart({
      language: frame.language,
      document: draft.id,
      editable: opened.editable,
      text: { language: sourceLanguage, recognition, content, corrections: source.corrections },
      page: number,
      pages,
      first,
      last: first + BLOCKS_PAGE - 1,
      block,
      draft: form,
    }),
    status,
  })
}

type Typed = DeskForm['typed']
type BlockChange = (text: Correctable, recognition: Recognition) => Result<Correctable, 'words-changed'>

/** The correction in a form; its number only if it differs from the recognised one. */
function correctionOf(
  typed: Typed,
  { block, num }: RecognisedBlock,
  before: Correction | undefined,
): Correction {
  const { role = '', depth = '', words: after = '' } = typed
  const number = typedNumber((typed.num ?? '').slice(0, NUMBER_LENGTH))
  return {
    block,
    ...(isKindCode(role) || role === 'heading' || role === 'continuation' ? { role } : {}),
    ...(number && (number !== num || before?.num !== undefined) ? { num: number } : {}),
    ...(/^\d{1,2}$/.test(depth) ? { depth: Number(depth) } : {}),
    ...(after === 'heading' || after === 'text' ? { words: after } : {}),
  }
}

/** The change that a button makes to the text; an unknown block is ignored. */
const blockChangeOf =
  (typed: Typed, block: number): BlockChange =>
  (text, { blocks }) => {
    const found = blocks.find((one) => one.block === block)
    if (!found) return accept(text)
    const before = text.corrections.find((one) => one.block === block)
    switch (typed.do) {
      case 'out':
        return accept(sayBlock(text, { ...before, block, depth: Math.max(0, found.depth - 1) }))
      case 'in':
        return accept(sayBlock(text, { ...before, block, depth: found.depth + 1 }))
      case 'join':
        return accept(sayBlock(text, { block, role: 'continuation' }))
      case 'undo':
        return accept(sayBlock(text, { block }))
      case 'split': {
        const cut = splitBlock(text, block, (typed.lines ?? '').split(/\r\n|[\n\r]/))
        if (cut.ok) return cut
        return cut.refusal === 'words-changed' ? refuse(cut.refusal) : accept(text)
      }
      case 'unfold': {
        const unfolded = unfoldTable(text, block)
        return unfolded.ok ? unfolded : accept(text)
      }
      default:
        return accept(sayBlock(text, correctionOf(typed, found, before)))
    }
  }

/** The structure of a text of a version in preparation, and its correction. */
export const structureRoutes: readonly Route[] = [
  get(
    `${DOCUMENTS}/:id/:sourceLanguage`,
    { query: Structure, allow: writing.allow, of: writing.of },
    ({ ctx, frame, params, query }) =>
      structurePage(
        ctx,
        frame,
        { id: params.id, sourceLanguage: sourceLanguageOf(params.sourceLanguage) },
        {
          block: query.block === undefined ? undefined : Number(query.block),
          wanted: Number(query.page ?? 1),
        },
      ),
  ),

  post(
    `${DOCUMENTS}/:id/:sourceLanguage`,
    { ...writing, bytes: PASTED_FORM_BYTES },
    async ({ ctx, frame, language, params, body }) => {
      const sourceLanguage = sourceLanguageOf(params.sourceLanguage)
      const { draft } = await openForPage(consultationDrafts, ctx, params.id)
      const typed = readTextFields(body)
      const back = `/${language}${documentPath(draft.id)}/${sourceLanguage}`
      if (!/^\d{1,7}$/.test(typed.block ?? '')) return seeOther(back)
      const block = Number(typed.block)
      const corrected = await correctSource(ctx, draft, {
        language: sourceLanguage,
        seen: Number(typed.seen),
        change: blockChangeOf(typed, block),
      })
      if (corrected.ok) return seeOther(`${back}?block=${block}#b${block}`)
      const { refusal } = corrected
      const at = { id: draft.id, sourceLanguage }
      if (refusal === 'words-changed') {
        const form = { typed, problems: { lines: words[refusal][language] } }
        return structurePage(ctx, frame, at, { block }, { form, status: 422 })
      }
      const problems = { press: words['structure-changed'][language] }
      return structurePage(ctx, frame, at, { block }, { form: { typed: {}, problems }, status: 409 })
    },
  ),
]
