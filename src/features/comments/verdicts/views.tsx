import type { ComponentChildren } from 'preact'
import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { Verdict } from '#domain/comment/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { OfficialTextField } from '#ui/editor/editor.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, Form, FormError, formFields, Radios, Select, TextField } from '#ui/form/index.ts'
import { formatDayOfYear } from '#ui/format/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import type { Clock } from '#ui/types.ts'
import { commentKindNames, verdictNames } from '../messages.ts'
import type { Comment, CommentTarget } from '../model.ts'
import { anchorNameIn, CommentItem } from '../views.tsx'
import { type AnswerProblem, answerMessages } from './messages.ts'
import { type CommentGroup, TEMPLATE_TITLE_MAX, type WaitingComment } from './model.ts'

type Waiting = WaitingComment & Pick<Comment, 'anchorName'>

export type AnswerQueuePageProps = {
  readonly frame: DeskFrame
  readonly target: CommentTarget
  /** The path of the desk page of the target, after the language, and the desk section. */
  readonly desk: NonNullable<CommentTarget['desk']>
  readonly today: LocalDate
  readonly groups: readonly CommentGroup<Waiting>[]
  /** Shown again after an answer was published. */
  readonly done: 'answered' | undefined
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** Unanswered comments sorted by anchor; similar ones are grouped. */
export function AnswerQueuePage({
  frame,
  target,
  desk,
  groups,
  done,
  total,
  page,
  pages,
  today,
}: AnswerQueuePageProps) {
  const { language } = frame
  const path = `/${language}${desk.path}`
  return (
    <DeskPage
      {...frame}
      at={desk.section}
      title={answerMessages.queue[language]}
      lead={[answerMessages.toAnswer[language](total), ...termOf(target, today, language)].join(', ')}
    >
      <p>
        <a href={path}>{textIn(target.title, language)}</a>
      </p>
      {done ? <Notice kind="good" title={answerMessages[done][language]} /> : null}
      {groups.length === 0 ? (
        <Empty
          title={answerMessages.queueEmpty[language]}
          actions={[{ href: path, text: answerMessages.nextStep[language] }]}
        />
      ) : null}
      {groups.map(({ currentAnchor, items }, index) => {
        const [first] = items
        const above = groups[index - 1]?.currentAnchor
        return (
          <section class="queued">
            {currentAnchor === above || !first ? null : <h2>{anchorNameIn(first, target, language)}</h2>}
            {items.map((item) => (
              <WaitingItem language={language} item={item} />
            ))}
            <p>
              <a
                class={index === 0 ? 'btn' : 'btn calm'}
                href={`${path}/answer?numbers=${items.map(({ number }) => number).join(',')}`}
              >
                {answerMessages.answerThese[language](items.length)}
              </a>
            </p>
          </section>
        )
      })}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(`${path}/queue`, number)}
      />
    </DeskPage>
  )
}

function termOf({ answersDueOn }: CommentTarget, today: LocalDate, language: Language): readonly string[] {
  if (answersDueOn === null) return []
  const due = answerMessages.due[language](formatDayOfYear(language, answersDueOn))
  return today > answersDueOn ? [due, answerMessages.late[language]] : [due]
}

const WaitingItem = ({ language, item }: { readonly language: Language; readonly item: Waiting }) => (
  <p>
    <b>{commentKindNames[item.kind][language]}</b> №&nbsp;{item.number}{' '}
    {item.joins > 0 ? <small>+{item.joins}</small> : null}{' '}
    <span lang={item.language === language ? undefined : item.language}>{item.wording ?? item.body}</span>
  </p>
)

export type AnswerPageProps = {
  readonly frame: DeskFrame
  readonly target: CommentTarget
  readonly desk: NonNullable<CommentTarget['desk']>
  readonly clock: Clock
  readonly comments: readonly Comment[]
  readonly verdicts: readonly Verdict[]
  readonly templates: readonly { readonly id: string; readonly title: string }[]
  /** What the comments are about. */
  readonly cited: ComponentChildren
  /** The number of the answer: 1, or a correction. */
  readonly number: number
  readonly form: FormState<AnswerProblem>
  /** A comment that a colleague answered meanwhile. */
  readonly conflict: Comment | undefined
}

/** The form of one answer to one comment or to several similar ones. */
export function AnswerPage(props: AnswerPageProps) {
  const { frame, target, desk, clock, comments, number, conflict } = props
  const { language } = frame
  const item = (comment: Comment) => (
    <CommentItem language={language} target={target} comment={comment} clock={clock} withAnchor readOnly />
  )
  return (
    <DeskPage
      {...frame}
      at={desk.section}
      title={(number > 1 ? answerMessages.correctAnswer : answerMessages.answer)[language]}
    >
      <p>
        <a href={`/${language}${desk.path}/queue`}>{answerMessages.queue[language]}</a>
      </p>
      {conflict ? (
        <Notice kind="attention" title={answerMessages['answered-already'][language]}>
          <p>{answerMessages.theirs[language]}:</p>
          {item(conflict)}
        </Notice>
      ) : null}
      {props.cited}
      {comments.map(item)}
      <Templates {...props} />
      <AnswerForm {...props} />
    </DeskPage>
  )
}

const numbersOf = (comments: readonly Comment[]) => comments.map(({ number }) => number).join(',')

const Templates = ({ frame: { language }, desk, comments, templates }: AnswerPageProps) =>
  templates.length > 0 ? (
    <form class="form" method="get" action={`/${language}${desk.path}/answer`}>
      <input type="hidden" name="numbers" value={numbersOf(comments)} />
      <Select
        language={language}
        name="template"
        label={answerMessages.template[language]}
        value=""
        options={[
          { value: '', label: answerMessages.noTemplate[language] },
          ...templates.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Button kind="quiet">{answerMessages.useTemplate[language]}</Button>
    </form>
  ) : null

function AnswerForm({ frame: { language }, desk, comments, verdicts, number, form }: AnswerPageProps) {
  const { field, problems } = formFields(language, form, answerMessages)
  return (
    <Form
      language={language}
      action={`/${language}${desk.path}/answer`}
      // In the summary no label stands beside the error.
      problems={problems.map((problem) => ({
        ...problem,
        text: `${(problem.field.startsWith('reason-') ? answerMessages.reason : answerMessages.verdict)[language]}: ${problem.text}`,
      }))}
      wide
    >
      <input type="hidden" name="numbers" value={numbersOf(comments)} />
      <input type="hidden" name="number" value={String(number)} />
      <Radios
        {...field('verdict')}
        label={answerMessages.verdict[language]}
        options={verdicts.map((value) => ({ value, label: verdictNames[value][language] }))}
      />
      <OfficialTextField
        language={language}
        name="reason"
        label={answerMessages.reason[language]}
        help={answerMessages.reasonHelp[language]}
        field={field}
        rows={5}
      />
      <TextField
        {...field('template')}
        label={answerMessages.keepAs[language]}
        help={answerMessages.keepAsHelp[language]}
        maxLength={TEMPLATE_TITLE_MAX}
        optional
      />
      <FormError {...field(SEND_FIELD)} />
      <Button>{answerMessages.sendAnswer[language]}</Button>
    </Form>
  )
}
