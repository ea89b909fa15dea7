import { Type } from 'typebox'
import { emptyForm } from '#domain/base/form.ts'
import { answeredRoutes } from '#features/answers/index.ts'
import { get, oneOf, post, type Route, submitForm, VISITOR_POSTS_PER_HOUR } from '#platform/http/index.ts'
import { proposalAnswers } from '../manifest/answerables.ts'
import { getNamePascal } from '../pages/responses.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { submitProposal } from './actions.ts'
import { proposeFieldOf, readProposalForm } from './form.ts'
import { proposalsPath, proposalTargetOf, proposeNotices, proposePath } from './model.ts'
import { proposePage } from './responses.ts'

const allow = nameCamelPermissions.propose
const PROPOSE_PATH = proposePath({ slug: ':slug' })

const NoticeQuery = Type.Object({ done: Type.Optional(oneOf(proposeNotices)) })

/** What residents do, and what everybody reads of it. The form knows who they are, so it is not on the cached page. */
export const proposalRoutes: readonly Route[] = [
  get(PROPOSE_PATH, { allow, query: NoticeQuery }, (request) =>
    proposePage(request, emptyForm, request.query.done),
  ),

  post(PROPOSE_PATH, { allow, perHour: VISITOR_POSTS_PER_HOUR }, (request) => {
    const { slug = '' } = request.params
    return submitForm(request, readProposalForm(request.body), {
      act: (proposal) => submitProposal(request.ctx, { slug, language: request.language, ...proposal }),
      fieldOf: proposeFieldOf,
      page: (form) => proposePage(request, form),
      next: () => `${proposePath({ slug })}?done=sent`,
    })
  }),

  ...answeredRoutes(proposalAnswers, {
    path: proposalsPath({ slug: ':slug' }),
    section: 'NAMES_KEBAB',
    openTarget: async ({ ctx, params }) => proposalTargetOf(await getNamePascal(ctx, params.slug)),
  }),
]
