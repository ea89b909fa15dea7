import { emptyForm, type FormState, SEND_FIELD } from '#domain/base/form.ts'
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
import { type ModerationProblem, messages as words } from '../messages.ts'
import { DESK_PATH, type Decision, decisionPath } from '../model.ts'
import { ruleOptions } from '../pages/views.tsx'

export type QueueItem = { readonly href: string; readonly title: string; readonly why: string }

/** The queue of a moderator: appeals, then reports. */
export const ModerationQueuePage = ({
  frame,
  appeals,
  reports,
}: {
  readonly frame: DeskFrame
  readonly appeals: readonly QueueItem[]
  readonly reports: readonly QueueItem[]
}) => (
  <DeskPage {...frame} at={DESK_PATH} title={words.title[frame.language]}>
    {appeals.length > 0 ? (
      <Section title={words.appeals[frame.language]}>
        <Tasks items={appeals} />
      </Section>
    ) : null}
    <Section title={words.queue[frame.language]}>
      {reports.length > 0 ? <Tasks items={reports} /> : <Empty title={words.nothingWaits[frame.language]} />}
    </Section>
  </DeskPage>
)

/** The text that is judged, with a link to where it stands. */
const Said = ({ frame: { language }, thing }: { readonly frame: DeskFrame; readonly thing: Thing }) => (
  <Section title={words.words[language]}>
    <Blockquote
      words={thing.words}
      lang={thing.language === language ? undefined : thing.language}
      from={<a href={`/${language}${thing.path}`}>{words.seePlace[language]}</a>}
    />
    <p>
      {words.whole[language]}: <a href={`/${language}${thing.whole}`}>{renderText(thing.title, language)}</a>
    </p>
  </Section>
)

type Thing = {
  readonly path: string
  readonly whole: string
  readonly title: Parameters<typeof renderText>[0]
  readonly words: string
  readonly language: Language
}

/** Fields of a public reason, in both official languages. */
const Reasons = ({ language, form }: { readonly language: Language; readonly form: DecisionForm }) => {
  const { field } = formFields(language, form, words)
  return (
    <>
      <Textarea
        {...field('reason-kk')}
        label={words.reasonKk[language]}
        help={words.reasonHelp[language]}
        rows={3}
        lang="kk"
      />
      <Textarea {...field('reason-ru')} label={words.reasonRu[language]} rows={3} lang="ru" />
    </>
  )
}

type DecisionForm = FormState<ModerationProblem>
export type JudgePageProps = {
  readonly frame: DeskFrame
  /** Undefined when the author deleted it meanwhile. */
  readonly thing: Thing | undefined
  readonly form: DecisionForm | undefined
}

/** Reported content with its reports and the decision form. */
export function ReportedPage({
  frame,
  thing,
  id,
  reports,
  form = emptyForm,
}: JudgePageProps & {
  readonly id: string
  readonly reports: readonly { readonly rule: string; readonly note: string | null }[]
}) {
  const { language } = frame
  const { field, problems } = formFields(language, form, words)
  return (
    <DeskPage {...frame} at={DESK_PATH} title={words.decide[language]}>
      {thing ? <Said frame={frame} thing={thing} /> : null}
      <Section title={words.reports[language](reports.length)}>
        <ul>
          {reports.map(({ rule, note }) => (
            <li>
              {ruleName(rule)[language]}
              {note ? `: ${note}` : ''}
            </li>
          ))}
        </ul>
      </Section>
      <Form language={language} action={`/${language}${DESK_PATH}/things/${id}`} problems={problems}>
        <Radios
          {...field('outcome')}
          label={words.outcome[language]}
          options={[
            { value: 'hidden', label: words.hide[language] },
            { value: 'kept', label: words.keep[language] },
          ]}
        />
        <Select
          {...field('rule')}
          label={words.rule[language]}
          value={form.typed.rule || (reports[0]?.rule ?? '')}
          options={ruleOptions(language)}
        />
        <Reasons language={language} form={form} />
        <FormError {...field(SEND_FIELD)} />
        <Button>{words.decide[language]}</Button>
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
  const typed = [form?.typed['reason-kk'], form?.typed['reason-ru']].filter(Boolean).join('\n\n')
  return (
    <DeskPage {...frame} at={DESK_PATH} title={words.decision[language](String(number))}>
      <Notice kind={form ? 'attention' : 'information'} title={words['decided-already'][language]}>
        <p>
          <a href={`/${language}${decisionPath(number)}`}>{words.decision[language](String(number))}</a>
        </p>
      </Notice>
      <Facts
        items={[
          { term: words.outcome[language], value: words[outcome][language] },
          { term: words.rule[language], value: ruleName(rule)[language] },
          { term: words.reason[language], value: renderText(reason, language) },
        ]}
      />
      {typed ? (
        <Section title={words.yourReason[language]}>
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
  form = emptyForm,
}: JudgePageProps & { readonly decision: Decision }) {
  const { language } = frame
  const { number, rule, reason, appeal } = decision
  const { field, problems } = formFields(language, form, words)
  return (
    <DeskPage {...frame} at={DESK_PATH} title={words.decision[language](String(number))}>
      {thing ? <Said frame={frame} thing={thing} /> : null}
      <Facts
        items={[
          { term: words.rule[language], value: ruleName(rule)[language] },
          { term: words.reason[language], value: renderText(reason, language) },
          { term: words.appeal[language], value: appeal ?? '' },
        ]}
      />
      <Form language={language} action={`/${language}${DESK_PATH}/appeals/${number}`} problems={problems}>
        <Radios
          {...field('outcome')}
          label={words.outcome[language]}
          options={[
            { value: 'restored', label: words.restore[language] },
            { value: 'upheld', label: words.uphold[language] },
          ]}
        />
        <Reasons language={language} form={form} />
        <FormError {...field(SEND_FIELD)} />
        <Button>{words.decide[language]}</Button>
      </Form>
    </DeskPage>
  )
}
