import { isId } from '#domain/base/id.ts'
import type { AnswerableKind } from '#features/answers/index.ts'
import { DESK_PATH } from '../model.ts'
import { CACHE_TAGS } from '../pages/responses.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { proposalMessages } from '../proposals/messages.ts'
import {
  ANSWER_WORKING_DAYS,
  deskProposalPath,
  deskProposalsPath,
  PROPOSAL_KIND,
  type Proposal,
  proposalTargetOf,
  RETENTION_DAYS,
} from '../proposals/model.ts'
import {
  eraseProposalAuthor,
  eraseProposalAuthors,
  findProposals,
  listProposals,
  listProposalsOf,
  lockProposal,
  saveProposalAnswer,
} from '../proposals/store.ts'
import { findNamePascal } from '../store.ts'

/** Proposals of residents, which officials answer once: the rest is done by features/answers. */
export const proposalAnswers: AnswerableKind<Proposal> = {
  kind: PROPOSAL_KIND,
  messages: proposalMessages,
  states: {
    accepted: { label: { kk: 'Қабылданды', ru: 'Принято', en: 'Accepted' }, tone: 'accepted' },
    declined: { label: { kk: 'Қабылданбады', ru: 'Отклонено', en: 'Declined' }, tone: 'rejected' },
  },
  rows: {
    find: findProposals,
    lock: lockProposal,
    list: listProposals,
    listOf: listProposalsOf,
    saveAnswer: saveProposalAnswer,
    eraseAuthor: eraseProposalAuthor,
    eraseAuthors: eraseProposalAuthors,
  },
  cacheTags: [...CACHE_TAGS, 'NAME_TABLE_proposal'],
  permission: nameCamelPermissions.answer,
  // No act sets this term. Where one does: { basis: 'law', term: … }, its id in data/kz/law-terms.json.
  due: { rule: { basis: 'site' }, within: { amount: ANSWER_WORKING_DAYS, unit: 'working_day' } },
  act: {
    type: 'NAMES_KEBAB.answered',
    label: {
      kk: 'NAME_KK: ұсынысқа жауап берілді',
      ru: 'NAME_RU: дан ответ на предложение',
      en: 'NAME_EN: a proposal was answered',
    },
  },
  journalContent: ({ target }) => ({ nameCamel: target.id }),
  desk: { section: DESK_PATH, list: deskProposalsPath({ id: ':id' }), path: deskProposalPath },
  findTarget: async ({ db }, { id = '' }) => {
    const nameCamel = isId(id) ? await findNamePascal(db, { id }) : undefined
    return nameCamel && proposalTargetOf(nameCamel)
  },
  retentionDays: RETENTION_DAYS,
  privacy: [
    {
      kk: 'Бір адамнан бір ұсыныс алынады: тіркелгі осы үшін де керек.',
      ru: 'От одного человека принимается одно предложение: учётная запись нужна и для этого.',
      en: 'One proposal is taken from each person: the account is needed for this too.',
    },
  ],
}

export const answerables: readonly AnswerableKind[] = [proposalAnswers]
