import { Type } from 'typebox'
import { refuseForm } from '#domain/base/form.ts'
import {
  DESK_POSTS_PER_HOUR,
  get,
  notFound,
  page,
  pageNumber,
  paginate,
  post,
  type Route,
  seeOther,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { findNamePascalSubject } from '../desk/responses.ts'
import { PAGE_SIZE } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { deskProposalPath, deskProposalsPath } from '../proposals/model.ts'
import { listProposals } from '../proposals/store.ts'
import { findNamePascal } from '../store.ts'
import { answerProposal } from './actions.ts'
import { fieldOf, readProposalAnswerForm } from './form.ts'
import { findProposalSubject, proposalPage } from './responses.ts'
import { DeskProposalsPage } from './views.tsx'

const allow = nameCamelPermissions.answer
const PROPOSAL_PATH = deskProposalPath({ id: ':proposal' })

const Pages = Type.Object({ page: Type.Optional(pageNumber) })

/** What officials do with proposals. */
export const answerRoutes: readonly Route[] = [
  get(
    deskProposalsPath({ id: ':id' }),
    { allow, of: findNamePascalSubject, query: Pages },
    async ({ ctx, frame, params, query }) => {
      const { id = '' } = params
      const nameCamel = await findNamePascal(ctx.db, { id })
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
