import { Type } from 'typebox'
import { emptyForm } from '#domain/base/form.ts'
import {
  get,
  oneOf,
  page,
  pageNumber,
  paginate,
  post,
  type Route,
  submitForm,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { PAGE_SIZE } from '../model.ts'
import { CACHE_TAGS, getNamePascal, withdrawnNamePascalPage } from '../pages/responses.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { submitProposal } from './actions.ts'
import { proposalList } from './exports.ts'
import { proposeFieldOf, readProposalForm } from './form.ts'
import { proposalDownloadsPath, proposalsPath, proposeNotices, proposePath } from './model.ts'
import { getPublicNamePascal, proposePage } from './responses.ts'
import { listProposals } from './store.ts'
import { ProposalsPage } from './views.tsx'

const allow = nameCamelPermissions.propose
const PROPOSE_PATH = proposePath({ slug: ':slug' })
const PROPOSAL_CACHE_TAGS = [...CACHE_TAGS, 'NAME_TABLE_proposal'] as const

const NoticeQuery = Type.Object({ done: Type.Optional(oneOf(proposeNotices)) })
const ProposalListQuery = Type.Object({ page: Type.Optional(pageNumber) })

/** What residents do. Their form knows who they are, so it is not on the cached page. */
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

  get(
    proposalsPath({ slug: ':slug' }),
    { query: ProposalListQuery, cacheTags: PROPOSAL_CACHE_TAGS },
    async (request) => {
      const { ctx, frame, params, query } = request
      const nameCamel = await getNamePascal(ctx, params.slug)
      if (nameCamel.withdrawnAt) return withdrawnNamePascalPage(request, nameCamel)
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listProposals(ctx.db, nameCamel.id, 'public', range),
      )
      return page(ProposalsPage({ frame, nameCamel, zone: zoneOfTerritory(nameCamel.place.code), ...found }))
    },
  ),

  ...openListRoutes(
    proposalDownloadsPath({ slug: ':slug' }),
    { query: Type.Object({}), cacheTags: PROPOSAL_CACHE_TAGS },
    async ({ ctx, frame, params }) => proposalList(ctx, frame, await getPublicNamePascal(ctx, params.slug)),
  ),
]
