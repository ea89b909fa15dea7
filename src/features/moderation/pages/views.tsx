import type { Language, Text } from '#domain/base/text.ts'
import { moderationRules, ruleName } from '#domain/moderation/index.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { formatDayOf, formatNumber } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { messages } from '../messages.ts'
import { appealPath, type Decision, DOWNLOADS_PATH, decisionPath, MODERATION_PATH } from '../model.ts'

/** The outcome of a decision in words. */
const statusOf = ({ outcome, appeal, appealOutcome }: Decision, language: Language): string =>
  [
    messages[outcome][language],
    ...(appealOutcome ? [messages[appealOutcome][language]] : appeal ? [messages.appealWaits[language]] : []),
  ].join('. ')

export type ModerationPageProps = {
  readonly frame: PageFrame
  readonly items: readonly Decision[]
  readonly zone: string
  readonly page: number
  readonly pages: number
}

/** The rules, and all decisions. */
export function ModerationPage({ frame, items, zone, page, pages }: ModerationPageProps) {
  const { language } = frame
  const title = messages.title[language]
  return (
    <Page
      {...frame}
      path={pageHref(MODERATION_PATH, page)}
      title={page > 1 ? messages.page[language](title, formatNumber(language, page)) : title}
      description={messages.lead[language]}
    >
      <PageHead title={title} lead={messages.lead[language]} />
      {page === 1 ? (
        <Section title={messages.rules[language]} id="rules">
          <Facts
            items={Object.values(moderationRules).map(({ name, means }) => ({
              term: name[language],
              value: means[language],
            }))}
          />
        </Section>
      ) : null}
      <Section title={messages.decisions[language]} id="decisions">
        {items.length > 0 ? (
          items.map((decision) => (
            <article class="cm">
              <p class="meta">
                <b>{statusOf(decision, language)}</b>
                <a href={`/${language}${decisionPath(decision.number)}`}>
                  {messages.decision[language](String(decision.number))}
                </a>
                <span>{formatDayOf(language, decision.decidedAt, zone)}</span>
              </p>
              <p>
                {ruleName(decision.rule)[language]}: {renderText(decision.reason, language)}
              </p>
            </article>
          ))
        ) : (
          <Empty title={messages.none[language]} />
        )}
        <Pagination
          language={language}
          page={page}
          pages={pages}
          hrefOf={(number) => pageHref(`/${language}${MODERATION_PATH}`, number)}
        />
        <Downloads language={language} path={DOWNLOADS_PATH} />
      </Section>
    </Page>
  )
}

export type DecisionPageProps = {
  readonly frame: PageFrame
  readonly decision: Decision
  /** The address of the content; undefined if it no longer exists. */
  readonly place: { readonly path: string; readonly title: Text } | undefined
  readonly zone: string
  readonly record: RecordedProps['entry']
}

/** One decision with its appeal; the hidden text is not shown. */
export function DecisionPage({ frame, decision, place, zone, record }: DecisionPageProps) {
  const { language } = frame
  const { number, rule, reason, decidedAt, appealReason, appealDecidedAt, organisationName } = decision
  const title = messages.decision[language](String(number))
  return (
    <Page {...frame} path={decisionPath(number)} title={title} description={messages.lead[language]} noindex>
      <PageHead
        above={
          <p class="meta">
            <a href={`/${language}${MODERATION_PATH}`}>{messages.title[language]}</a>
          </p>
        }
        title={title}
        lead={statusOf(decision, language)}
      />
      <Facts
        items={[
          { term: messages.rule[language], value: ruleName(rule)[language] },
          { term: messages.reason[language], value: renderText(reason, language) },
          { term: messages.when[language], value: formatDayOf(language, decidedAt, zone) },
          {
            term: messages.where[language],
            value: place ? (
              <a href={`/${language}${place.path}`}>{renderText(place.title, language)}</a>
            ) : (
              renderText(organisationName, language)
            ),
          },
          ...(appealReason && appealDecidedAt
            ? [
                {
                  term: messages.appealReason[language],
                  value: (
                    <>
                      {renderText(appealReason, language)} ({formatDayOf(language, appealDecidedAt, zone)})
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {decision.outcome === 'hidden' && decision.appeal === null ? (
        <p class="no-print">
          {messages.yours[language]}{' '}
          <a rel="nofollow" href={`/${language}${appealPath(number)}`}>
            {messages.toAppeal[language]}
          </a>
        </p>
      ) : null}
      <Recorded language={language} zone={zone} entry={record} />
    </Page>
  )
}

/** The rules as options. */
export const ruleOptions = (language: Language) =>
  Object.entries(moderationRules).map(([value, { name }]) => ({
    value,
    label: name[language],
  }))
