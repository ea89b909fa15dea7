import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import { ruleName } from '#domain/moderation/index.ts'
import { Blockquote } from '#ui/blockquote/blockquote.tsx'
import { type DeskFrame, DeskPage, Tasks } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { Button, Form, FormError, formFields, Radios, Select, Textarea } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { type ModerationProblem, messages } from '../messages.ts'
import {
  DESK_PATH,
  type Decision,
  decisionPath,
  judgePath,
  type QueueItem,
  REASON_MAX,
  reportedPath,
} from '../model.ts'
import { ruleOptions } from '../pages/views.tsx'

/** A line of the queue, with the address at which it is decided. */
export const taskOf = (item: QueueItem, language: Language) =>
  item.waits === 'appeal'
    ? {
        path: judgePath(item.number),
        title: messages.decision[language](String(item.number)),
        why: `${messages.appeal[language]}: ${ruleName(item.rule)[language]}`,
      }
    : {
        path: reportedPath(item),
        title: `${item.label?.[language] ?? item.kind}: ${item.rules.map((rule) => ruleName(rule)[language]).join(', ')}`,
        why: messages.reports[language](item.reports),
      }

export type ModerationQueuePageProps = {
  readonly frame: DeskFrame
  readonly items: readonly QueueItem[]
  readonly page: number
  readonly pages: number
}

/** The queue of a moderator: appeals, then reports. */
export function ModerationQueuePage({ frame, items, page, pages }: ModerationQueuePageProps) {
  const { language } = frame
  const tasksOf = (waits: QueueItem['waits']) =>
    items
      .filter((item) => item.waits === waits)
      .map((item) => taskOf(item, language))
      .map(({ path, ...task }) => ({ ...task, href: `/${language}${path}` }))
  const [appeals, reports] = [tasksOf('appeal'), tasksOf('report')]
  return (
    <DeskPage {...frame} at={DESK_PATH} title={messages.title[language]}>
      {appeals.length > 0 ? (
        <Section title={messages.appeals[language]}>
          <Tasks items={appeals} />
        </Section>
      ) : null}
      {reports.length > 0 ? (
        <Section title={messages.queue[language]}>
          <Tasks items={reports} />
        </Section>
      ) : null}
      {items.length === 0 ? <Empty title={messages.nothingWaits[language]} /> : null}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(`/${language}${DESK_PATH}`, number)}
      />
    </DeskPage>
  )
}

/** The text that is judged, with a link to where it stands. */
const ReportedText = ({
  frame: { language },
  thing,
}: {
  readonly frame: DeskFrame
  readonly thing: ShownContent
}) => (
  <Section title={messages.words[language]}>
    <Blockquote
      words={thing.words}
      lang={thing.language === language ? undefined : thing.language}
      from={<a href={`/${language}${thing.path}`}>{messages.seePlace[language]}</a>}
    />
    <p>
      {messages.whole[language]}:{' '}
      <a href={`/${language}${thing.whole}`}>{renderText(thing.title, language)}</a>
    </p>
  </Section>
)

type ShownContent = {
  readonly path: string
  readonly whole: string
  readonly title: Parameters<typeof renderText>[0]
  readonly words: string
  readonly language: Language
}

/** Fields of a public reason, in both official languages. */
const Reasons = ({ language, form }: { readonly language: Language; readonly form: DecisionForm }) => {
  const { field } = formFields(language, form, messages)
  return (
    <>
      <Textarea
        {...field('reason-kk')}
        label={messages.reasonKk[language]}
        help={messages.reasonHelp[language]}
        maxLength={REASON_MAX}
        rows={3}
        lang="kk"
      />
      <Textarea
        {...field('reason-ru')}
        label={messages.reasonRu[language]}
        maxLength={REASON_MAX}
        rows={3}
        lang="ru"
      />
    </>
  )
}

type DecisionForm = FormState<ModerationProblem>
export type JudgePageProps = {
  readonly frame: DeskFrame
  /** Undefined when the author deleted it meanwhile. */
  readonly thing: ShownContent | undefined
  readonly form: DecisionForm
}

/** Reported content with its reports and the decision form. */
export function ReportedPage({
  frame,
  thing,
  id,
  reports,
  form,
}: JudgePageProps & {
  readonly id: string
  readonly reports: readonly { readonly rule: string; readonly note: string | null }[]
}) {
  const { language } = frame
  const { field, problems } = formFields(language, form, messages)
  return (
    <DeskPage {...frame} at={DESK_PATH} title={messages.decide[language]}>
      {thing ? <ReportedText frame={frame} thing={thing} /> : null}
      <Section title={messages.reports[language](reports.length)}>
        <ul>
          {reports.map(({ rule, note }) => (
            <li>
              {ruleName(rule)[language]}
              {note ? `: ${note}` : ''}
            </li>
          ))}
        </ul>
      </Section>
      <Form language={language} action={`/${language}${reportedPath({ thing: id })}`} problems={problems}>
        <Radios
          {...field('outcome')}
          label={messages.outcome[language]}
          options={[
            { value: 'hidden', label: messages.hide[language] },
            { value: 'kept', label: messages.keep[language] },
          ]}
        />
        <Select
          {...field('rule')}
          label={messages.rule[language]}
          value={form.typed.rule || (reports[0]?.rule ?? '')}
          options={ruleOptions(language)}
        />
        <Reasons language={language} form={form} />
        <FormError {...field(SEND_FIELD)} />
        <Button>{messages.decide[language]}</Button>
      </Form>
    </DeskPage>
  )
}

/** Content about which another moderator has decided: their decision, and what this moderator typed. */
export function DecidedPage({
  frame,
  decision,
  form,
}: Pick<JudgePageProps, 'frame' | 'form'> & { readonly decision: Decision }) {
  const { language } = frame
  const { number, outcome, rule, reason } = decision
  const typed = [form.typed['reason-kk'], form.typed['reason-ru']].filter(Boolean).join('\n\n')
  return (
    <DeskPage {...frame} at={DESK_PATH} title={messages.decision[language](String(number))}>
      <Notice
        kind={form.problems[SEND_FIELD] ? 'attention' : 'information'}
        title={messages['decided-already'][language]}
      >
        <p>
          <a href={`/${language}${decisionPath(number)}`}>{messages.decision[language](String(number))}</a>
        </p>
      </Notice>
      <Facts
        items={[
          { term: messages.outcome[language], value: messages[outcome][language] },
          { term: messages.rule[language], value: ruleName(rule)[language] },
          { term: messages.reason[language], value: renderText(reason, language) },
        ]}
      />
      {typed ? (
        <Section title={messages.yourReason[language]}>
          <Blockquote words={typed} />
        </Section>
      ) : null}
    </DeskPage>
  )
}

/** An appeal: the decision, the author's arguments, and the judgement form. */
export function JudgePage({
  frame,
  thing,
  decision,
  form,
}: JudgePageProps & { readonly decision: Decision }) {
  const { language } = frame
  const { number, rule, reason, appeal } = decision
  const { field, problems } = formFields(language, form, messages)
  return (
    <DeskPage {...frame} at={DESK_PATH} title={messages.decision[language](String(number))}>
      {thing ? <ReportedText frame={frame} thing={thing} /> : null}
      <Facts
        items={[
          { term: messages.rule[language], value: ruleName(rule)[language] },
          { term: messages.reason[language], value: renderText(reason, language) },
          { term: messages.appeal[language], value: appeal ?? '' },
        ]}
      />
      <Form language={language} action={`/${language}${judgePath(number)}`} problems={problems}>
        <Radios
          {...field('outcome')}
          label={messages.outcome[language]}
          options={[
            { value: 'restored', label: messages.restore[language] },
            { value: 'upheld', label: messages.uphold[language] },
          ]}
        />
        <Reasons language={language} form={form} />
        <FormError {...field(SEND_FIELD)} />
        <Button>{messages.decide[language]}</Button>
      </Form>
    </DeskPage>
  )
}
