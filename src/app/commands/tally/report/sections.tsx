import {
  type Count,
  describeNotice,
  engine,
  formatDecimal,
  formatTieRule,
  justifiedRepresentation,
  noticesOf,
  type Source,
} from '#domain/tally/index.ts'
import { type BarsChart, ChartFigure } from '#ui/chart/index.ts'
import { Rows } from './figures.tsx'
import { messages } from './messages.ts'
import type { ReportFrame } from './page.tsx'

const ruleMessages = {
  greedy: messages.greedy,
  'equal-shares': messages.shares,
  phragmen: messages.phragmen,
  bos: messages.bos,
} as const

const ruleName = (frame: ReportFrame, rule: Count['options']['rule'], completion: string): string => {
  const name = ruleMessages[rule][frame.language]
  return rule === 'equal-shares' && completion !== 'none' ? `${name} (${completion})` : name
}

/** Who is represented: voters by the number of their projects that won. */
export function Voters({ frame }: { frame: ReportFrame }) {
  const { language, numbers, fairness } = frame
  const columns = [
    { title: messages.ofTheirProjects[language], number: true },
    { title: messages.voters[language], number: true },
    { title: messages.share[language], number: true },
  ]
  const rows = fairness.winners.map((voters, own) => [
    `${own}`,
    numbers.integer(voters),
    numbers.percent(voters, fairness.voters),
  ])
  return (
    <section>
      <h2>{messages.votersTitle[language]}</h2>
      <ChartFigure language={language} chart={votersChart(frame)} table="elsewhere" />
      <Rows label={messages.voters[language]} columns={columns} rows={rows} />
    </section>
  )
}

function votersChart({ language, numbers, fairness: { winners, voters } }: ReportFrame): BarsChart {
  const share = (people: number) => numbers.percent(people, voters)
  const none = winners[0] ?? 0
  const several = winners.slice(2).reduce((sum, people) => sum + people, 0)
  return {
    kind: 'bars',
    id: 'voters',
    title:
      voters === 0
        ? messages.votersTitle[language]
        : none === 0
          ? messages.everyVoter[language](share(several))
          : messages.votersFinding[language](share(none), share(several)),
    unit: '',
    format: numbers.integer,
    names: messages.ofTheirProjects[language],
    valueName: messages.voters[language],
    bars: winners.map((people, own) => ({
      name: messages.projectsOfTheirs[language](own),
      value: people,
      emphasis: own === 0 ? messages.noneOfTheirs[language] : undefined,
    })),
  }
}

/** The result against other rules. */
export function Others({ frame }: { frame: ReportFrame }) {
  const { count, language, numbers, fairness, comparisons } = frame
  const t = <K extends keyof typeof messages>(key: K) => messages[key][language] as string
  const self = { rule: count.options.rule, completion: count.options.completion }
  const others = comparisons.filter(
    ({ rule, completion }) =>
      rule !== self.rule || (rule === 'equal-shares' && completion !== self.completion),
  )
  const lines = [
    { ...self, count, fairness, gained: [], missing: [], better: 0, worse: 0, own: true },
    ...others.map((comparison) => ({ ...comparison, own: false })),
  ]
  const rows = lines.map((line) => [
    line.own
      ? `${ruleName(frame, line.rule, line.completion)}: ${t('thisCount')}`
      : ruleName(frame, line.rule, line.completion),
    numbers.integer(line.count.purchases.length),
    numbers.money(line.count.totalCost),
    numbers.percent(line.fairness.excluded, line.fairness.cast),
    line.own ? '' : `+${line.gained.length} −${line.missing.length}`,
    line.own ? '' : numbers.integer(line.better),
    line.own ? '' : numbers.integer(line.worse),
  ])
  const titles = [t('number'), t('cost'), t('without'), t('difference'), t('better'), t('worse')]
  const columns = [{ title: t('rule') }, ...titles.map((title) => ({ title, number: true }))]
  return (
    <section>
      <h2>{t('othersTitle')}</h2>
      <ChartFigure language={language} chart={rulesChart(frame, lines)} table="elsewhere" />
      <p class="quiet">{t('othersNote')}</p>
      <Rows label={t('rule')} columns={columns} rows={rows} />
    </section>
  )
}

type RuleLine = {
  readonly rule: Count['options']['rule']
  readonly completion: string
  readonly fairness: ReportFrame['fairness']
  readonly own: boolean
}

/** The share of voters without any winner under each rule; this count is the one that stands out. */
function rulesChart(frame: ReportFrame, lines: readonly RuleLine[]): BarsChart {
  const { language, numbers } = frame
  const measured = lines.map(({ rule, completion, fairness: { excluded, cast }, own }) => ({
    name: ruleName(frame, rule, completion),
    value: (excluded / Math.max(1, cast)) * 100,
    text: numbers.percent(excluded, cast),
    own,
  }))
  const ownMeasure = measured.find(({ own }) => own)!
  const best = measured.reduce((least, one) => (one.value < least.value ? one : least), ownMeasure)
  return {
    kind: 'bars',
    id: 'rules',
    title:
      measured.length === 1
        ? messages.othersTitle[language]
        : best === ownMeasure
          ? messages.noneBetter[language](ownMeasure.text)
          : messages.anotherBetter[language](best.text, ownMeasure.text, best.name),
    unit: '%',
    format: numbers.ofHundred,
    names: messages.rule[language],
    valueName: messages.without[language],
    bars: measured.map(({ name, value, own }) => ({
      name,
      value,
      emphasis: own ? messages.thisCount[language] : undefined,
    })),
  }
}

export function Proportionality({ frame }: { frame: ReportFrame }) {
  const { count, language } = frame
  const justified = justifiedRepresentation(count)
  if (!justified) return null
  const { upTo, grievances } = justified
  return (
    <section>
      <h2>{messages.justifiedTitle[language]}</h2>
      <p>
        {grievances.length === 0
          ? messages.justified[language](upTo)
          : messages.notJustified[language](grievances.length)}
      </p>
    </section>
  )
}

export function Ties({ frame: { count, language } }: { frame: ReportFrame }) {
  const id = (project: number) => count.election.projects[project]!.id
  const lines = count.ties.map(({ round, chosen, among }) =>
    messages.tie[language](round + 1, among.map(id).join(', '), id(chosen)),
  )
  return (
    <section>
      <h2>{messages.tiesTitle[language]}</h2>
      {lines.length === 0 ? (
        <p>{messages.noTies[language]}</p>
      ) : (
        lines.map((line) => <p key={line}>{line}</p>)
      )}
    </section>
  )
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** Everything that is needed to repeat the count. */
export function Method({ frame, source }: { frame: ReportFrame; source: Source }) {
  const { count, language, numbers } = frame
  const { options, election, shares } = count
  const facts: [string, string][] = [
    [messages.rule[language], ruleName(frame, options.rule, 'none')],
    [messages.utility[language], options.utility],
    [
      messages.completion[language],
      options.rule === 'equal-shares' ? `${options.completion}, ${options.start}` : 'none',
    ],
    [messages.tieRule[language], formatTieRule(options.tie)],
    ...(shares ? [[messages.endowment[language], numbers.rough(shares.endowment)] as [string, string]] : []),
    [messages.turnout[language], numbers.integer(election.ballots.count)],
    [messages.ballots[language], source.sha256],
    [messages.engine[language], engine],
  ]
  const step = formatDecimal(options.step.units, options.step.decimals)
  const command = [
    `kenes tally ${source.instance} --rule ${options.rule} --utility ${options.utility}`,
    `--completion ${options.completion} --start ${options.start} --tie ${formatTieRule(options.tie)}`,
    ...(step === '1' ? [] : [`--step ${step}`]),
  ].join(' ')
  return (
    <section>
      <h2>{messages.methodTitle[language]}</h2>
      <p>{messages.method[language]}</p>
      <p>
        <code>{command}</code>
      </p>
      {noticesOf(count).map((notice) => (
        <p key={notice.code}>{sentence(describeNotice(notice, language))}</p>
      ))}
      <dl>
        {facts.map(([term, fact]) => (
          <>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
