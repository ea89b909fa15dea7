import { textIn } from '#domain/base/text.ts'
import { ruleName } from '#domain/moderation/index.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/exports/index.ts'
import type { Frame } from '#platform/http/index.ts'
import { commonField, type ListField, type OpenList, readPages } from '#platform/open-lists/index.ts'
import { messages } from '../messages.ts'
import { type Decision, decisionPath, MODERATION_PATH } from '../model.ts'
import { listDecisions } from '../store.ts'

const fields: readonly ListField[] = [
  { name: 'number', type: 'integer', title: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' } },
  commonField('decided_at'),
  commonField('state', messages.outcome),
  { name: 'rule', type: 'string', title: messages.rule, width: 30 },
  { name: 'reason', type: 'string', title: messages.reason, width: 40 },
  { name: 'appeal', type: 'string', title: messages.appeal, width: 20 },
  commonField('organisation'),
  commonField('territory'),
  commonField('place'),
  commonField('url'),
]

/** All decisions about what people wrote, the newest first. Nothing of what was hidden, and no name, is in it. */
export const decisionList = ({ db, now }: Context, { language, origin }: Frame): OpenList => {
  const root = `${origin}/${language}`
  const row = (decision: Decision): Row => [
    decision.number,
    decision.decidedAt.toISOString(),
    messages[decision.outcome][language],
    ruleName(decision.rule)[language],
    textIn(decision.reason, language),
    decision.appealOutcome
      ? messages[decision.appealOutcome][language]
      : decision.appeal
        ? messages.appealWaits[language]
        : null,
    textIn(decision.organisationName, language),
    decision.territory,
    decision.place.label[language],
    root + decisionPath(decision.number),
  ]
  return {
    name: 'moderation-decisions',
    title: messages.decisions[language],
    fields,
    primaryKey: ['number'],
    homepage: root + MODERATION_PATH,
    at: now(),
    rows: async function* () {
      const pages = readPages(async (offset, limit) => (await listDecisions(db, { offset, limit })).items)
      for await (const items of pages) yield items.map(row)
    },
  }
}
