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
    get(`${kind.path}/:id${PUBLICATION_PATH}`, { allow: kind.permissions.write, of }, async (asked) =>
      publicationPage(kind, pages, asked, await openForPage(kind, asked.ctx, asked.params.id)),
    ),
    post(path('publish'), publishing, async (asked) =>
      answers.done(asked, await actions.publish(asked.ctx, { id: idOf(asked), seen: versionOf(asked) })),
    ),
    post(path('schedule'), publishing, (asked) => postSchedule(kind, pages, asked)),
    post(path('unschedule'), publishing, async (asked) =>
      answers.done(asked, await actions.unschedule(asked.ctx, { id: idOf(asked) })),
    ),
    post(path('correct'), publishing, (asked) => postCorrection(kind, pages, asked)),
    ...(kind.withdraw
      ? [post(path('withdraw'), publishing, (asked) => postWithdrawal(kind, pages, asked))]
      : []),
    ...(['archive', 'unarchive'] as const).map((act) =>
      post(path(act), writing, async (asked) =>
        answers.done(
          asked,
          await archiveDraft(kind, asked.ctx, idOf(asked), act === 'archive' ? 'archived' : 'draft'),
        ),
      ),
    ),
    post(path('delete'), writing, async (asked) => {
      const done = await deleteDraft(kind, asked.ctx, idOf(asked))
      return done.ok ? seeOther(`/${asked.language}${kind.path}`) : answers.done(asked, done)
    }),
    post(path('copy'), writing, async (asked) => {
      const done = await copyDraft(kind, asked.ctx, idOf(asked))
      if (done.ok) return seeOther(`/${asked.language}${kind.path}/${done.value.id}`)
      return answers.done(asked, done)
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
    asked: Post,
    done: Result<unknown>,
    form: FormState<PublicationProblem> = emptyForm,
    at = asked.ctx.now(),
  ): Promise<Reply> => {
    const { ctx, language, params } = asked
    if (done.ok) return seeOther(`/${language}${kind.path}/${params.id}${PUBLICATION_PATH}`)
    const opened = await openForPage(kind, ctx, params.id)
    const { refusal } = done
    if (refusal === 'incomplete') return incompletePage(kind, pages, asked, opened, at)
    if (isScheduleRefusal(refusal))
      return publicationPage(
        kind,
        pages,
        asked,
        opened,
        { form: refuseForm(form, refusal, scheduleFieldOf) },
        422,
      )
    const refused =
      refusal === 'was-published' ? pages.words.wasPublished[language] : textOf(refusal, language)
    return publicationPage(kind, pages, asked, opened, { refused, form }, 409)
  },
  /** A form with what is wrong beside its fields. */
  refused: async (asked: Post, form: FormState<PublicationProblem>): Promise<Reply> => {
    const opened = await openForPage(kind, asked.ctx, asked.params.id)
    return publicationPage(kind, pages, asked, opened, { form }, 422)
  },
})

const textOf = (refusal: string, language: Language): string | undefined =>
  refusal in publicationMessages ? publicationMessages[refusal as PublicationProblem][language] : undefined

async function postSchedule<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  asked: Post,
): Promise<Reply> {
  const answers = publicationReplies(kind, pages)
  const { zone } = await openForPage(kind, asked.ctx, asked.params.id)
  const read = readScheduleForm(asked.body, zone)
  if (!read.ok) return answers.refused(asked, read.form)
  const at = read.value
  const done = await kind.actions.schedule(asked.ctx, { id: idOf(asked), seen: versionOf(asked), at })
  return answers.done(asked, done, read.form, Number.isNaN(at.getTime()) ? undefined : at)
}

async function postCorrection<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  asked: Post,
): Promise<Reply> {
  const answers = publicationReplies(kind, pages)
  const read = readNoteForm(asked.body)
  if (!read.ok) return answers.refused(asked, read.form)
  const seen = versionOf(asked)
  const done = await kind.actions.correct(asked.ctx, { id: idOf(asked), seen, note: read.value })
  return answers.done(asked, done, read.form)
}

async function postWithdrawal<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  asked: Post,
): Promise<Reply> {
  const answers = publicationReplies(kind, pages)
  const read = readWithdrawalReasonForm(asked.body)
  if (!read.ok) return answers.refused(asked, read.form)
  const done = await kind.actions.withdraw(asked.ctx, { id: idOf(asked), reason: read.value })
  return answers.done(asked, done, read.form)
}
