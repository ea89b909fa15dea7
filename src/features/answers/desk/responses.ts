import { emptyForm, type FormState } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import {
  formPage,
  notFound,
  page,
  paginate,
  type SignedInRequest,
  type SubjectOf,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { type AnswerableKind, findSubmission } from '../kinds.ts'
import type { SubmissionAnswerProblem } from '../messages.ts'
import { PAGE_SIZE, type SubmissionNotice, subjectOfSubmissionTarget } from '../model.ts'
import { DeskSubmissionPage, DeskSubmissionsPage } from './views.tsx'

const findAtDesk = async (ctx: Context, answerable: AnswerableKind, id = '') =>
  isId(id) ? findSubmission(ctx, answerable, id) : undefined

/** Whose the target of an address is. */
export const findSubmissionTargetSubject =
  (answerable: AnswerableKind): SubjectOf =>
  async (ctx, params) => {
    const target = await answerable.findTarget(ctx, params)
    return target && subjectOfSubmissionTarget(target)
  }

/** Whose the target of the submission at an address is. */
export const findSubmissionSubject =
  (answerable: AnswerableKind): SubjectOf =>
  async (ctx, { submission: id }) => {
    const submission = await findAtDesk(ctx, answerable, id)
    return submission && subjectOfSubmissionTarget(submission.target)
  }

/** Everything that was sent on a target. `number`: of the page, absent: the first. */
export async function deskSubmissionsPage(
  { ctx, frame, params }: SignedInRequest,
  answerable: AnswerableKind,
  number: string | undefined,
) {
  const target = await answerable.findTarget(ctx, params)
  if (!target) throw notFound()
  const found = await paginate(number, PAGE_SIZE, (range) =>
    answerable.rows.list(ctx.db, target.id, 'desk', range),
  )
  const zone = zoneOfTerritory(target.territory)
  return page(DeskSubmissionsPage({ frame, answerable, target, zone, ...found }))
}

/** A submission with the form of its answer. */
export async function deskSubmissionPage(
  { ctx, frame, params }: SignedInRequest,
  answerable: AnswerableKind,
  form: FormState<SubmissionAnswerProblem> = emptyForm,
  done?: SubmissionNotice,
) {
  const submission = await findAtDesk(ctx, answerable, params.submission)
  if (!submission) throw notFound()
  const zone = zoneOfTerritory(submission.target.territory)
  return formPage(DeskSubmissionPage({ frame, answerable, submission, zone, form, done }), form)
}
