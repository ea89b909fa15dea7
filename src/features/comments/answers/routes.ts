import { Type } from 'typebox'
import { type FormFields, type FormState, refuseForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { verdicts } from '#domain/comment/index.ts'
import type { Context } from '#platform/context.ts'
import {
  DESK_POSTS_PER_HOUR,
  type Frame,
  get,
  notFound,
  page,
  pageNumber,
  paginate,
  post,
  type Reply,
  type Route,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { type CommentTargetKind, findTarget, subjectOfTarget } from '../kinds.ts'
import type { CommentTarget } from '../model.ts'
import { commentClockOf } from '../pages/responses.ts'
import { describeComments } from '../queries.ts'
import { listCommentsByNumber } from '../store.ts'
import { answerComments } from './actions.ts'
import { begunFrom, fieldOf, parseNumbers, readAnswerForm } from './form.ts'
import type { AnswerProblem } from './messages.ts'
import { groupAlike, QUEUE_PAGE_SIZE } from './model.ts'
import { loadQueue } from './queries.ts'
import { listTemplates } from './store.ts'
import { AnswerPage, AnswerQueuePage } from './views.tsx'

type Shown = {
  readonly form?: FormState<AnswerProblem>
  /** The number of the answer that a colleague gave first. */
  readonly against?: number | undefined
  readonly status?: number
  readonly template?: string | undefined
}

const QueueQuery = Type.Object({ page: Type.Optional(pageNumber) })
const AnswerQuery = Type.Object({
  numbers: Type.Optional(Type.String({ maxLength: 1000 })),
  template: Type.Optional(Type.String({ maxLength: 40 })),
})

const queueOf = (path: string, id = '') => `${path.replace(':id', id)}/queue`

/** Targets of a kind, and the desk page of one of them: '/desk/consultations/:id'. */
type AnswerDesk = { readonly kind: CommentTargetKind; readonly path: string }

async function targetOf(ctx: Context, kind: CommentTargetKind, id = '') {
  const target = isId(id) ? await findTarget(ctx, kind, id) : undefined
  if (!target?.desk) throw notFound()
  return { ...target, desk: target.desk }
}

/** Comments on this target by their numbers; 404 when one of them is not on it. One query for all of them. */
async function commentsOf(ctx: Context, target: CommentTarget, numbers: readonly number[]) {
  const stored = await listCommentsByNumber(ctx.db, numbers)
  const all = stored.every(({ hidden, targetId }) => !hidden && targetId === target.id)
  if (stored.length === 0 || stored.length !== numbers.length || !all) throw notFound()
  return describeComments(ctx, stored)
}

async function answerPage(
  { kind }: AnswerDesk,
  ctx: Context,
  frame: Frame,
  id: string | undefined,
  numbers: readonly number[],
  { form, against, status = 200, template }: Shown = {},
) {
  const target = await targetOf(ctx, kind, id)
  const [comments, templates] = await Promise.all([
    commentsOf(ctx, target, numbers),
    listTemplates(ctx.db, target.organisation),
  ])
  const chosen = templates.find((one) => one.id === template)
  const conflict =
    against === undefined ? undefined : comments.find(({ answer }) => answer && answer.number >= against)
  const earlier = comments.length === 1 ? comments[0]?.answer : undefined
  return page(
    AnswerPage({
      frame,
      target,
      desk: target.desk,
      clock: commentClockOf(ctx, target),
      comments,
      verdicts: kind.verdicts ?? verdicts,
      templates,
      number: conflict ? 1 : (earlier?.number ?? 0) + 1,
      form: form ?? begunFrom(chosen ?? earlier),
      conflict,
    }),
    status,
  )
}

async function queuePage(
  { kind }: AnswerDesk,
  ctx: Context,
  frame: Frame,
  id: string | undefined,
  number: string | undefined,
) {
  const target = await targetOf(ctx, kind, id)
  const { items, ...found } = await paginate(number, QUEUE_PAGE_SIZE, (range) =>
    loadQueue(ctx, kind, target.id, range),
  )
  return page(
    AnswerQueuePage({
      frame,
      target,
      desk: target.desk,
      today: ctx.today(),
      groups: groupAlike(items),
      ...found,
    }),
  )
}

/** Submits a posted answer, or shows the form with the refusal. */
async function postAnswer(
  desk: AnswerDesk,
  ctx: Context,
  frame: Frame,
  id: string | undefined,
  body: FormFields,
): Promise<Reply> {
  const { kind, path } = desk
  const { language } = frame
  const read = readAnswerForm(body, kind.verdicts ?? verdicts)
  const { numbers, form } = read
  if (numbers.length === 0) return seeOther(`/${language}${queueOf(path, id)}`)
  if (!read.ok) return answerPage(desk, ctx, frame, id, numbers, { form, status: 422 })
  const answered = await answerComments(ctx, { kind, target: id ?? '', numbers, answer: read.value })
  if (answered.ok) return seeOther(`/${language}${queueOf(path, id)}`)
  if (answered.refusal === 'comment-unknown') throw notFound()
  return answerPage(desk, ctx, frame, id, numbers, {
    form: refuseForm(form, answered.refusal, fieldOf),
    against: answered.refusal === 'answered-already' ? read.value.number : undefined,
    status: 409,
  })
}

/**
 * The desk of official answers to comments on targets of a kind: the queue and the form of an answer.
 * @param path the desk page of a target, with its id: '/desk/consultations/:id'
 */
export function answerRoutes(kind: CommentTargetKind, path: string): readonly Route[] {
  const desk = { kind, path }
  const allow = kind.answer
  const findAnsweredSubject: SubjectOf = async (ctx, { id = '' }) => {
    const target = isId(id) ? await findTarget(ctx, kind, id) : undefined
    return target && subjectOfTarget(target)
  }
  return [
    get(
      `${path}/queue`,
      { query: QueueQuery, allow, of: findAnsweredSubject },
      ({ ctx, frame, params, query }) => queuePage(desk, ctx, frame, params.id, query.page),
    ),

    get(
      `${path}/answer`,
      { query: AnswerQuery, allow, of: findAnsweredSubject },
      async ({ ctx, frame, language, params, query }) => {
        const numbers = parseNumbers(query.numbers)
        if (numbers.length === 0) return seeOther(`/${language}${queueOf(path, params.id)}`)
        return answerPage(desk, ctx, frame, params.id, numbers, { template: query.template })
      },
    ),

    post(
      `${path}/answer`,
      { allow, of: findAnsweredSubject, perHour: DESK_POSTS_PER_HOUR },
      ({ ctx, frame, params, body }) => postAnswer(desk, ctx, frame, params.id, body),
    ),
  ]
}
