import { Type } from 'typebox'
import { emptyForm, type FormState, hasProblems, refuseForm } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import {
  VISITOR_POSTS_PER_HOUR,
  type Frame,
  get,
  paginate,
  notFound,
  oneOf,
  page,
  pageNumber,
  post,
  type Route,
  seeOther,
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { NAMES_CONST_PATH, PAGE_SIZE } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { findNamePascal } from '../store.ts'
import { submitProposal } from './actions.ts'
import { proposalList } from './exports.ts'
import { fieldOf, readProposalForm } from './form.ts'
import type { ProposalProblem } from './messages.ts'
import { proposePath } from './model.ts'
import { findProposeRefusal } from './queries.ts'
import { listProposals } from './store.ts'
import { ProposalSentPage, ProposalsPage, ProposePage } from './views.tsx'

const allow = nameCamelPermissions.propose
const PROPOSE_PATH = `${NAMES_CONST_PATH}/:slug/propose`
const PROPOSALS_PATH = `${NAMES_CONST_PATH}/:slug/proposals`
const CACHE_TAGS = ['NAME_TABLE', 'NAME_TABLE_proposal', 'organisation', 'territory'] as const

const Sent = Type.Object({ done: Type.Optional(oneOf(['sent'])) })
const Pages = Type.Object({ page: Type.Optional(pageNumber) })

/** What is public; 404 for anything else. */
async function getPublic({ db }: Context, { slug = '' }: Readonly<Record<string, string>>) {
  const nameCamel = await findNamePascal(db, { slug })
  if (!nameCamel || nameCamel.withdrawnAt) throw notFound()
  return nameCamel
}

/** The form, with why this person cannot send one; a form that was refused comes back with 422. */
async function proposePage(
  ctx: Context,
  actor: Actor,
  frame: Frame,
  params: Readonly<Record<string, string>>,
  form: FormState<ProposalProblem> = emptyForm,
) {
  const nameCamel = await getPublic(ctx, params)
  const refusal = hasProblems(form) ? undefined : await findProposeRefusal(ctx, actor, nameCamel)
  return page(ProposePage({ frame, nameCamel, refusal, form }), hasProblems(form) ? 422 : 200)
}

/** What residents do. Their form knows who they are, so it is not on the cached page. */
export const proposalRoutes: readonly Route[] = [
  get(PROPOSE_PATH, { allow, query: Sent }, async ({ ctx, actor, frame, params, query }) =>
    query.done
      ? page(ProposalSentPage({ frame, nameCamel: await getPublic(ctx, params) }))
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
    const nameCamel = await getPublic(ctx, params)
    const found = await paginate(query.page, PAGE_SIZE, (range) =>
      listProposals(ctx.db, nameCamel.id, 'answered', range),
    )
    return page(ProposalsPage({ frame, nameCamel, zone: zoneOfTerritory(nameCamel.place.code), ...found }))
  }),

  ...openListRoutes(
    `${PROPOSALS_PATH}/list`,
    { query: Type.Object({}), cacheTags: CACHE_TAGS },
    async ({ ctx, frame, params }) => proposalList(ctx, frame, await getPublic(ctx, params)),
  ),
]
