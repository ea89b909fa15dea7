import { officialText } from '#domain/base/form.ts'
import type { DraftPages } from '#features/drafts/index.ts'
import { page } from '#platform/http/index.ts'
import { Page } from '#ui/page/page.tsx'
import { loadProgramme } from '../pages/queries.ts'
import { programmePage } from '../pages/responses.ts'
import { preparationMessages as messages } from './messages.ts'
import type { IntroductionDraft } from './model.ts'

/** An introduction on the page of its programme, drawn by the view that readers will see. */
export const previewPage: DraftPages<IntroductionDraft>['preview'] = async (
  ctx,
  frame,
  { draft },
  { path, notice },
) => {
  const { programme: slug, body } = draft.content
  const found = await loadProgramme(ctx, slug, frame.language)
  const preview = { path, notice }
  if (!found) {
    const title = messages.untitled[frame.language]
    return page(Page({ ...frame, path, title, before: notice, noindex: true, children: [] }))
  }
  const programme = { ...found.programme, introduction: officialText(body) }
  return programmePage(ctx, frame, { ...found, programme }, preview)
}
