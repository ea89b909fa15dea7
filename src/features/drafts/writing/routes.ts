import { Type } from 'typebox'
import { emptyForm, type FormFields, refuseForm } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import {
  DESK_POSTS_PER_HOUR,
  FREQUENT_POSTS_PER_HOUR,
  formStatus,
  get,
  json,
  notFound,
  oneOf,
  post,
  type Route,
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
  findDraftSubject,
  type OpenedDraft,
  openForPage,
  partPage,
  type ReadForm,
} from '../responses.ts'
import { findDraftVersion } from '../store.ts'
import { PREVIEW_PATH, previewNotice } from '../views.tsx'
import { saveDraft } from './actions.ts'
import { readNextField, readOriginForm, saveFieldOf } from './form.ts'
import { writingMessages } from './messages.ts'
import { conflictPage, type FormPart } from './responses.ts'

/** How the preview is read: in one language unless all are asked for. */
const PreviewQuery = Type.Object({ view: Type.Optional(oneOf(['side'])) })

/** The pages on which a draft is written, each with its form, and its preview. */
export const writingRoutes = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
): readonly Route[] => [
  ...pages.parts.flatMap((part) => partRoutes(kind, pages, part)),

  get(
    `${kind.path}/:id${PREVIEW_PATH}`,
    { allow: kind.permissions.write, of: findDraftSubject(kind), query: PreviewQuery },
    async ({ ctx, frame, language, params, query }) => {
      const opened = await openForPage(kind, ctx, params.id)
      const path = `${kind.path}/${opened.draft.id}`
      return pages.preview(ctx, frame, opened, {
        path: `${path}${PREVIEW_PATH}`,
        notice: previewNotice(language, path),
        sideBySide: query.view === 'side',
      })
    },
  ),
]

function partRoutes<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  part: DraftPart<Content>,
): readonly Route[] {
  const path = `${kind.path}/:id${part.path}`
  const guard = { allow: kind.permissions.write, of: findDraftSubject(kind) }
  const saving = { ...guard, bytes: part.bytes }
  const show = get(path, guard, async ({ ctx, frame, params }) => {
    const opened = await openForPage(kind, ctx, params.id)
    if (part.shown?.(opened.draft) === false) throw notFound()
    return partPage(kind, pages, { ctx, frame }, part, opened)
  })
  const { read } = part
  if (!read) return [show]
  const form = { ...part, read }
  return [
    show,
    post(path, { ...saving, perHour: DESK_POSTS_PER_HOUR }, (request) =>
      savePart(kind, pages, form, request),
    ),
    ...(part.autosave
      ? [
          post(`${path}/autosave`, { ...saving, perHour: FREQUENT_POSTS_PER_HOUR }, (request) =>
            autosavePart(kind, pages, form, request),
          ),
        ]
      : []),
  ]
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
  const made = base < draft.version ? await findDraftVersion<Content>(db, draft.id, base) : undefined
  if (!made) return base
  const ownFields = (content: Content) =>
    fields(content, 'kk').filter(({ name }) => name in typed || partOf(name) === path)
  return sameContent(ownFields(made.content), ownFields(draft.content)) ? draft.version : base
}

async function savePart<Content extends object, Ready>(
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

/** A form that comes back is the same open form: its own saves stay its own. */
const withFormId = <Content>(opened: OpenedDraft<Content>, body: FormFields): OpenedDraft<Content> => ({
  ...opened,
  formId: readOriginForm(body)?.formId ?? opened.formId,
})

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

async function autosavePart<Content extends object, Ready>(
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

/** What the script of the page learns of a save that was refused: the status. Its words are those of the page. */
const refusedAutosave = (refusal: keyof typeof saveFieldOf): RouteResponse =>
  json({}, formStatus(refuseForm(emptyForm, refusal, saveFieldOf)))
