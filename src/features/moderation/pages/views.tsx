import type { ComponentChildren } from 'preact'
import { type Language, type Text, textIn } from '#domain/base/text.ts'
import { moderationRules, ruleName } from '#domain/moderation/index.ts'
import { Blockquote } from '#ui/blockquote/blockquote.tsx'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { LocalDraft, Sent } from '#ui/draft/draft.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { Button, Form, Radios, Textarea } from '#ui/form/index.ts'
import { formatDay, formatNumber, localDay } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { messages as words } from '../messages.ts'
import {
  appealDraft,
  appealPath,
  type Decision,
  decisionPath,
  MODERATION,
  reportDraft,
  reportPath,
} from '../model.ts'

export type Problems = Readonly<Record<string, string>>
const listed = (problems: Problems) => Object.entries(problems).map(([field, text]) => ({ field, text }))

/** The outcome of a decision in words. */
const standing = ({ outcome, appeal, appealOutcome }: Decision, language: Language): string =>
  [
    words[outcome][language],
    ...(appealOutcome ? [words[appealOutcome][language]] : appeal ? [words.appealWaits[language]] : []),
  ].join('. ')

const dayOf = (at: Date, language: Language, zone: string) =>
  formatDay(language, localDay(at.toISOString(), zone))

export type ModerationPageProps = {
  readonly frame: PageFrame
  readonly decisions: readonly Decision[]
  readonly zone: string
  readonly page: number
  readonly pages: number
}

/** The rules, and all decisions. */
export function ModerationPage({ frame, decisions, zone, page, pages }: ModerationPageProps) {
  const { language } = frame
  const address = (number: number) => `${MODERATION}${number > 1 ? `?page=${number}` : ''}`
  const title = words.title[language]
  return (
    <Page
      {...frame}
      path={address(page)}
      title={page > 1 ? words.page[language](title, formatNumber(language, page)) : title}
      description={words.lead[language]}
    >
      <PageHead title={title} lead={words.lead[language]} />
      {page === 1 ? (
        <Section title={words.rules[language]} id="rules">
          <Facts
            items={Object.values(moderationRules).map(({ name, means }) => ({
              term: name[language],
              value: means[language],
            }))}
          />
        </Section>
      ) : null}
      <Section title={words.decisions[language]} id="decisions">
        {decisions.length > 0 ? (
          decisions.map((decision) => (
            <article class="cm">
              <p class="meta">
                <b>{standing(decision, language)}</b>
                <a href={`/${language}${decisionPath(decision.number)}`}>
                  {words.decision[language](String(decision.number))}
                </a>
                <span>{dayOf(decision.decidedAt, language, zone)}</span>
              </p>
              <p>
                {ruleName(decision.rule)[language]}: {renderText(decision.reason, language)}
              </p>
            </article>
          ))
        ) : (
          <Empty title={words.none[language]} />
        )}
        <Pagination
          language={language}
          page={page}
          pages={pages}
          hrefOf={(number) => `/${language}${address(number)}`}
        />
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
  const { number, rule, reason, decidedAt, appealReason, appealDecidedAt, body } = decision
  const title = words.decision[language](String(number))
  return (
    <Page {...frame} path={decisionPath(number)} title={title} description={words.lead[language]} noindex>
      <PageHead
        above={
          <p class="meta">
            <a href={`/${language}${MODERATION}`}>{words.title[language]}</a>
          </p>
        }
        title={title}
        lead={standing(decision, language)}
      />
      <Facts
        items={[
          { term: words.rule[language], value: ruleName(rule)[language] },
          { term: words.reason[language], value: renderText(reason, language) },
          { term: words.when[language], value: dayOf(decidedAt, language, zone) },
          {
            term: words.where[language],
            value: place ? (
              <a href={`/${language}${place.path}`}>{renderText(place.title, language)}</a>
            ) : (
              renderText(body.name, language)
            ),
          },
          ...(appealReason && appealDecidedAt
            ? [
                {
                  term: words.appealReason[language],
                  value: (
                    <>
                      {renderText(appealReason, language)} ({dayOf(appealDecidedAt, language, zone)})
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {decision.outcome === 'hidden' && decision.appeal === null ? (
        <p class="no-print">
          {words.yours[language]}{' '}
          <a rel="nofollow" href={`/${language}${appealPath(number)}`}>
            {words.toAppeal[language]}
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

export type ReportPageProps = {
  readonly frame: PageFrame
  readonly kind: string
  readonly thing: string
  readonly title: Text
  readonly words: string
  readonly lang: Language
  readonly typed: { readonly rule: string; readonly note: string }
  readonly problems: Problems
  /** The account of the signed-in person; '' for others. */
  readonly owner: string
}

/** The short form for reporting content. */
export function ReportPage({
  frame,
  kind,
  thing,
  title,
  words: said,
  lang,
  typed,
  problems,
  owner,
}: ReportPageProps) {
  const { language } = frame
  const path = reportPath(kind, thing)
  return (
    <Page {...frame} path={path} title={words.reportTitle[language]} noindex>
      <PageHead title={words.reportTitle[language]} lead={words.reportLead[language]} />
      <Section title={words.reported[language]}>
        <Blockquote
          words={said}
          lang={lang === language ? undefined : lang}
          from={renderText(title, language)}
        />
      </Section>
      <Form language={language} action={`/${language}${path}`} problems={listed(problems)}>
        <Radios
          language={language}
          name="rule"
          label={words.whichRule[language]}
          error={problems.rule}
          value={typed.rule}
          options={Object.entries(moderationRules).map(([value, { name, means }]) => ({
            value,
            label: name[language],
            help: means[language],
          }))}
        />
        <Textarea
          language={language}
          name="note"
          label={words.note[language]}
          help={words.noteHelp[language]}
          error={problems.note}
          value={typed.note}
          rows={3}
          optional
        />
        <LocalDraft
          language={language}
          name={reportDraft(kind, thing)}
          path={path}
          title={words.reportTitle[language]}
          owner={owner}
          typed={Object.keys(problems).length > 0}
        />
        <Button>{words.send[language]}</Button>
      </Form>
    </Page>
  )
}

/** Confirms that a report or an appeal was sent. */
export const ReportSentPage = ({
  frame,
  title,
  back,
  draft,
}: {
  readonly frame: PageFrame
  readonly title: string
  readonly back: string
  /** The key of the draft that was sent. */
  readonly draft: string
}) => (
  <Page {...frame} title={title} noindex>
    <Confirmation title={title}>
      <p>{words.sentLead[frame.language]}</p>
      <Sent name={draft} />
      <p>
        <a href={`/${frame.language}${back}`}>{words.back[frame.language]}</a>
      </p>
    </Confirmation>
  </Page>
)

type AnsweredProps = { readonly frame: PageFrame; readonly decision: Decision }

/** A page about an appeal without a form, with a link back to the decision. */
const AboutAppeal = ({
  frame,
  decision: { number },
  title,
  lead,
  children,
}: AnsweredProps & {
  readonly title: string
  readonly lead: string
  readonly children?: ComponentChildren
}) => (
  <Page {...frame} path={appealPath(number)} title={title} noindex>
    <PageHead title={title} lead={lead} />
    {children}
    <p>
      <a href={`/${frame.language}${decisionPath(number)}`}>
        {words.decision[frame.language](String(number))}
      </a>
    </p>
  </Page>
)

/** The page for everyone except the author: who may appeal, and how to identify oneself as the author. */
export const NotAuthorPage = (props: AnsweredProps) => {
  const { language } = props.frame
  return <AboutAppeal {...props} title={words.notYours[language]} lead={words.notYoursLead[language]} />
}

/** The page after an appeal: it is being considered, or its outcome. */
export const AppealedPage = (props: AnsweredProps) => {
  const { language } = props.frame
  const { appealOutcome, appealReason } = props.decision
  const lead = appealOutcome === null ? words.appealWaitsLead[language] : words[appealOutcome][language]
  return (
    <AboutAppeal {...props} title={words.appeal[language]} lead={lead}>
      {appealReason ? <p>{renderText(appealReason, language)}</p> : null}
    </AboutAppeal>
  )
}

export type AppealPageProps = {
  readonly frame: PageFrame
  readonly decision: Decision
  /** The key from the link in the letter. */
  readonly secret: string
  readonly typed: string
  readonly problems: Problems
  readonly owner: string
}

/** The form with which the author asks for a review by another moderator. */
export function AppealPage({ frame, decision, secret, typed, problems, owner }: AppealPageProps) {
  const { language } = frame
  const { number, rule, reason } = decision
  return (
    <Page {...frame} path={appealPath(number)} title={words.appeal[language]} noindex>
      <PageHead title={words.appeal[language]} lead={words.appealLead[language]} />
      <Facts
        items={[
          { term: words.rule[language], value: ruleName(rule)[language] },
          { term: words.reason[language], value: textIn(reason, language) },
        ]}
      />
      <Form language={language} action={`/${language}${appealPath(number)}`} problems={listed(problems)}>
        <input type="hidden" name="key" value={secret} />
        <Textarea
          language={language}
          name="appeal"
          label={words.appealText[language]}
          error={problems.appeal}
          value={typed}
          rows={6}
        />
        <LocalDraft
          language={language}
          name={appealDraft(number)}
          path={appealPath(number)}
          title={words.appeal[language]}
          owner={owner}
          typed={Object.keys(problems).length > 0}
        />
        <Button>{words.appealSend[language]}</Button>
      </Form>
    </Page>
  )
}
