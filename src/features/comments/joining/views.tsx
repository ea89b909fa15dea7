import type { ComponentChildren } from 'preact'
import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { Text } from '#domain/base/text.ts'
import type { ParticipationRefusal, ParticipationRule } from '#domain/participation/index.ts'
import { ParticipationNotice, participationProblemMessages } from '#features/residents/index.ts'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { Sent } from '#ui/draft/draft.tsx'
import { Button, Form, type FormControls, FormError, formFields, TextField } from '#ui/form/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { type SubmissionProblem, submissionMessages } from '../submission/messages.ts'
import type { JoinMessages } from './messages.ts'

/** The author fields: the signed-in name, or a name and an address to confirm. */
export function AuthorFields({
  frame: { language },
  signedAs,
  field,
}: {
  readonly frame: PageFrame
  /** The name of the person who is signed in; undefined for one who gives an address. */
  readonly signedAs: string | undefined
  readonly field: FormControls['field']
}) {
  if (signedAs !== undefined) return <p>{submissionMessages.signedAs[language](signedAs)}</p>
  return (
    <>
      <TextField
        {...field('name')}
        label={submissionMessages.name[language]}
        help={submissionMessages.nameHelp[language]}
        autocomplete="name"
        optional
      />
      <TextField
        {...field('email')}
        type="email"
        label={submissionMessages.email[language]}
        help={submissionMessages.emailHelp[language]}
        autocomplete="email"
      />
    </>
  )
}

/** The page after a submission without signing in: a letter was sent. */
export const CommentLetterSentPage = ({
  frame,
  email,
  back,
  section,
  draft,
}: {
  readonly frame: PageFrame
  readonly email: string
  /** The path to continue at, after the language. */
  readonly back: string
  /** The part of the site, marked in the menu. */
  readonly section: string
  /** The name of the submitted draft; a join has none. */
  readonly draft?: string
}) => (
  <Page {...frame} path="" section={section} title={submissionMessages.letterSent[frame.language]} noindex>
    <Confirmation
      title={submissionMessages.letterSent[frame.language]}
      actions={[
        { href: `/${frame.language}${back}`, text: submissionMessages.backToDiscussion[frame.language] },
      ]}
    >
      <p>{submissionMessages.letterSentHelp[frame.language](email)}</p>
      {draft === undefined ? null : <Sent name={draft} />}
    </Confirmation>
  </Page>
)

/** What is wrong with a join: with the author, or with the thing, which has its own messages. */
export type JoinProblem = SubmissionProblem | ParticipationRefusal | 'own-thing' | 'joined-already'

export type JoinPageProps = {
  readonly frame: PageFrame
  readonly messages: JoinMessages
  /** The path of the form, after the language. */
  readonly path: string
  readonly section: string
  /** KATO code of the territory that it is about. */
  readonly territory: string
  /** The link back. */
  readonly above: ComponentChildren
  /** Who may join, and why this person may not; undefined: they may, or it is not known yet. */
  readonly who: ParticipationRule['who']
  readonly refusal: ParticipationRefusal | undefined
  /** The organisation whose members take part, where the thing has one. */
  readonly organisation: Text | undefined
  /** What is joined. */
  readonly children: ComponentChildren
  readonly signedAs: string | undefined
  /** Why this person cannot join. */
  readonly done?: 'own' | 'already' | undefined
  readonly form: FormState<JoinProblem>
}

/** The form to join: the thing and the author. */
export function JoinPage(props: JoinPageProps) {
  const { frame, messages: joinMessages, path, section, territory, above, children, done } = props
  const { language } = frame
  const title = joinMessages.title[language]
  return (
    <Page {...frame} path={path} section={section} kato={territory} title={title} noindex>
      <PageHead above={above} title={title} lead={joinMessages.help[language]} />
      {children}
      {done ? (
        <Notice kind="information" title={joinMessages[done][language]} />
      ) : (
        <>
          <ParticipationNotice language={language} {...props} />
          <JoinForm {...props} />
        </>
      )}
    </Page>
  )
}

const JoinForm = (props: JoinPageProps) => {
  const { frame, messages: joinMessages, path, form } = props
  const { language } = frame
  const { field, problems } = formFields(language, form, {
    ...submissionMessages,
    ...participationProblemMessages,
    'own-thing': joinMessages.own,
    'joined-already': joinMessages.already,
  })
  return (
    <Form language={language} action={`/${language}${path}`} problems={problems}>
      <AuthorFields {...props} field={field} />
      <FormError {...field(SEND_FIELD)} />
      <Button>{joinMessages.join[language]}</Button>
    </Form>
  )
}
