import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, Form, Radios, Select, TextField } from '#ui/form/index.ts'
import { formatDayOfYear } from '#ui/format/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { CommentItem, placeNameOf } from '../comments/item-views.tsx'
import { deskMessages as words } from '../desk-messages.ts'
import { consultationDesk, DESK, type Draft, type Frame, problemsOf, TextFields } from '../desk-views.tsx'
import { commentKindNames, verdictNames } from '../messages.ts'
import { type Comment, type CommentKind, type Consultation, verdicts } from '../model.ts'
import type { Clock } from '../views.tsx'
import type { Waiting } from './model.ts'

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
