import { Type } from 'typebox'
import { verdicts } from '#domain/comment/index.ts'
import {
  DESK_POSTS_PER_HOUR,
  get,
  oneOf,
  page,
  pageNumber,
  paginate,
  post,
  type Route,
  seeOther,
  submitForm,
} from '#platform/http/index.ts'
import type { CommentTargetKind } from '../kinds.ts'
import { answerComments } from './actions.ts'
import { AnswerQuery, answerFieldOf, parseNumbers, readAnswerForm } from './form.ts'
import { groupSimilarComments, QUEUE_PAGE_SIZE } from './model.ts'
import { loadAnswerQueue } from './queries.ts'
import { answerPage, type CiteAnchor, findAnsweredSubject, getAnsweredTarget } from './responses.ts'
import { AnswerQueuePage } from './views.tsx'

const AnswerQueueQuery = Type.Object({
  page: Type.Optional(pageNumber),
  done: Type.Optional(oneOf(['answered'])),
})

/**
 * The desk of official answers to comments on targets of a kind: the queue and the form of an answer.
 * @param path the desk page of a target, with its id: '/desk/consultations/:id'
 * @param cite shows what a comment is about above the form; by default nothing but its name
 */
export function verdictRoutes(kind: CommentTargetKind, path: string, cite?: CiteAnchor): readonly Route[] {
  const guard = { allow: kind.answer, of: findAnsweredSubject(kind) } as const
  const queueOf = ({ id = '' }: Readonly<Record<string, string>>) => `${path.replace(':id', id)}/queue`
  return [
    get(`${path}/queue`, { query: AnswerQueueQuery, ...guard }, async ({ ctx, frame, params, query }) => {
      const target = await getAnsweredTarget(ctx, kind, params.id)
      const { items, ...found } = await paginate(query.page, QUEUE_PAGE_SIZE, (range) =>
        loadAnswerQueue(ctx, kind, target.id, range),
      )
      const shown = { target, desk: target.desk, today: ctx.today(), groups: groupSimilarComments(items) }
      return page(AnswerQueuePage({ frame, done: query.done, ...shown, ...found }))
    }),

    get(`${path}/answer`, { query: AnswerQuery, ...guard }, async (request) => {
      const { language, params, query } = request
      const numbers = parseNumbers(query.numbers)
      if (numbers.length === 0) return seeOther(`/${language}${queueOf(params)}`)
      return answerPage(request, { kind, cite }, numbers, { template: query.template })
    }),

    post(`${path}/answer`, { ...guard, perHour: DESK_POSTS_PER_HOUR }, async (request) => {
      const { ctx, params, body } = request
      const read = readAnswerForm(body, kind.verdicts ?? verdicts)
      const numbers = parseNumbers(read.form.typed.numbers)
      if (numbers.length === 0) return seeOther(`/${request.language}${queueOf(params)}`)
      return submitForm(request, read, {
        act: (answer) => answerComments(ctx, { kind, target: params.id ?? '', numbers, answer }),
        fieldOf: answerFieldOf,
        page: (form) => answerPage(request, { kind, cite }, numbers, { form }),
        next: () => `${queueOf(params)}?done=answered`,
      })
    }),
  ]
}
