import { textIn } from '#domain/base/text.ts'
import { ruleName } from '#domain/moderation/index.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import { appealKey } from './appeals/checks.ts'
import { auditNames } from './manifest/audit-names.ts'
import { messages } from './messages.ts'
import { appealPath, decisionPath } from './model.ts'
import { findDecision, findDecisionAuthor } from './store.ts'

/** Notifies the author of a decision, with the way to appeal; nothing is sent without an address. */
export const letterJob: LetterJob = {
  addressTypedBy: 'nobody',
  formerly: ['moderation-letters'],
  write: async ({ db, data, mail, origin, secret }) => {
    const id = String(data.decision)
    const what = data.what as keyof typeof auditNames
    const [decision, author] = [await findDecision(db, { id }), await findDecisionAuthor(db, id)]
    if (!mail || !decision || !author?.email) return undefined
    const { language } = author
    const { number, rule } = decision
    const hidden = what === 'moderation.hidden'
    const reason = hidden ? decision.reason : (decision.appealReason ?? decision.reason)
    const root = `${origin}/${language}`
    const text = [
      messages.letter[hidden ? 'hidden' : what === 'moderation.restored' ? 'restored' : 'upheld'][language],
      `${messages.rule[language]}: ${ruleName(rule)[language]}`,
      `${messages.reason[language]}: ${textIn(reason, language)}`,
      root + decisionPath(number),
      ...(hidden
        ? [`${messages.letterAppeal[language]}\n${root}${appealPath(number)}?key=${appealKey(secret, id)}`]
        : []),
    ]
    return {
      letter: { to: author.email, subject: auditNames[what][language], text: `${text.join('\n\n')}\n` },
    }
  },
}
