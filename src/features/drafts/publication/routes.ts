import { emptyForm, type FormState, refuseForm } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import type { Result } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import {
  DESK_POSTS_PER_HOUR,
  get,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  seeOther,
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import {
  type DraftPages,
  findDraftSubject,
  incompletePage,
  openForPage,
  publicationPage,
} from '../responses.ts'
import { PUBLICATION_PATH } from '../views.tsx'
import { archiveDraft, copyDraft, deleteDraft } from '../writing/actions.ts'
import type { DraftKind } from './actions.ts'
import {
  readNoteForm,
  readScheduleForm,
  readSeenVersionField,
  readWithdrawalReasonForm,
  scheduleFieldOf,
} from './form.ts'
import { type PublicationProblem, publicationMessages } from './messages.ts'
import { isScheduleRefusal } from './model.ts'

type Post = RouteRequest<Readonly<Record<string, never>>, Actor>
const idOf = ({ params }: Post) => (params.id ?? '') as Id<'draft'>
const versionOf = ({ body }: Post) => readSeenVersionField(body)

/** Publishing, scheduling, correcting, withdrawing, putting aside, copying and deleting the drafts of a kind. */
export const publicationRoutes = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
): readonly Route[] => {
  const { actions } = kind
  const answers = publicationReplies(kind, pages)
  const path = (act: string) => `${kind.path}/:id/${act}`
  const of = findDraftSubject(kind)
  const writing = { allow: kind.permissions.write, of, perHour: DESK_POSTS_PER_HOUR }
  const publishing = {
    allow: kind.permissions.publish,
    of,
    perHour: DESK_POSTS_PER_HOUR,
  }
  return [
    get(`${kind.path}/:id${PUBLICATION_PATH}`, { allow: kind.permissions.write, of }, async (request) =>
      publicationPage(kind, pages, request, await openForPage(kind, request.ctx, request.params.id)),
    ),
    post(path('publish'), publishing, async (request) =>
      answers.done(
        request,
        await actions.publish(request.ctx, { id: idOf(request), seen: versionOf(request) }),
      ),
    ),
    post(path('schedule'), publishing, (request) => postSchedule(kind, pages, request)),
    post(path('unschedule'), publishing, async (request) =>
      answers.done(request, await actions.unschedule(request.ctx, { id: idOf(request) })),
    ),
    post(path('correct'), publishing, (request) => postCorrection(kind, pages, request)),
    ...(kind.withdraw
      ? [post(path('withdraw'), publishing, (request) => postWithdrawal(kind, pages, request))]
      : []),
    ...(['archive', 'unarchive'] as const).map((act) =>
      post(path(act), writing, async (request) =>
        answers.done(
          request,
          await archiveDraft(kind, request.ctx, idOf(request), act === 'archive' ? 'archived' : 'draft'),
        ),
      ),
    ),
    post(path('delete'), writing, async (request) => {
      const done = await deleteDraft(kind, request.ctx, idOf(request))
      return done.ok ? seeOther(`/${request.language}${kind.path}`) : answers.done(request, done)
    }),
    post(path('copy'), writing, async (request) => {
      const done = await copyDraft(kind, request.ctx, idOf(request))
      if (done.ok) return seeOther(`/${request.language}${kind.path}/${done.value.id}`)
      return answers.done(request, done)
    }),
  ]
}

/** How the page of publication answers an act, and a form with something wrong in it. */
const publicationReplies = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
) => ({
  /** The page again, or what stands in the way of publishing at a moment. */
  done: async (
    request: Post,
    done: Result<unknown>,
    form: FormState<PublicationProblem> = emptyForm,
    at = request.ctx.now(),
  ): Promise<Reply> => {
    const { ctx, language, params } = request
    if (done.ok) return seeOther(`/${language}${kind.path}/${params.id}${PUBLICATION_PATH}`)
    const opened = await openForPage(kind, ctx, params.id)
    const { refusal } = done
    if (refusal === 'incomplete') return incompletePage(kind, pages, request, opened, at)
    if (isScheduleRefusal(refusal))
      return publicationPage(
        kind,
        pages,
        request,
        opened,
        { form: refuseForm(form, refusal, scheduleFieldOf) },
        422,
      )
    const refused =
      refusal === 'was-published' ? pages.words.wasPublished[language] : textOf(refusal, language)
    return publicationPage(kind, pages, request, opened, { refused, form }, 409)
  },
  /** A form with what is wrong beside its fields. */
  refused: async (request: Post, form: FormState<PublicationProblem>): Promise<Reply> => {
    const opened = await openForPage(kind, request.ctx, request.params.id)
    return publicationPage(kind, pages, request, opened, { form }, 422)
  },
})

const textOf = (refusal: string, language: Language): string | undefined =>
  refusal in publicationMessages ? publicationMessages[refusal as PublicationProblem][language] : undefined

async function postSchedule<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  request: Post,
): Promise<Reply> {
  const answers = publicationReplies(kind, pages)
  const { zone } = await openForPage(kind, request.ctx, request.params.id)
  const read = readScheduleForm(request.body, zone)
  if (!read.ok) return answers.refused(request, read.form)
  const at = read.value
  const done = await kind.actions.schedule(request.ctx, { id: idOf(request), seen: versionOf(request), at })
  return answers.done(request, done, read.form, Number.isNaN(at.getTime()) ? undefined : at)
}

async function postCorrection<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  request: Post,
): Promise<Reply> {
  const answers = publicationReplies(kind, pages)
  const read = readNoteForm(request.body)
  if (!read.ok) return answers.refused(request, read.form)
  const seen = versionOf(request)
  const done = await kind.actions.correct(request.ctx, { id: idOf(request), seen, note: read.value })
  return answers.done(request, done, read.form)
}

async function postWithdrawal<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  request: Post,
): Promise<Reply> {
  const answers = publicationReplies(kind, pages)
  const read = readWithdrawalReasonForm(request.body)
  if (!read.ok) return answers.refused(request, read.form)
  const done = await kind.actions.withdraw(request.ctx, { id: idOf(request), reason: read.value })
  return answers.done(request, done, read.form)
}
