import type { FormState } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import {
  BUTTON_FORM,
  DESK_POSTS_PER_HOUR,
  get,
  post,
  type Route,
  type SignedInRequest,
  submitForm,
} from '#platform/http/index.ts'
import type { DraftKind } from '../actions.ts'
import { copyDraft } from '../list/actions.ts'
import { type DraftPages, findDraftSubject, openForPage, publicationPage } from '../responses.ts'
import { PUBLICATION_PATH } from '../views.tsx'
import { archiveDraft, deleteDraft } from './archive-actions.ts'
import { publicationFieldOf, readNoteForm, readScheduleForm, readSeenVersionField } from './form.ts'
import type { PublicationProblem } from './messages.ts'
import { refusedPublicationPage } from './responses.ts'

const idOf = ({ params }: SignedInRequest) => (params.id ?? '') as Id<'draft'>
const seenOf = ({ body }: SignedInRequest) => readSeenVersionField(body)

/** All of these forms stand on the page of publication, and lead back to it. */
const onItsPage = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  request: SignedInRequest,
  at?: Date,
) => ({
  fieldOf: publicationFieldOf,
  page: (form: FormState<PublicationProblem>) => refusedPublicationPage(kind, pages, request, form, at),
  next: () => `${kind.path}/${idOf(request)}${PUBLICATION_PATH}`,
})

/** The page of publication, and its acts: for those who publish, and for those who write. */
export const publicationRoutes = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
): readonly Route[] => {
  const guard = { allow: kind.permissions.write, of: findDraftSubject(kind) }
  return [
    get(`${kind.path}/:id${PUBLICATION_PATH}`, guard, async (request) =>
      publicationPage(kind, pages, request, await openForPage(kind, request.ctx, request.params.id)),
    ),
    ...publisherRoutes(kind, pages),
    ...writerRoutes(kind, pages),
  ]
}

/** Publishing, scheduling and correcting. */
function publisherRoutes<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
): readonly Route[] {
  const { actions } = kind
  const path = (act: string) => `${kind.path}/:id/${act}`
  const publishing = {
    allow: kind.permissions.publish,
    of: findDraftSubject(kind),
    perHour: DESK_POSTS_PER_HOUR,
  }
  return [
    post(path('publish'), publishing, (request) =>
      submitForm(request, BUTTON_FORM, {
        act: () => actions.publish(request.ctx, { id: idOf(request), seen: seenOf(request) }),
        ...onItsPage(kind, pages, request),
      }),
    ),

    post(path('schedule'), publishing, async (request) => {
      const { zone } = await openForPage(kind, request.ctx, request.params.id)
      const read = readScheduleForm(request.body, zone)
      const at = read.ok && !Number.isNaN(read.value.getTime()) ? read.value : undefined
      return submitForm(request, read, {
        act: (time) => actions.schedule(request.ctx, { id: idOf(request), seen: seenOf(request), at: time }),
        ...onItsPage(kind, pages, request, at),
      })
    }),

    post(path('unschedule'), publishing, (request) =>
      submitForm(request, BUTTON_FORM, {
        act: () => actions.unschedule(request.ctx, { id: idOf(request) }),
        ...onItsPage(kind, pages, request),
      }),
    ),

    post(path('correct'), publishing, (request) =>
      submitForm(request, readNoteForm(request.body), {
        act: (note) => actions.correct(request.ctx, { id: idOf(request), seen: seenOf(request), note }),
        ...onItsPage(kind, pages, request),
      }),
    ),
  ]
}

/** Archiving, copying and deleting. */
function writerRoutes<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
): readonly Route[] {
  const path = (act: string) => `${kind.path}/:id/${act}`
  const guard = {
    allow: kind.permissions.write,
    of: findDraftSubject(kind),
    perHour: DESK_POSTS_PER_HOUR,
  }
  return [
    ...(['archive', 'unarchive'] as const).map((act) =>
      post(path(act), guard, (request) =>
        submitForm(request, BUTTON_FORM, {
          act: () =>
            archiveDraft(kind, request.ctx, {
              id: idOf(request),
              to: act === 'archive' ? 'archived' : 'draft',
            }),
          ...onItsPage(kind, pages, request),
        }),
      ),
    ),

    post(path('delete'), guard, (request) =>
      submitForm(request, BUTTON_FORM, {
        act: () => deleteDraft(kind, request.ctx, { id: idOf(request) }),
        ...onItsPage(kind, pages, request),
        next: () => kind.path,
      }),
    ),

    post(path('copy'), guard, (request) =>
      submitForm(request, BUTTON_FORM, {
        act: () => copyDraft(kind, request.ctx, { id: idOf(request) }),
        ...onItsPage(kind, pages, request),
        next: ({ id }) => `${kind.path}/${id}`,
      }),
    ),
  ]
}
