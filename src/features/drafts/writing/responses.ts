import { emptyForm, type FormFields, filledForm, refuseForm } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import {
  formPage,
  formStatus,
  json,
  notFound,
  type RouteResponse,
  type SignedInRequest,
  seeOther,
} from '#platform/http/index.ts'
import type { DraftKind } from '../actions.ts'
import { sameContent } from '../model.ts'
import { overtakenPage } from '../publication/responses.ts'
import {
  type DraftPages,
  type DraftPart,
  type OpenedDraft,
  openForPage,
  partPage,
  type ReadForm,
  shownDraft,
} from '../responses.ts'
import { findDraftVersion } from '../store.ts'
import { saveDraft } from './actions.ts'
import { readNextField, readOriginForm, saveFieldOf } from './form.ts'
import { writingMessages } from './messages.ts'
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

export async function saveDraftPart<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  part: FormPart<Content>,
  request: SignedInRequest,
): Promise<RouteResponse> {
  const { ctx, language, body } = request
  const opened = await openForPage(kind, ctx, request.params.id)
  const { id, content } = opened.draft
  const form = await part.read(ctx, content, body, language, opened.draft)
  const origin = readOriginForm(body)
  const problems = origin
    ? form.problems
    : { ...form.problems, version: writingMessages['form-broken'][language] }
  if (!origin || Object.keys(problems).length > 0)
    return partPage(kind, pages, request, part, withFormId(opened, body), keptForm(form, problems, body))
  const base = await findBase(pages, part, ctx, opened, { ...origin, ...form })
  // A button beside rows is a step on the way: what one open form saves so is one version.
  const auto = form.rows !== undefined
  const saved = await saveDraft(kind, ctx, id, { ...form, ...origin, base, auto })
  if (!saved.ok) {
    const now = await openForPage(kind, ctx, id)
    if (saved.refusal === 'changed-meanwhile') return conflictPage(kind, pages, part, request, now)
    return overtakenPage(kind, pages, request)
  }
  if (form.rows !== undefined) {
    const now = withFormId(await openForPage(kind, ctx, id), body)
    return partPage(kind, pages, request, part, now, { rows: form.rows })
  }
  return seeOther(`/${language}${kind.path}/${id}${readNextField(body, part)}`)
}

export async function autosaveDraftPart<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  part: FormPart<Content>,
  { ctx, params, body, language }: SignedInRequest,
): Promise<RouteResponse> {
  const opened = await openForPage(kind, ctx, params.id)
  const { id, content } = opened.draft
  const form = await part.read(ctx, content, body, language, opened.draft)
  const origin = readOriginForm(body)
  if (!origin || form.unsavable) return refusedAutosave('form-broken')
  const base = await findBase(pages, part, ctx, opened, { ...origin, ...form })
  const saved = await saveDraft(kind, ctx, id, { ...form, ...origin, base, checked: [], auto: true })
  if (saved.ok) return json(saved.value)
  if (saved.refusal === 'draft-unknown') throw notFound()
  return refusedAutosave(saved.refusal)
}

/**
 * The version on which a save rests: the newest when nothing of its part has changed since the one that its form was
 * made from, so that people who write different parts do not disturb each other.
 */
async function findBase<Content extends object>(
  { fields, partOf }: DraftPages<Content>,
  { path }: DraftPart<Content>,
  { db }: Context,
  { draft }: OpenedDraft<Content>,
  { base, typed }: { readonly base: number; readonly typed: ReadForm<Content>['typed'] },
): Promise<number> {
  const formVersion = base < draft.version ? await findDraftVersion<Content>(db, draft.id, base) : undefined
  if (!formVersion) return base
  const ownFields = (content: Content) =>
    fields(content, 'kk').filter(({ name }) => name in typed || partOf(name) === path)
  return sameContent(ownFields(formVersion.content), ownFields(draft.content)) ? draft.version : base
}

const keptForm = (form: ReadForm<unknown>, errors: Readonly<Record<string, string>>, body: FormFields) => {
  const origin = readOriginForm(body)
  return {
    errors,
    problems: Object.entries(errors).map(([field, text]) => ({ field, text })),
    // It is still made from the version that it was made from, so that it cannot get past a colleague's save.
    typed: { ...form.typed, ...(origin ? { version: String(origin.base) } : {}) },
    rows: form.rows,
  }
}

/** A form that comes back is the same open form: its own saves stay its own. */
const withFormId = <Content>(opened: OpenedDraft<Content>, body: FormFields): OpenedDraft<Content> => ({
  ...opened,
  formId: readOriginForm(body)?.formId ?? opened.formId,
})

/** What the script of the page learns of a save that was refused: the status. Its words are those of the page. */
const refusedAutosave = (refusal: keyof typeof saveFieldOf): RouteResponse =>
  json({}, formStatus(refuseForm(emptyForm, refusal, saveFieldOf)))
