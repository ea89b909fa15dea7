import { Type } from 'typebox'
import {
  DESK_POSTS_PER_HOUR,
  get,
  page,
  pageNumber,
  paginate,
  post,
  type Route,
  submitForm,
} from '#platform/http/index.ts'
import {
  appealOutcomes,
  DESK_PATH,
  decisionOutcomes,
  judgePath,
  QUEUE_PAGE_SIZE,
  reportedPath,
} from '../model.ts'
import { moderationPermissions } from '../permissions.ts'
import { decideReports, judgeAppeal } from './actions.ts'
import { appealFieldOf, readModerationDecisionForm, reportFieldOf } from './form.ts'
import { listModeratorQueue } from './queries.ts'
import { findAppealSubject, findReportedSubject, judgePage, reportedPage } from './responses.ts'
import { ModerationQueuePage } from './views.tsx'

const allow = moderationPermissions.moderate
const reportGuard = { allow, of: findReportedSubject } as const
const appealGuard = { allow, of: findAppealSubject } as const
const REPORTED_PATH = reportedPath({ thing: ':thing' })
const JUDGE_PATH = judgePath(':number')
const QueuePage = Type.Object({ page: Type.Optional(pageNumber) })

/** The desk section of moderators. */
export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow, query: QueuePage }, async ({ ctx, actor, frame, query }) => {
    const found = await paginate(query.page, QUEUE_PAGE_SIZE, (range) =>
      listModeratorQueue(ctx, actor, range),
    )
    return page(ModerationQueuePage({ frame, ...found }))
  }),

  get(REPORTED_PATH, reportGuard, (request) => reportedPage(request)),

  post(REPORTED_PATH, { ...reportGuard, perHour: DESK_POSTS_PER_HOUR }, (request) =>
    submitForm(request, readModerationDecisionForm(request.body, decisionOutcomes), {
      act: (decision) => decideReports(request.ctx, { thing: request.params.thing ?? '', ...decision }),
      fieldOf: reportFieldOf,
      page: (form) => reportedPage(request, form),
      next: () => DESK_PATH,
    }),
  ),

  get(JUDGE_PATH, appealGuard, (request) => judgePage(request)),

  post(JUDGE_PATH, { ...appealGuard, perHour: DESK_POSTS_PER_HOUR }, (request) =>
    submitForm(request, readModerationDecisionForm(request.body, appealOutcomes), {
      act: (decision) => judgeAppeal(request.ctx, { number: Number(request.params.number), ...decision }),
      fieldOf: appealFieldOf,
      page: (form) => judgePage(request, form),
      next: () => DESK_PATH,
    }),
  ),
]
