import { type Count, marginOf, type ProjectExplanation } from '#domain/tally/index.ts'
import { type BarsChart, ChartFigure } from '#ui/chart/index.ts'
import { Rows } from './figures.tsx'
import { messages } from './messages.ts'
import type { ReportFrame } from './page.tsx'

const nameOf = ({ election }: Count, project: number): string => {
  const { id, name } = election.projects[project]!
  return name === '' ? id : `${id} · ${name}`
}

/** The chosen projects in the order of purchase: the money as a picture, then everything as a table. */
export function Chosen({ frame }: { frame: ReportFrame }) {
  const { count, language, numbers, stories } = frame
  const t = <K extends keyof typeof messages>(key: K) => messages[key][language] as string
  const paid = count.shares !== undefined
  const rows = count.purchases.map(({ project, step }, index) => {
    const { payments } = stories[project]!.bought!
    const note = step === 'completion' ? t('byCompletion') : step === 'free' ? t('free') : ''
    const base = [
      numbers.integer(index + 1),
      nameOf(count, project),
      numbers.money(count.election.projects[project]!.cost),
      numbers.integer(count.scores.votes[project]!),
    ]
    if (!paid) return base
    if (!payments) return [...base, note, '', '']
    const group = (people: number, sum: string) => (people === 0 ? '' : `${numbers.integer(people)} · ${sum}`)
    return [
      ...base,
      numbers.rough(payments.price),
      group(payments.payers, numbers.rough(payments.paid)),
      group(payments.emptied, numbers.rough(payments.emptiedPaid)),
    ]
  })
  const columns = [
    { title: t('place'), number: true },
    { title: t('project') },
    { title: t('cost'), number: true },
    { title: t('votes'), number: true },
    ...(paid
      ? [t(count.profile.byProject.weight ? 'eachPoint' : 'each'), t('paidFull'), t('paidLast')].map(
          (title) => ({ title, number: true }),
        )
      : []),
  ]
  return (
    <section>
      <h2>{t('moneyTitle')}</h2>
      <ChartFigure language={language} chart={moneyChart(frame)} table="elsewhere" />
      <p class="quiet">{t('moneyNote')}</p>
      <h2>{t('chosen')}</h2>
      <Rows label={t('chosen')} columns={columns} rows={rows} />
    </section>
  )
}

/** The cost of each project from where the one before it ended; what came from emptied shares is told apart. */
function moneyChart({ count, language, numbers, stories }: ReportFrame): BarsChart {
  const { projects, budget } = count.election
  const whole = (amount: bigint) => numbers.amount({ numerator: amount, denominator: 1n })
  const costs = count.purchases.map(({ project }) => projects[project]!.cost)
  let spent = 0n
  const bars = count.purchases.map(({ project }) => {
    const { cost } = projects[project]!
    const from = whole(spent)
    spent += cost
    const payments = stories[project]!.bought?.payments
    return {
      name: nameOf(count, project),
      from,
      value: whole(cost),
      part: payments && numbers.amount(payments.emptiedPaid),
    }
  })
  const ofBudget = (amount: number) => numbers.percent(amount, whole(budget))
  const most = Math.max(0, ...costs.map(whole))
  return {
    kind: 'bars',
    id: 'money',
    title:
      costs.length === 0 || budget === 0n
        ? messages.moneyTitle[language]
        : costs.length === 1
          ? messages.moneyOfOne[language](ofBudget(whole(spent)))
          : messages.moneyFinding[language](costs.length, ofBudget(whole(spent)), ofBudget(most)),
    unit: numbers.currency,
    format: numbers.bare,
    names: messages.project[language],
    valueName: messages.cost[language],
    fromName: messages.spentBefore[language],
    partName: count.shares ? messages.paidLast[language] : undefined,
    bars,
  }
}

const reasons = {
  withdrawn: messages.reasonWithdrawn,
  'below-threshold': messages.reasonThreshold,
  'excluded-by-other': messages.reasonExcluded,
  'over-cap': messages.reasonCap,
  'no-support': messages.reasonNoSupport,
  'supporters-short': messages.reasonShort,
  'does-not-fit': messages.reasonFit,
  'ended-before': messages.reasonEnded,
} as const

/** Margins take about forty counts for each project, so they are computed only where that is quick. */
const CHEAP = 60_000
const CLOSEST = 12

/** Projects not chosen, most votes first, with the reason and, where it is cheap to compute, their margin. */
export function Lost({ frame }: { frame: ReportFrame }) {
  const { count, language, numbers, stories } = frame
  const t = <K extends keyof typeof messages>(key: K) => messages[key][language] as string
  const lost = stories.filter((story) => story.lost).sort((a, b) => b.votes - a.votes)
  if (lost.length === 0) return null
  const work = count.election.ballots.project.length * (count.increase?.runs ?? 1)
  const rows = lost.map((story, index) => [
    nameOf(count, story.project),
    numbers.money(count.election.projects[story.project]!.cost),
    numbers.integer(story.votes),
    reasons[story.lost!.reason][language],
    story.lost!.supportersHad ? numbers.rough(story.lost!.supportersHad) : '',
    work <= CHEAP && index < CLOSEST ? missing(frame, story) : '',
  ])
  const columns = [
    { title: t('project') },
    { title: t('cost'), number: true },
    { title: t('votes'), number: true },
    { title: t('why') },
    ...(count.shares ? [{ title: t('supportersHad'), number: true }] : []),
    ...(work <= CHEAP ? [{ title: t('margin') }] : []),
  ]
  return (
    <section>
      <h2>{t('lostTitle')}</h2>
      <Rows
        label={t('lostTitle')}
        columns={columns}
        rows={rows.map((row) => (count.shares ? row : [...row.slice(0, 4), row[5]]))}
      />
    </section>
  )
}

function missing({ count, language, numbers }: ReportFrame, { project }: ProjectExplanation): string {
  const margin = marginOf(count, project)
  const parts = []
  if (margin.cost !== undefined)
    parts.push(messages.atCost[language](numbers.money(margin.cost * 10n ** BigInt(count.election.decimals))))
  if (margin.voters !== undefined) parts.push(messages.withVoters[language](margin.voters))
  return parts.join('; ')
}
