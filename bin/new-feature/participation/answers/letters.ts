import { textIn } from '#domain/base/text.ts'
import { findAddressee } from '#platform/db/index.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import { proposalStateNames } from '../proposals/messages.ts'
import { proposalsPath } from '../proposals/model.ts'
import { findProposal } from '../proposals/store.ts'
import { answerMessages as words } from './messages.ts'

/** The letter to the author of a proposal that was answered, if there is a mail server and the account still exists. */
export const letterJob: LetterJob = {
  write: async ({ db, data, mail, origin }) => {
    const proposal = await findProposal(db, String(data.proposal))
    const person = proposal?.account && (await findAddressee(db, proposal.account))
    if (!mail || !proposal?.answer || !person?.email) return undefined
    const { email: to, language, name } = person
    const title = textIn(proposal.title, language)
    const text = [
      words.greeting[language](name),
      words.letter[language](title),
      `${proposalStateNames[proposal.state][language]}. ${proposal.answer}`,
      `${origin}/${language}${proposalsPath(proposal)}`,
      words.letterWhy[language],
    ]
    return { letter: { to, subject: words.subject[language](title), text: `${text.join('\n\n')}\n` } }
  },
}
