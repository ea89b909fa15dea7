import { textIn } from '#domain/base/text.ts'
import { Draft } from '#ui/draft/draft.tsx'
import { Button, Form, Textarea } from '#ui/form/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { commentKindNames } from '../messages.ts'
import { type Comment, type CommentKind, type Consultation, doorOf, draftName, placePath } from '../model.ts'
import { Back, Provision, type ShownPlace } from '../text/place-views.tsx'
import type { Clock, Frame } from '../views.tsx'
import { Attachment, type SayDraft, Who } from './field-views.tsx'
import { CommentItem } from './item-views.tsx'
import { sayMessages as words } from './messages.ts'

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
  /** A new version came out while it was written; where it was written, as the draft is named. */
  readonly from?: string | undefined
  /** The account of a person who is signed in; '' for others. */
  readonly owner: string
  /** Something was posted: what the form holds is newer than what the device keeps. */
  readonly posted: boolean
}

/** The form by which one says something of a provision; each kind has its own address. */
export function SayPage(props: SayPageProps) {
  const { frame, consultation, clock, place, kind, alike = [], from } = props
  const { language } = frame
  const shut = doorOf(consultation, clock.today)
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
      {from !== undefined ? (
        <Notice kind="attention" title={words.freshTitle[language]}>
          <p>{words.freshHelp[language]}</p>
        </Notice>
      ) : null}
      {kind === 'wording' && from === undefined ? null : <Provision {...props} />}
      {alike.length > 0 ? <Alike {...props} /> : null}
      {shut && !props.posted ? (
        <Notice kind="information" title={words[shut][language]} />
      ) : (
        <SayForm {...props} />
      )}
    </Page>
  )
}

/** What was said already and may be the same. */
const Alike = ({ frame: { language }, consultation, clock, alike = [] }: SayPageProps) => (
  <Section title={words.alikeTitle[language]} id="alike">
    <p>{words.alikeHelp[language]}</p>
    {alike.map((comment) => (
      <CommentItem
        language={language}
        consultation={consultation}
        comment={comment}
        clock={clock}
        withPlace
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
          original={place.own}
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
      <Draft
        language={language}
        name={draftName(consultation.slug, place.anchor)}
        path={`${path}/say?kind=${kind}`}
        title={place.name}
        owner={props.owner}
        from={props.from}
        typed={props.posted}
      />
      <Attachment language={language} draft={draft} />
      <Who {...props} />
      {problems.say ? (
        <p class="error" id="say">
          {problems.say}
        </p>
      ) : null}
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
