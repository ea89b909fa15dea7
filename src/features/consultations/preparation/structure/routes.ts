import { emptyForm } from '#domain/base/form.ts'
import { openForPage } from '#features/drafts/index.ts'
import { get, PASTED_FORM_BYTES, post, type Route, submitForm } from '#platform/http/index.ts'
import { drafts } from '../../manifest/drafts.ts'
import { documentTextPath } from '../../model.ts'
import { correctSource } from '../actions.ts'
import { draftWriteGuard } from '../import/responses.ts'
import { getSourceLanguage } from '../responses.ts'
import { correctionFieldOf, readCorrectionForm, StructureQuery } from './form.ts'
import { structurePage } from './responses.ts'

const TEXT_PATH = documentTextPath({ id: ':id' }, ':sourceLanguage')

/** The structure of a text of a version in preparation, and its correction. */
export const structureRoutes: readonly Route[] = [
  get(
    TEXT_PATH,
    { query: StructureQuery, allow: draftWriteGuard.allow, of: draftWriteGuard.of },
    (request) => {
      const { block, page } = request.query
      return structurePage(request, emptyForm, {
        block: block === undefined ? undefined : Number(block),
        page,
      })
    },
  ),

  post(TEXT_PATH, { ...draftWriteGuard, bytes: PASTED_FORM_BYTES }, async (request) => {
    const { ctx, params, body } = request
    const language = getSourceLanguage(params.sourceLanguage)
    const { draft } = await openForPage(drafts, ctx, params.id)
    const read = readCorrectionForm(body)
    const { block } = read.value
    return submitForm(request, read, {
      act: ({ seen, change }) => correctSource(ctx, draft, { language, seen, change }),
      fieldOf: correctionFieldOf,
      page: (form) => structurePage(request, form, { block }),
      next: () => `${documentTextPath(draft, language)}?block=${block}#b${block}`,
    })
  }),
]
