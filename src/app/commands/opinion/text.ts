import type { Language } from '#domain/base/text.ts'
import type { CompatibleResult, Conversation, OpinionAnalysis } from '#domain/opinion/index.ts'
import { messages, verdictMessages } from './messages.ts'
import type { OpinionSource } from './read-source.ts'

const SHOWN = 5
const groupLetter = (group: number): string => String.fromCharCode(65 + group)
const percent = (share: number): number => Math.round(share * 100)

/** Number and text of a statement in one line. */
function body({ table, info }: Conversation, index: number): string {
  const id = table.statements[index]!
  return `${id}  ${info.get(id)?.text?.trim().replaceAll(/\s+/g, ' ') ?? ''}`
}

function counts({ table }: Conversation, language: Language): string {
  return [
    messages.people[language](table.participants.length),
    messages.statementsCount[language](table.statements.length),
    messages.votes[language](table.statement.length),
  ].join(', ')
}

/** A title with its lines; nothing when there are none. */
const list = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : ['', title, ...items.slice(0, SHOWN).map((item) => `  ${item}`)]

type Fact = { readonly direction: 'agree' | 'disagree'; readonly share: number }
const describeFact = ({ direction, share }: Fact, language: Language): string =>
  (direction === 'agree' ? messages.agreeShare : messages.disagreeShare)[language](percent(share))

/** The result in a few lines for a terminal. */
export function kenesText(analysis: OpinionAnalysis, language: Language): string {
  const { conversation, votes, counted, finding } = analysis
  const text = (statement: number) => body(conversation, votes.original[statement]!)
  const rated = (value: number, statement: number) => `${percent(value)} %  ${text(statement)}`
  const lines = [`${counts(conversation, language)}. ${messages.counted[language](counted.length)}`]
  if (finding.verdict === 'clear') {
    const sizes = finding.sizes.map((size, g) => `${groupLetter(g)} (${size})`).join(', ')
    lines.push(
      `${messages.clearGroups[language](finding.k)}: ${sizes}. ${messages.kept[language](percent(finding.kept))}`,
    )
  } else {
    lines.push(`${messages.noGroups[language]}. ${verdictMessages[finding.verdict][language]}`)
  }
  const { agreed, rejected, dividing } = analysis
  lines.push(
    ...list(
      messages.agreed[language],
      agreed.map((item) => rated(item.value, item.statement)),
    ),
  )
  lines.push(
    ...list(
      messages.rejected[language],
      rejected.map((item) => rated(item.value, item.statement)),
    ),
  )
  lines.push(
    ...list(
      messages.dividing[language],
      dividing.map((item) => rated(item.distance, item.statement)),
    ),
  )
  analysis.typical.forEach((facts, g) => {
    const items = facts.map((fact) => {
      const elsewhere = messages.elsewhere[language](percent(fact.shareElsewhere))
      const own = describeFact({ direction: fact.direction, share: fact.successes / fact.seen }, language)
      return `${own}, ${elsewhere}  ${text(fact.statement)}`
    })
    lines.push(...list(messages.typical[language](groupLetter(g)), items))
  })
  return `${lines.join('\n')}\n`
}

export function compatibleText(
  result: CompatibleResult,
  { conversation }: OpinionSource,
  language: Language,
): string {
  const sizes = result.groups.map(({ size }, g) => `${groupLetter(g)} (${size})`).join(', ')
  const lines = [
    `${counts(conversation, language)}. ${messages.counted[language](result.counted.length)}`,
    `${messages.polisNote[language]} ${sizes}`,
  ]
  result.groups.forEach(({ representative }, g) => {
    const items = representative.map(
      (one) => `${describeFact(one, language)}  ${body(conversation, one.statement)}`,
    )
    lines.push(...list(messages.typical[language](groupLetter(g)), items))
  })
  return `${lines.join('\n')}\n`
}
