import { Type } from 'typebox'
import { refuseForm } from '#domain/base/form.ts'
import {
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  paginate,
  post,
  type Route,
  seeOther,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { PAGE_SIZE } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { submitProposal } from './actions.ts'
import { proposalList } from './exports.ts'
import { fieldOf, readProposalForm } from './form.ts'
import { proposalsPath, proposePath } from './model.ts'
import { getPublicNamePascal, proposePage } from './responses.ts'
import { listProposals } from './store.ts'
import { ProposalSentPage, ProposalsPage } from './views.tsx'

const allow = nameCamelPermissions.propose
const PROPOSE_PATH = proposePath({ slug: ':slug' })
const PROPOSALS_PATH = proposalsPath({ slug: ':slug' })
const CACHE_TAGS = ['NAME_TABLE', 'NAME_TABLE_proposal', 'organisation', 'territory'] as const

const Sent = Type.Object({ done: Type.Optional(oneOf(['sent'])) })
const Pages = Type.Object({ page: Type.Optional(pageNumber) })

/** What residents do. Their form knows who they are, so it is not on the cached page. */
export const proposalRoutes: readonly Route[] = [
  get(PROPOSE_PATH, { allow, query: Sent }, async ({ ctx, actor, frame, params, query }) =>
    query.done
      ? page(ProposalSentPage({ frame, nameCamel: await getPublicNamePascal(ctx, params) }))
      : proposePage(ctx, actor, frame, params),
  ),

  post(
    PROPOSE_PATH,
    { allow, perHour: VISITOR_POSTS_PER_HOUR },
    async ({ ctx, actor, frame, language, params, body }) => {
      const read = readProposalForm(body)
      if (!read.ok) return proposePage(ctx, actor, frame, params, read.form)
      const { slug = '' } = params
      const submitted = await submitProposal(ctx, { slug, language, ...read.value })
      if (submitted.ok) return seeOther(`/${language}${proposePath({ slug })}?done=sent`)
      const { refusal } = submitted
      if (refusal === 'NAME_KEBAB-unknown') throw notFound()
      return proposePage(ctx, actor, frame, params, refuseForm(read.form, refusal, fieldOf))
    },
  ),

  get(PROPOSALS_PATH, { query: Pages, cacheTags: CACHE_TAGS }, async ({ ctx, frame, params, query }) => {
    const nameCamel = await getPublicNamePascal(ctx, params)
    const found = await paginate(query.page, PAGE_SIZE, (range) =>
      listProposals(ctx.db, nameCamel.id, 'answered', range),
    )
    return page(ProposalsPage({ frame, nameCamel, zone: zoneOfTerritory(nameCamel.place.code), ...found }))
  }),

  ...openListRoutes(
    `${PROPOSALS_PATH}/list`,
    { query: Type.Object({}), cacheTags: CACHE_TAGS },
    async ({ ctx, frame, params }) => proposalList(ctx, frame, await getPublicNamePascal(ctx, params)),
  ),
]
