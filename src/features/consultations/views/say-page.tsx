import { type Language, textIn } from '#domain/base/text.ts'
import { commentKindNames } from '#features/consultations/messages.ts'
import {
  type Comment,
  type CommentKind,
  type Consultation,
  placePath,
} from '#features/consultations/model.ts'
import { sayMessages as words } from '#features/consultations/say-messages.ts'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { Button, Form, Select, Textarea, TextField } from '#ui/form/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { CommentItem } from './comment-item.tsx'
import type { Clock, Frame } from './frame.tsx'
import { Back, Provision, type ShownPlace } from './place-page.tsx'

export type SayProblem = Exclude<keyof typeof words, `${string}Help` | 'signedAs' | 'replyTo' | 'replyAs'>
/** What was typed and what is wrong with it, by field. */
export type SayDraft = {
  readonly body: string
  readonly wording: string
  readonly name: string
  readonly email: string
  /** A file that was taken already, so that it is not sent twice. */
  readonly file?: { readonly sha256: string; readonly name: string } | undefined
  readonly problems: Readonly<Record<string, string>>
}

export type SayPageProps = {
  readonly frame: Frame
  readonly consultation: Consultation
  readonly clock: Clock
  readonly place: ShownPlace & { readonly own: string }
  readonly kind: CommentKind
  readonly draft: SayDraft
  /** The number of the version on which it is written. */
  readonly version: number
  /** How the person is signed in; undefined for one who gives an address. */
  readonly signedAs: string | undefined
  /** Like comments, to be read before sending; undefined when they were not looked for. */
  readonly alike?: readonly Comment[] | undefined
  /** A new version came out while it was written. */
  readonly fresh?: boolean
  readonly fileHref: (file: { sha256: string; type: string }) => string
}

/** The form by which one says something of a provision; each kind has its own address. */
export function SayPage(props: SayPageProps) {
  const { frame, consultation, place, kind, alike = [], fresh } = props
  const { language } = frame
  const title = `${commentKindNames[kind][language]}: ${place.name}`
  return (
    <Page
      {...frame}
      path={`${placePath(consultation.slug, place.anchor)}/say?kind=${kind}`}
      section="consultations"
      kato={consultation.place.code}
      title={`${title}, ${textIn(consultation.title, language)}`}
      noindex
    >
      <PageHead above={<Back frame={frame} consultation={consultation} />} title={title} />
      {fresh ? (
        <Notice kind="attention" title={words.freshTitle[language]}>
          <p>{words.freshHelp[language]}</p>
        </Notice>
      ) : null}
      {kind === 'wording' && !fresh ? null : <Provision {...props} />}
      {alike.length > 0 ? <Alike {...props} /> : null}
      <SayForm {...props} />
    </Page>
  )
}

/** What was said already and may be the same. */
const Alike = ({ frame: { language }, consultation, clock, alike = [], fileHref }: SayPageProps) => (
  <Section title={words.alikeTitle[language]} id="alike">
    <p>{words.alikeHelp[language]}</p>
    {alike.map((comment) => (
      <CommentItem
        language={language}
        consultation={consultation}
        comment={comment}
        clock={clock}
        withPlace
        fileHref={fileHref}
      />
    ))}
  </Section>
)

function SayForm(props: SayPageProps) {
  const { frame, consultation, place, kind, draft, version, signedAs, alike } = props
  const { language } = frame
  const { problems } = draft
  const path = placePath(consultation.slug, place.anchor)
  const isWording = kind === 'wording'
  return (
    <Form
      language={language}
      action={`/${language}${path}/say`}
      files
      problems={Object.entries(problems).map(([field, text]) => ({ field, text }))}
    >
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="version" value={String(version)} />
      {alike ? <input type="hidden" name="seen" value="yes" /> : null}
      {isWording ? (
        <Textarea
          language={language}
          name="wording"
          label={words.wording[language]}
          help={words.wordingHelp[language]}
          error={problems.wording}
          value={draft.wording}
          rows={Math.min(16, Math.max(5, Math.ceil(draft.wording.length / 60)))}
          lang={place.language}
        />
      ) : null}
      <Textarea
        language={language}
        name="body"
        label={(isWording ? words.why : words.yourWords)[language]}
        help={words.bodyHelp[language]}
        error={problems.body}
        value={draft.body}
        rows={6}
        optional={isWording}
      />
      <Attachment language={language} draft={draft} />
      <Who {...props} />
      {problems.say ? <p class="error">{problems.say}</p> : null}
      <Button>{(alike && alike.length > 0 ? words.sendAnyway : words.send)[language]}</Button>
      {signedAs === undefined ? (
        <p>
          <a
            href={`/${language}/account/sign-in?then=${encodeURIComponent(`/${language}${path}/say?kind=${kind}`)}`}
          >
            {words.orSignIn[language]}
          </a>
        </p>
      ) : null}
    </Form>
  )
}

const Attachment = ({ language, draft }: { readonly language: Language; readonly draft: SayDraft }) =>
  draft.file ? (
    <p>
      {words.file[language]}: {draft.file.name}
      <input type="hidden" name="fileHash" value={draft.file.sha256} />
      <input type="hidden" name="fileName" value={draft.file.name} />
    </p>
  ) : (
    <div class={draft.problems.file ? 'field bad' : 'field'}>
      <label for="file">{words.file[language]}</label>
      <p class="help" id="file-help">
        {words.fileHelp[language]}
      </p>
      {draft.problems.file ? (
        <p class="error" id="file-error">
          {draft.problems.file}
        </p>
      ) : null}
      <input
        id="file"
        type="file"
        name="file"
        accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
        aria-describedby="file-help"
      />
    </div>
  )

/** Who speaks: as signed in, or by a name and an address that a letter confirms. */
export function Who({
  frame: { language },
  signedAs,
  draft,
}: Pick<SayPageProps, 'frame' | 'signedAs'> & {
  readonly draft: Pick<SayDraft, 'name' | 'email' | 'problems'>
}) {
  if (signedAs !== undefined) return <p>{words.signedAs[language](signedAs)}</p>
  return (
    <>
      <TextField
        language={language}
        name="name"
        label={words.name[language]}
        help={words.nameHelp[language]}
        error={draft.problems.name}
        value={draft.name}
        autocomplete="name"
        optional
      />
      <TextField
        language={language}
        name="email"
        type="email"
        label={words.email[language]}
        help={words.emailHelp[language]}
        error={draft.problems.email}
        value={draft.email}
        autocomplete="email"
      />
    </>
  )
}

/** After sending without being signed in: look into the mail. */
export const LetterSentPage = ({
  frame,
  email,
  back,
}: {
  readonly frame: Frame
  readonly email: string
  readonly back: string
}) => (
  <Page {...frame} path="" section="consultations" title={words.letterSent[frame.language]} noindex>
    <Confirmation
      title={words.letterSent[frame.language]}
      actions={[{ href: `/${frame.language}${back}`, text: words.backToPlace[frame.language] }]}
    >
      <p>{words.letterSentHelp[frame.language](email)}</p>
    </Confirmation>
  </Page>
)

export type JoinPageProps = {
  readonly frame: Frame
  readonly consultation: Consultation
  readonly clock: Clock
  readonly comment: Comment
  readonly signedAs: string | undefined
  readonly draft: Pick<SayDraft, 'name' | 'email' | 'problems'>
  readonly fileHref: (file: { sha256: string; type: string }) => string
}

/** "I say the same": what one joins, and who joins. */
export function JoinPage(props: JoinPageProps) {
  const { frame, consultation, clock, comment, draft, fileHref } = props
  const { language } = frame
  const path = `/consultations/comments/${comment.number}/join`
  return (
    <Page
      {...frame}
      path={path}
      section="consultations"
      kato={consultation.place.code}
      title={words.joinTitle[language]}
      noindex
    >
      <PageHead
        above={<Back frame={frame} consultation={consultation} />}
        title={words.joinTitle[language]}
        lead={words.joinHelp[language]}
      />
      <CommentItem
        language={language}
        consultation={consultation}
        comment={comment}
        clock={clock}
        withPlace
        alone
        still
        fileHref={fileHref}
      />
      <Form
        language={language}
        action={`/${language}${path}`}
        problems={Object.entries(draft.problems).map(([field, text]) => ({ field, text }))}
      >
        <Who {...props} />
        <Button>{words.join[language]}</Button>
      </Form>
    </Page>
  )
}

export type ReplyPageProps = Omit<JoinPageProps, 'draft' | 'signedAs'> & {
  readonly body: string
  readonly problem: string | undefined
  /** The body for which this person may reply officially. */
  readonly officialAs: string | undefined
  readonly signedAs: string
}

export function ReplyPage(props: ReplyPageProps) {
  const { frame, consultation, clock, comment, body, problem, officialAs, signedAs, fileHref } = props
  const { language } = frame
  const path = `/consultations/comments/${comment.number}/reply`
  const title = words.replyTo[language](String(comment.number))
  return (
    <Page {...frame} path={path} section="consultations" title={title} noindex>
      <PageHead above={<Back frame={frame} consultation={consultation} />} title={title} />
      <CommentItem
        language={language}
        consultation={consultation}
        comment={comment}
        clock={clock}
        withPlace
        alone
        still
        fileHref={fileHref}
      />
      <Form
        language={language}
        action={`/${language}${path}`}
        problems={problem ? [{ field: 'body', text: problem }] : []}
      >
        <Textarea
          language={language}
          name="body"
          label={words.yourWords[language]}
          help={words.bodyHelp[language]}
          error={problem}
          value={body}
        />
        {officialAs ? (
          <Select
            language={language}
            name="as"
            label={words.name[language]}
            value=""
            options={[
              { value: '', label: signedAs },
              { value: 'body', label: words.replyAs[language](officialAs) },
            ]}
          />
        ) : (
          <p>{words.signedAs[language](signedAs)}</p>
        )}
        <Button>{words.sendReply[language]}</Button>
      </Form>
    </Page>
  )
}
