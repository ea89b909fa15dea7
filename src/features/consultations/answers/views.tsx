import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, ButtonLink, Checkbox, Form, Radios, Select, TextField } from '#ui/form/index.ts'
import { formatDay, formatDayOfYear } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { CommentItem, placeNameOf } from '../comments/item-views.tsx'
import { deskMessages as words } from '../desk-messages.ts'
import type { Waiting } from '../desk-store.ts'
import {
  consultationDesk,
  DESK,
  type Draft,
  type Frame,
  onlyFields,
  Press,
  problemsOf,
  TextFields,
} from '../desk-views.tsx'
import { commentKindNames, verdictNames } from '../messages.ts'
import {
  type Comment,
  type CommentKind,
  type Consultation,
  consultationPath,
  stateOf,
  verdicts,
} from '../model.ts'
import { extendMessages } from '../preparation/extension-messages.ts'
import { type Clock, State, standing, Warnings } from '../views.tsx'

export type DeskConsultationProps = {
  readonly frame: Frame
  readonly consultation: Consultation
  readonly clock: Clock
  readonly mayPrepare: boolean
  readonly mayAnswer: boolean
  readonly draft: Draft
}

/** A consultation at the desk: what waits, and what can be done with it now. */
export function DeskConsultationPage(props: DeskConsultationProps) {
  const { frame, consultation, clock, mayPrepare, mayAnswer } = props
  const { language } = frame
  const path = `/${language}${consultationDesk(consultation.id)}`
  const { unanswered, answersDueOn } = consultation
  return (
    <DeskPage
      {...frame}
      at={DESK}
      title={textIn(consultation.title, language)}
      lead={standing(consultation, language, clock)}
      actions={
        <>
          {unanswered > 0 && mayAnswer ? (
            <ButtonLink href={`${path}/queue`}>{words.toAnswer[language](unanswered)}</ButtonLink>
          ) : null}
          <ButtonLink kind="quiet" href={`/${language}${consultationPath(consultation)}`}>
            {words.preview[language]}
          </ButtonLink>
        </>
      }
    >
      <p class="meta">
        <State language={language} state={stateOf(consultation, clock.today)} />
        {unanswered > 0 ? (
          <span class={clock.today > answersDueOn ? 'late' : undefined}>
            {words.toAnswer[language](unanswered)},{' '}
            {words.due[language](formatDayOfYear(language, answersDueOn))}
          </span>
        ) : null}
      </p>
      <Warnings language={language} consultation={consultation} today={clock.today} />
      {mayPrepare ? <Doings {...props} path={path} /> : null}
    </DeskPage>
  )
}

/** What the body can do next, in the order of the course. */
function Doings(props: DeskConsultationProps & { readonly path: string }) {
  const { frame, consultation, clock, path, draft } = props
  const { language } = frame
  const open = consultation.closedAt === null
  const ended = clock.today > consultation.closesOn
  return (
    <>
      {draft.problems.press ? <Notice kind="attention" title={draft.problems.press} /> : null}
      {open ? (
        <Section title={words.nextVersionTitle[language]}>
          <p>{words.nextVersionLead[language]}</p>
          <Press action={`${path}/version`}>{words.nextVersion[language]}</Press>
        </Section>
      ) : null}
      {open && !ended ? <ExtendForm {...props} /> : null}
      {open && ended ? (
        <Section title={words.close[language]}>
          {consultation.unanswered > 0 ? (
            <p>{words['comments-unanswered'][language]}</p>
          ) : (
            <Press action={`${path}/close`}>{words.close[language]}</Press>
          )}
        </Section>
      ) : null}
      {consultation.decidedOn === null ? <DecideForm {...props} /> : null}
      {consultation.decidedOn !== null && consultation.inForceOn === null ? (
        <Section title={words.force[language]}>
          <Form
            language={language}
            action={`${path}/force`}
            problems={problemsOf(onlyFields(draft, ['forceOn']), language)}
          >
            <Day {...props} name="forceOn" label={words.forceOn[language]} />
            <Button>{words.force[language]}</Button>
          </Form>
        </Section>
      ) : null}
    </>
  )
}

const Day = ({
  frame: { language },
  draft,
  name,
  label,
  present,
}: DeskConsultationProps & {
  readonly name: string
  readonly label: string
  /** The day that holds now. */
  readonly present?: LocalDate
}) => (
  <TextField
    language={language}
    name={name}
    type="date"
    label={label}
    error={draft.problems[name]}
    value={draft.typed[name] ?? present}
    width="short"
  />
)

const ExtendForm = (props: DeskConsultationProps & { readonly path: string }) => {
  const { language } = props.frame
  const { closesOn, answersDueOn } = props.consultation
  return (
    <Section title={extendMessages.extend[language]}>
      <p>
        {extendMessages.presentDays[language](
          formatDay(language, closesOn),
          formatDay(language, answersDueOn),
        )}
      </p>
      <Form
        language={language}
        action={`${props.path}/extend`}
        problems={problemsOf(onlyFields(props.draft, ['closesOn', 'answersDueOn', 'extendReason']), language)}
        wide
      >
        <Day {...props} name="closesOn" label={words.closesOn[language]} present={closesOn} />
        <Day {...props} name="answersDueOn" label={words.answersDueOn[language]} present={answersDueOn} />
        <TextFields
          language={language}
          name="extendReason"
          label={extendMessages.extendReason[language]}
          help={extendMessages.extendReasonHelp[language]}
          draft={props.draft}
          rows={2}
        />
        <Button kind="quiet">{extendMessages.extend[language]}</Button>
      </Form>
    </Section>
  )
}

const DecideForm = (props: DeskConsultationProps & { readonly path: string }) => {
  const { frame, consultation, draft } = props
  const { language } = frame
  return (
    <Section title={words.decide[language]}>
      <Form
        language={language}
        action={`${props.path}/decide`}
        problems={problemsOf(onlyFields(draft, ['decidedOn', 'decision', 'early']), language)}
        wide
      >
        <Day {...props} name="decidedOn" label={words.decidedOn[language]} />
        <TextFields
          language={language}
          name="decision"
          label={words.decision[language]}
          draft={draft}
          rows={3}
        />
        {consultation.closedAt === null ? (
          <Checkbox
            language={language}
            name="early"
            label={words.early[language]}
            error={draft.problems.early}
            checked={draft.typed.early === 'yes'}
            optional
          />
        ) : null}
        <Button kind="quiet">{words.decide[language]}</Button>
      </Form>
    </Section>
  )
}

/** Comments that can be answered together: of one provision and alike. */
export type Group = { readonly place: string; readonly items: readonly Waiting[] }

export type QueuePageProps = {
  readonly frame: Frame
  readonly consultation: Consultation
  readonly today: LocalDate
  readonly groups: readonly Group[]
  readonly page: number
  readonly pages: number
}

/** What waits for an answer, in the order of the text; like comments stand together. */
export function QueuePage({ frame, consultation, groups, page, pages, today }: QueuePageProps) {
  const { language } = frame
  const path = `/${language}${consultationDesk(consultation.id)}`
  const due = words.due[language](formatDayOfYear(language, consultation.answersDueOn))
  const late = today > consultation.answersDueOn
  return (
    <DeskPage
      {...frame}
      at={DESK}
      title={words.queue[language]}
      lead={`${words.toAnswer[language](consultation.unanswered)}, ${due}${late ? `, ${words.late[language]}` : ''}`}
    >
      <p>
        <a href={path}>{textIn(consultation.title, language)}</a>
      </p>
      {groups.length === 0 ? <Empty title={words.queueEmpty[language]} /> : null}
      {groups.map(({ place, items }, index) => {
        const [first] = items
        const above = groups[index - 1]?.place
        return (
          <section class="queued">
            {place === above ? null : <h2>{first ? placeNameOf(first, language) : null}</h2>}
            {items.map((item) => queued(item, language))}
            <p>
              <a
                class="btn calm"
                href={`${path}/answer?numbers=${items.map(({ number }) => number).join(',')}`}
              >
                {words.answerThese[language](items.length)}
              </a>
            </p>
          </section>
        )
      })}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => `${path}/queue?page=${number}`}
      />
    </DeskPage>
  )
}

const queued = (item: Waiting, language: Language) => (
  <p>
    <b>{commentKindNames[item.kind as CommentKind][language]}</b> №&nbsp;{item.number}{' '}
    {item.joins > 0 ? <small>+{item.joins}</small> : null}{' '}
    <span lang={item.language === language ? undefined : item.language}>{item.wording ?? item.body}</span>
  </p>
)

export type AnswerPageProps = {
  readonly frame: Frame
  readonly consultation: Consultation
  readonly clock: Clock
  readonly comments: readonly Comment[]
  readonly templates: readonly { readonly id: string; readonly title: string }[]
  /** Which answer it will be: 1, or a correction. */
  readonly number: number
  readonly draft: Draft
  /** A comment that a colleague answered meanwhile. */
  readonly conflict: Comment | undefined
}

/** One answer to one comment or to several that say the same. */
export function AnswerPage(props: AnswerPageProps) {
  const { frame, consultation, comments, number, draft, conflict, templates } = props
  const { language } = frame
  const path = `/${language}${consultationDesk(consultation.id)}/answer`
  const numbers = comments.map((one) => one.number).join(',')
  const item = (comment: Comment) => (
    <CommentItem
      language={language}
      consultation={consultation}
      comment={comment}
      clock={props.clock}
      withPlace
      still
    />
  )
  return (
    <DeskPage {...frame} at={DESK} title={(number > 1 ? words.correctAnswer : words.answer)[language]}>
      <p>
        <a href={`/${language}${consultationDesk(consultation.id)}/queue`}>{words.queue[language]}</a>
      </p>
      {conflict ? (
        <Notice kind="attention" title={words['answered-already'][language]}>
          <p>{words.theirs[language]}:</p>
          {item(conflict)}
        </Notice>
      ) : null}
      {comments.map(item)}
      {templates.length > 0 ? (
        <form class="form" method="get" action={path}>
          <input type="hidden" name="numbers" value={numbers} />
          <Select
            language={language}
            name="template"
            label={words.template[language]}
            value=""
            options={[
              { value: '', label: words.noTemplate[language] },
              ...templates.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          <Button kind="quiet">{words.useTemplate[language]}</Button>
        </form>
      ) : null}
      <Form language={language} action={path} problems={problemsOf(draft, language)} wide>
        <input type="hidden" name="numbers" value={numbers} />
        <input type="hidden" name="number" value={String(number)} />
        <Radios
          language={language}
          name="verdict"
          label={words.verdict[language]}
          error={draft.problems.verdict}
          value={draft.typed.verdict}
          options={verdicts.map((value) => ({ value, label: verdictNames[value][language] }))}
        />
        <TextFields
          language={language}
          name="reason"
          label={words.reason[language]}
          help={words.reasonHelp[language]}
          draft={draft}
          rows={5}
        />
        <TextField
          language={language}
          name="template"
          label={words.keepAs[language]}
          help={words.keepAsHelp[language]}
          value={draft.typed.template}
          maxLength={200}
          optional
        />
        <Button>{words.sendAnswer[language]}</Button>
      </Form>
    </DeskPage>
  )
}
