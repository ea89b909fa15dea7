import type { OpinionAnalysis } from '#domain/opinion/analyse.ts'
import type { CompatibleResult } from '#domain/opinion/compatible/analyse.ts'
import type { GroupVerdict } from '#domain/opinion/groups/find-groups.ts'
import type { Source } from './read-source.ts'

const SHOWN = 5
export const groupLetter = (group: number): string => String.fromCharCode(65 + group)
const percent = (share: number): string => `${Math.round(share * 100)} %`

const REASONS: Record<Exclude<GroupVerdict, 'clear'>, string> = {
  'too-few-people': 'too few people voted enough',
  'no-common-direction': 'votes that were held out are not predicted better by any common direction',
  'groups-too-small': 'every way of parting people leaves a group of a handful',
  'one-cloud': 'people form one cloud; cutting it is arbitrary',
  unstable: 'the groups change when people are drawn anew',
}

/** The result in a few lines for a terminal. */
export function kenesText(analysis: OpinionAnalysis): string {
  const { conversation, votes, counted, finding } = analysis
  const { table, info } = conversation
  const body = (index: number) => {
    const id = table.statements[votes.original[index]!]!
    return `${id}  ${info.get(id)?.text?.replaceAll(/\s+/g, ' ') ?? ''}`
  }
  const lines = [
    `${table.participants.length} people, ${table.statements.length} statements, ${table.statement.length} votes; ${counted.length} people on the map.`,
  ]
  if (finding.verdict === 'clear') {
    const sizes = finding.sizes.map((size, g) => `${groupLetter(g)} ${size}`).join(', ')
    lines.push(`Groups: ${sizes} (the same number in ${percent(finding.kept)} of bootstraps).`)
  } else {
    lines.push(`No clear groups: ${REASONS[finding.verdict]}.`)
  }
  const list = (title: string, items: readonly string[]) => {
    if (items.length > 0) lines.push('', title, ...items.slice(0, SHOWN).map((item) => `  ${item}`))
  }
  list(
    'All agree:',
    analysis.agreed.map((one) => `${percent(one.value)}  ${body(one.statement)}`),
  )
  list(
    'All disagree:',
    analysis.rejected.map((one) => `${percent(one.value)}  ${body(one.statement)}`),
  )
  list(
    'What divides:',
    analysis.dividing.map((one) => `${percent(one.distance)}  ${body(one.statement)}`),
  )
  analysis.typical.forEach((statements, g) => {
    const item = (one: (typeof statements)[number]) =>
      `${percent(one.share)} ${one.direction}, elsewhere ${percent(one.shareElsewhere)}  ${body(one.statement)}`
    list(`Typical of ${groupLetter(g)}:`, statements.map(item))
  })
  return `${lines.join('\n')}\n`
}

export function compatibleText(result: CompatibleResult, { conversation }: Source): string {
  const { table, info } = conversation
  const lines = [
    `${table.participants.length} people, ${table.statements.length} statements, ${table.statement.length} votes; ${result.counted.length} people on the map.`,
    `Polis' formulas, one cold computation: ${result.k} groups of ${result.groups.map(({ size }) => size).join(', ')}.`,
  ]
  result.groups.forEach(({ representative }, g) => {
    lines.push('', `Group ${g}:`)
    for (const one of representative) {
      const id = table.statements[one.statement]!
      lines.push(
        `  ${percent(one.share)} ${one.direction}  ${id}  ${info.get(id)?.text?.replaceAll(/\s+/g, ' ') ?? ''}`,
      )
    }
  })
  return `${lines.join('\n')}\n`
}
