import { filledForm, refuseForm } from '#domain/base/form.ts'
import { formPage, type RouteResponse, type SignedInRequest } from '#platform/http/index.ts'
import type { DraftKind } from '../actions.ts'
import { type DraftPages, type DraftPart, type OpenedDraft, shownDraft } from '../responses.ts'
import { saveFieldOf } from './form.ts'
import { ConflictPage } from './views.tsx'

/** A part of a draft that has a form. */
export type FormPart<Content> = DraftPart<Content> & Required<Pick<DraftPart<Content>, 'read'>>

/** Both texts wherever the form and what is saved differ; the rest of the form goes along unseen. */
export async function conflictPage<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  part: FormPart<Content>,
  { ctx, frame, actor, language, body }: SignedInRequest,
  opened: OpenedDraft<Content>,
): Promise<RouteResponse> {
  const { draft, formId } = opened
  const form = await part.read(ctx, draft.content, body, language, draft)
  const view = ConflictPage({
    frame,
    shown: shownDraft(kind, pages, opened),
    formId,
    isOwn: draft.updatedBy?.id === actor.account,
    part: part.path,
    theirs: pages.fields(draft.content, language),
    yours: pages.fields(opened.rebased(form.content), language),
    typed: form.typed,
  })
  return formPage(view, refuseForm(filledForm(form.typed), 'changed-meanwhile', saveFieldOf))
}
