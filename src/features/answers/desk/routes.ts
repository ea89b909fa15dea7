import { Type } from 'typebox'
import { emptyForm } from '#domain/base/form.ts'
import {
  DESK_POSTS_PER_HOUR,
  get,
  oneOf,
  pageNumber,
  post,
  type Route,
  submitForm,
} from '#platform/http/index.ts'
import { answerSubmission } from '../actions.ts'
import type { AnswerableKind } from '../kinds.ts'
import { submissionNotices } from '../model.ts'
import { readSubmissionAnswerForm, submissionAnswerFieldOf } from './form.ts'
import {
  deskSubmissionPage,
  deskSubmissionsPage,
  findSubmissionSubject,
  findSubmissionTargetSubject,
} from './responses.ts'

const SubmissionListQuery = Type.Object({ page: Type.Optional(pageNumber) })
const NoticeQuery = Type.Object({ done: Type.Optional(oneOf(submissionNotices)) })

/** What officials do with submissions of a kind. */
export function deskRoutes(answerable: AnswerableKind): readonly Route[] {
  const { permission: allow, desk } = answerable
  const guard = { allow, of: findSubmissionSubject(answerable) } as const
  const path = desk.path({ id: ':submission' })
  return [
    get(
      desk.list,
      { allow, of: findSubmissionTargetSubject(answerable), query: SubmissionListQuery },
      (request) => deskSubmissionsPage(request, answerable, request.query.page),
    ),

    get(path, { ...guard, query: NoticeQuery }, (request) =>
      deskSubmissionPage(request, answerable, emptyForm, request.query.done),
    ),

    post(path, { ...guard, perHour: DESK_POSTS_PER_HOUR }, (request) => {
      const { submission: id = '' } = request.params
      return submitForm(request, readSubmissionAnswerForm(answerable, request.body), {
        act: (answer) => answerSubmission(request.ctx, { answerable, id, ...answer }),
        fieldOf: submissionAnswerFieldOf,
        page: (form) => deskSubmissionPage(request, answerable, form),
        next: () => `${desk.path({ id })}?done=answered`,
      })
    }),
  ]
}
