import { renderToString } from 'preact-render-to-string'
import type { Language } from '#domain/base/text.ts'
import {
  type Comparison,
  type Count,
  compareRules,
  explain,
  fairnessOf,
  type Source,
} from '#domain/tally/index.ts'
import { messages } from './messages.ts'
import { numbersFor } from './numbers.ts'
import { Chosen, Lost } from './projects.tsx'
import { Method, Others, Proportionality, Ties, Voters } from './sections.tsx'
import { reportStyle } from './style.ts'

/** The input of every section of the report. */
export type ReportFrame = {
  readonly count: Count
  readonly language: Language
  readonly numbers: ReturnType<typeof numbersFor>
  readonly stories: ReturnType<typeof explain>
  readonly fairness: ReturnType<typeof fairnessOf>
  readonly comparisons: readonly Comparison[]
}

/** The report as a whole HTML document. */
export function reportPage(count: Count, source: Source, language: Language): string {
  const frame: ReportFrame = {
    count,
    language,
    numbers: numbersFor(count, language),
    stories: explain(count),
    fairness: fairnessOf(count),
    comparisons: compareRules(count),
  }
  return `<!doctype html>\n${renderToString(<Page frame={frame} source={source} />)}\n`
}

function Page({ frame, source }: { frame: ReportFrame; source: Source }) {
  const { count, language, numbers, fairness } = frame
  const { election, purchases, totalCost } = count
  const name = election.meta.get('description') || source.instance
  const represented = messages.represented[language](
    numbers.percent(fairness.cast - fairness.excluded, fairness.cast),
    numbers.mean(fairness.approvedWinners, fairness.voters),
  )
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${messages.title[language]} · ${name}`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: style sheets of our own, whose quotation marks text would escape */}
        <style dangerouslySetInnerHTML={{ __html: reportStyle() }} />
      </head>
      <body>
        <main>
          <p class="quiet">{name}</p>
          <h1>{messages.title[language]}</h1>
          <p class="lead">
            {messages.lead[language](
              purchases.length,
              numbers.money(totalCost),
              numbers.money(election.budget),
            )}
          </p>
          <p>{represented}</p>
          <Chosen frame={frame} />
          <Voters frame={frame} />
          <Others frame={frame} />
          <Lost frame={frame} />
          <Proportionality frame={frame} />
          <Ties frame={frame} />
          <Method frame={frame} source={source} />
        </main>
      </body>
    </html>
  )
}
