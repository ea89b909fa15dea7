import { Type } from 'typebox'
import { emptyForm, type FormState, hasProblems, refuseForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import {
  DESK_POSTS_PER_HOUR,
  type Frame,
  get,
  paginate,
  notFound,
  page,
  pageNumber,
  post,
  type Route,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { findNamePascalSubject } from '../desk/routes.ts'
import { DESK_PATH, PAGE_SIZE } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { deskProposalPath, subjectOfProposal } from '../proposals/model.ts'
import { findProposal, listProposals } from '../proposals/store.ts'
import { findNamePascal } from '../store.ts'
import { answerProposal } from './actions.ts'
import { fieldOf, readProposalAnswerForm } from './form.ts'
import type { AnswerProblem } from './messages.ts'
import { DeskProposalPage, DeskProposalsPage } from './views.tsx'

const allow = nameCamelPermissions.answer
const PROPOSAL_PATH = deskProposalPath({ id: ':proposal' })

const Pages = Type.Object({ page: Type.Optional(pageNumber) })

const findProposalSubject: SubjectOf = async ({ db }, { proposal: id = '' }) => {
  const proposal = isId(id) ? await findProposal(db, id) : undefined
  return proposal && subjectOfProposal(proposal)
}

/** A proposal with the form of its answer; a form that was refused comes back with 422. */
async function proposalPage(
  ctx: Context,
  frame: Frame,
  { proposal: id = '' }: Readonly<Record<string, string>>,
  form: FormState<AnswerProblem> = emptyForm,
) {
  const proposal = await findProposal(ctx.db, id)
  if (!proposal) throw notFound()
  const zone = zoneOfTerritory(proposal.territory)
  return page(DeskProposalPage({ frame, proposal, zone, form }), hasProblems(form) ? 422 : 200)
}

/** What officials do with proposals. */
export const answerRoutes: readonly Route[] = [
  get(
    `${DESK_PATH}/:id/proposals`,
    { allow, of: findNamePascalSubject, query: Pages },
    async ({ ctx, frame, params, query }) => {
      const nameCamel = await findNamePascal(ctx.db, { id: params.id ?? '' })
      if (!nameCamel) throw notFound()
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listProposals(ctx.db, nameCamel.id, 'all', range),
      )
      const zone = zoneOfTerritory(nameCamel.place.code)
      return page(DeskProposalsPage({ frame, nameCamel, zone, ...found }))
    },
  ),

  get(PROPOSAL_PATH, { allow, of: findProposalSubject }, ({ ctx, frame, params }) =>
    proposalPage(ctx, frame, params),
  ),

  post(
    PROPOSAL_PATH,
    { allow, of: findProposalSubject, perHour: DESK_POSTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const read = readProposalAnswerForm(body)
      if (!read.ok) return proposalPage(ctx, frame, params, read.form)
      const { proposal: id = '' } = params
      const answered = await answerProposal(ctx, { id, ...read.value })
      if (answered.ok) return seeOther(`/${language}${deskProposalPath({ id })}`)
      const { refusal } = answered
      if (refusal === 'proposal-unknown') throw notFound()
      return proposalPage(ctx, frame, params, refuseForm(read.form, refusal, fieldOf))
    },
  ),
]
