import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, Form, FormError, formFields, Radios, Textarea } from '#ui/form/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { labelOfState, submissionMessages as messages, type SubmissionAnswerProblem } from '../messages.ts'
import {
  ANSWER_MAX,
  decisionsOf,
  type ShownAnswerable,
  type Submission,
  type SubmissionNotice,
  type SubmissionOnTarget,
  type SubmissionTarget,
} from '../model.ts'
import { SubmissionArticle } from '../views.tsx'

type DeskSubmissionsPageProps = {
  readonly frame: DeskFrame
  readonly answerable: ShownAnswerable
  readonly target: SubmissionTarget
  readonly items: readonly Submission[]
  readonly page: number
  readonly pages: number
  /** IANA name of the zone of its place. */
  readonly zone: string
}

/** Everything that was sent on a target, those that wait for an answer first. */
export function DeskSubmissionsPage(props: DeskSubmissionsPageProps) {
  const { frame, answerable, target, items, page, pages, zone } = props
  const { language } = frame
  return (
    <DeskPage
      {...frame}
      at={answerable.desk.section}
      title={answerable.messages.title[language]}
      lead={textIn(target.title, language)}
    >
      {items.length === 0 ? <Empty title={messages.noneSent[language]} /> : null}
      {items.map((submission) => (
        <SubmissionArticle language={language} answerable={answerable} submission={submission} zone={zone}>
          {submission.answeredAt === null ? (
            <a href={`/${language}${answerable.desk.path(submission)}`}>{messages.toAnswer[language]}</a>
          ) : null}
        </SubmissionArticle>
      ))}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(n) => pageHref(`/${language}${target.deskPath}`, n)}
      />
    </DeskPage>
  )
}

type DeskSubmissionPageProps = {
  readonly frame: DeskFrame
  readonly answerable: ShownAnswerable
  readonly submission: SubmissionOnTarget
  readonly zone: string
  readonly form: FormState<SubmissionAnswerProblem>
  /** What was done before the page is shown again. */
  readonly done: SubmissionNotice | undefined
}

/** A submission, with the form of its answer while it waits for one, or while the form says that it has one already. */
export function DeskSubmissionPage({
  frame,
  answerable,
  submission,
  zone,
  form,
  done,
}: DeskSubmissionPageProps) {
  const { language } = frame
  const { target } = submission
  const { field, problems } = formFields(language, form, messages)
  const trail = [{ href: `/${language}${target.deskPath}`, text: answerable.messages.title[language] }]
  return (
    <DeskPage
      {...frame}
      at={answerable.desk.section}
      above={<TerritoryTrail language={language} trail={trail} />}
      title={answerable.messages.answer[language]}
      lead={textIn(target.title, language)}
    >
      {done ? <Notice kind="good" title={messages[done][language]} /> : null}
      <SubmissionArticle language={language} answerable={answerable} submission={submission} zone={zone} />
      {submission.answeredAt === null || problems.length > 0 ? (
        <Form
          language={language}
          action={`/${language}${answerable.desk.path(submission)}`}
          problems={problems}
        >
          <Radios
            {...field('state')}
            label={messages.decision[language]}
            options={decisionsOf(answerable.states).map((value) => ({
              value,
              label: labelOfState(answerable, { state: value })[language],
            }))}
          />
          <Textarea
            {...field('answer')}
            label={messages.answer[language]}
            help={messages.answerHelp[language]}
            maxLength={ANSWER_MAX}
            lang={submission.language}
          />
          <FormError {...field(SEND_FIELD)} />
          <Button>{messages.send[language]}</Button>
        </Form>
      ) : null}
    </DeskPage>
  )
}
