import type { ComponentChildren } from 'preact'
import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { type Label, type Language, textIn } from '#domain/base/text.ts'
import type { CommentKind } from '#domain/comment/index.ts'
import type { ParticipationRefusal } from '#domain/participation/index.ts'
import { signInPath } from '#features/accounts/index.ts'
import { ParticipationNotice } from '#features/residents/index.ts'
import { LocalDraft } from '#ui/draft/draft.tsx'
import { Button, Form, FormError, formFields, Textarea } from '#ui/form/index.ts'
import { InlineForm } from '#ui/inline-form/inline-form.tsx'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import type { Clock } from '#ui/types.ts'
import { AuthorFields } from '../joining/views.tsx'
import { commentKindNames, commentMessages } from '../messages.ts'
import { type Comment, type CommentTarget, draftName, intakeRefusals } from '../model.ts'
import { BackToTarget, CommentItem, sectionOf } from '../views.tsx'
import { Attachment } from './field-views.tsx'
import { kindHelp, submissionMessages } from './messages.ts'
import type { RetainedFile } from './model.ts'

/** The anchor that a comment form is about. */
export type ShownAnchor = {
  readonly anchor: string
  readonly name: string
  /** Its own text, from which another wording is made; null: no wording can be proposed. */
  readonly wordable: { readonly words: string; readonly language: 'kk' | 'ru' } | null
  /** The number of the version that is commented; 0: the target has one only. */
  readonly versionNumber: number
  /** The position in its target; '' is the whole. */
  readonly cited: ComponentChildren
}

export type CommentFormPageProps = {
  readonly frame: PageFrame
  readonly target: CommentTarget
  readonly clock: Clock
  readonly shownAnchor: ShownAnchor
  /** The path of the form, after the language. */
  readonly path: string
  readonly kind: CommentKind
  readonly form: FormState & { readonly file?: RetainedFile | undefined }
  /** The words for everything that can be wrong with it. */
  readonly messages: Readonly<Record<string, Label>>
  /** The name of the person who is signed in; undefined for one who gives an address. */
  readonly signedAs: string | undefined
  /** Why this person may not comment here; undefined: they may, or it is not known yet. */
  readonly refusal: ParticipationRefusal | undefined
  /** Similar comments to read before submitting; undefined when they were not searched. */
  readonly alike?: readonly Comment[] | undefined
  /** The name of the draft at its original anchor, when a new version was published meanwhile. */
  readonly from?: string | undefined
  /** The account of a person who is signed in; '' for others. */
  readonly owner: string
  /** The form was posted: its values are newer than the draft on the device. */
  readonly posted: boolean
}

const FORM_ID = 'comment-form'

/** The comment form of an anchor; each kind of comment has its own URL. */
export function CommentFormPage(props: CommentFormPageProps) {
  const { frame, target, shownAnchor, path, kind, alike = [], from, posted } = props
  const { language } = frame
  const title = `${commentKindNames[kind][language]}: ${shownAnchor.name}`
  return (
    <Page
      {...frame}
      path={`${path}?kind=${kind}`}
      section={sectionOf(target)}
      kato={target.territory}
      title={`${title}, ${textIn(target.title, language)}`}
      noindex
    >
      <PageHead above={<BackToTarget language={language} target={target} />} title={title} />
      {from !== undefined ? (
        <Notice kind="attention" title={submissionMessages.freshTitle[language]}>
          <p>{submissionMessages.freshHelp[language]}</p>
        </Notice>
      ) : null}
      {kind === 'wording' && from === undefined ? null : shownAnchor.cited}
      {alike.length > 0 ? <Alike {...props} /> : null}
      {target.intake !== 'open' && !posted ? (
        <Notice kind="information" title={submissionMessages[intakeRefusals[target.intake]][language]} />
      ) : (
        <div id={FORM_ID}>
          <ParticipationNotice
            language={language}
            who={target.participation.who}
            organisation={target.answeringOrganisation.name}
            refusal={props.refusal}
          />
          <CommentForm {...props} />
        </div>
      )}
    </Page>
  )
}

/** Similar comments. */
const Alike = ({ frame: { language }, target, clock, alike = [] }: CommentFormPageProps) => (
  <Section title={submissionMessages.alikeTitle[language]} id="alike">
    <p>{submissionMessages.alikeHelp[language]}</p>
    {alike.map((comment) => (
      <CommentItem language={language} target={target} comment={comment} clock={clock} withAnchor />
    ))}
  </Section>
)

function CommentForm(props: CommentFormPageProps) {
  const { frame, target, shownAnchor, path, kind, form, signedAs, alike } = props
  const { language } = frame
  const { field, problems } = formFields(language, form, props.messages)
  const wordable = kind === 'wording' ? shownAnchor.wordable : null
  return (
    <Form language={language} action={`/${language}${path}`} files problems={problems}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="version" value={String(shownAnchor.versionNumber)} />
      {alike ? <input type="hidden" name="seen" value="yes" /> : null}
      {wordable ? (
        <Textarea
          {...field('wording')}
          label={submissionMessages.wording[language]}
          help={submissionMessages.wordingHelp[language]}
          original={wordable.words}
          rows={Math.min(16, Math.max(5, Math.ceil((form.typed.wording ?? '').length / 60)))}
          lang={wordable.language}
        />
      ) : null}
      <Textarea
        {...field('body')}
        label={(wordable ? submissionMessages.why : submissionMessages.yourWords)[language]}
        help={submissionMessages.bodyHelp[language]}
        rows={6}
        optional={wordable !== null}
      />
      <LocalDraft
        language={language}
        name={draftName(target, shownAnchor.anchor)}
        path={`${path}?kind=${kind}`}
        title={shownAnchor.name}
        owner={props.owner}
        from={props.from}
        typed={props.posted}
      />
      <Attachment language={language} file={form.file} error={field('file').error} />
      <AuthorFields {...props} field={field} />
      <FormError {...field(SEND_FIELD)} />
      <Button>
        {(alike && alike.length > 0 ? submissionMessages.sendAnyway : submissionMessages.send)[language]}
      </Button>
      {signedAs === undefined ? (
        <p>
          <a href={`/${language}${signInPath(`/${language}${path}?kind=${kind}`)}`}>
            {submissionMessages.orSignIn[language]}
          </a>
        </p>
      ) : null}
    </Form>
  )
}

const whyClosed = {
  'not-yet': commentMessages.notOpen,
  paused: commentMessages.paused,
  over: commentMessages.over,
}

/** Links to the forms of all kinds of comments, or the reason why comments are not taken today. */
export function CommentKinds({
  language,
  target,
  kinds,
  path,
}: {
  readonly language: Language
  readonly target: Pick<CommentTarget, 'intake'>
  readonly kinds: readonly CommentKind[]
  /** The path of the form, after the language. */
  readonly path: string
}) {
  if (target.intake !== 'open') {
    return <p class="quiet">{whyClosed[target.intake][language]}</p>
  }
  return (
    <InlineForm part={FORM_ID}>
      <section class="say no-print">
        <h2>{commentMessages.sayYours[language]}</h2>
        <ul>
          {kinds.map((kind) => (
            <li>
              <a href={`/${language}${path}?kind=${kind}`}>{commentKindNames[kind][language]}</a>
              <small>{kindHelp[kind][language]}</small>
            </li>
          ))}
        </ul>
      </section>
    </InlineForm>
  )
}
