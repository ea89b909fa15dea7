import { Type } from 'typebox'
import { emptyForm } from '#domain/base/form.ts'
import {
  DESK_POSTS_PER_HOUR,
  get,
  oneOf,
  page,
  pageNumber,
  paginate,
  post,
  type Route,
  submitForm,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { findNamePascalSubject, getNamePascalAtDesk } from '../desk/responses.ts'
import { PAGE_SIZE } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { deskProposalPath, deskProposalsPath } from '../proposals/model.ts'
import { listProposals } from '../proposals/store.ts'
import { answerProposal } from './actions.ts'
import { answerFieldOf, readProposalAnswerForm } from './form.ts'
import { answerNotices } from './model.ts'
import { deskProposalPage, findProposalSubject } from './responses.ts'
import { DeskProposalsPage } from './views.tsx'

const allow = nameCamelPermissions.answer
const ownProposal = { allow, of: findProposalSubject } as const
const PROPOSAL_PATH = deskProposalPath({ id: ':proposal' })

const ProposalListQuery = Type.Object({ page: Type.Optional(pageNumber) })
const NoticeQuery = Type.Object({ done: Type.Optional(oneOf(answerNotices)) })

/** What officials do with proposals. */
export const answerRoutes: readonly Route[] = [
  get(
    deskProposalsPath({ id: ':id' }),
    { allow, of: findNamePascalSubject, query: ProposalListQuery },
    async ({ ctx, frame, params, query }) => {
      const nameCamel = await getNamePascalAtDesk(ctx, params.id)
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listProposals(ctx.db, nameCamel.id, 'desk', range),
      )
      const zone = zoneOfTerritory(nameCamel.place.code)
      return page(DeskProposalsPage({ frame, nameCamel, zone, ...found }))
    },
  ),

  get(PROPOSAL_PATH, { ...ownProposal, query: NoticeQuery }, (request) =>
    deskProposalPage(request, emptyForm, request.query.done),
  ),

  post(PROPOSAL_PATH, { ...ownProposal, perHour: DESK_POSTS_PER_HOUR }, (request) => {
    const { proposal: id = '' } = request.params
    return submitForm(request, readProposalAnswerForm(request.body), {
      act: (answer) => answerProposal(request.ctx, { id, ...answer }),
      fieldOf: answerFieldOf,
      page: (form) => deskProposalPage(request, form),
      next: () => `${deskProposalPath({ id })}?done=answered`,
    })
  }),
]
