import type { ComponentChild } from 'preact'
import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import { withdrawalMessages, withdrawalPath } from '#features/withdrawals/index.ts'
import type { DeskFrame } from '#ui/desk/index.ts'
import { Button, ButtonLink, Form, formFields, Textarea, TextField } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { allowed } from '../model.ts'
import { DraftFrame, languageList, PUBLICATION_PATH, type ShownDraft, VERSIONS_PATH } from '../views.tsx'
import { type PublicationProblem, publicationMessages } from './messages.ts'
import { NOTE_MAX } from './model.ts'

export type PublicationPageProps = {
  readonly frame: DeskFrame
  readonly shown: ShownDraft
  /** Whether this person may publish, or only write. */
  readonly publisher: boolean
  /** Whether what is published of this kind can be withdrawn. */
  readonly withdrawable: boolean
  /** Whether publishing a correction asks why. */
  readonly asksReason: boolean
  /** What is missing or wrong, as sentences, each with the address of the field where it can be written. */
  readonly missing: readonly { readonly text: string; readonly href: string }[]
  readonly outdated: readonly Language[]
  /** What else the publisher should know. */
  readonly remarks?: ComponentChild
  /** Where the clock of the schedule hangs. */
  readonly placeName: string
  /** The forms of the page, whose fields have different names. */
  readonly form: FormState<PublicationProblem>
}

/** The fields of one of the forms, whose names begin with one of these words, and what is wrong with them. */
const fieldsOf = (
  { frame: { language }, shown, form }: PublicationPageProps,
  ...names: readonly string[]
) => {
  const messages = { ...publicationMessages, 'published-already': shown.kind.messages.wasPublished }
  const { field, problems } = formFields(language, form, messages)
  return {
    field,
    problems: problems.filter((problem) => names.some((name) => problem.field.startsWith(name))),
  }
}

/** How a draft is published, corrected, put aside, and the way to its withdrawal. */
export function PublicationPage(props: PublicationPageProps) {
  const { frame, shown, publisher } = props
  const { language } = frame
  const refusal = fieldsOf(props).field(SEND_FIELD).error
  return (
    <DraftFrame {...shown} frame={frame} part={PUBLICATION_PATH}>
      {refusal ? (
        // The act may have no button any more.
        <div id={SEND_FIELD} role="alert">
          <Notice kind="attention" title={refusal} />
        </div>
      ) : null}
      <Readiness {...props} />
      {props.remarks}
      {publisher ? <PublisherForms {...props} /> : <p>{publicationMessages.onlyPublisher[language]}</p>}
      <OtherActs {...props} />
    </DraftFrame>
  )
}

/** What stands in the way, each line leading to the field where it can be written. */
function Readiness({ frame: { language }, shown, missing, outdated }: PublicationPageProps) {
  const { draft, publicPath } = shown
  if (!allowed.edit(draft)) return null
  // What a correction would need says nothing against what readers see.
  if (draft.state === 'published' && draft.version === draft.publicVersion)
    return (
      <Notice kind="good" title={publicationMessages.isPublished[language]}>
        {publicPath ? (
          <p>
            <a href={`/${language}${publicPath}`}>{publicationMessages.openOnSite[language]}</a>
          </p>
        ) : null}
      </Notice>
    )
  return (
    <>
      {missing.length > 0 ? (
        <Notice
          kind="attention"
          title={
            publicationMessages[draft.state === 'published' ? 'correctionIncomplete' : 'incomplete'][language]
          }
        >
          <ul>
            {missing.map(({ text, href }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : draft.state === 'draft' ? (
        <Notice kind="good" title={publicationMessages.ready[language]}>
          <p>{publicationMessages.readyHelp[language](String(draft.version))}</p>
        </Notice>
      ) : null}
      {outdated.length > 0 ? (
        <Notice
          kind="attention"
          title={publicationMessages.outdated[language](languageList(outdated, language))}
        />
      ) : null}
    </>
  )
}

const Version = ({ shown: { draft } }: PublicationPageProps) => (
  <input type="hidden" name="version" value={String(draft.version)} />
)

/** The address of an act: '/ru/desk/news/…/schedule'. */
const actionOf = ({ frame: { language }, shown: { kind, draft } }: PublicationPageProps, act: string) =>
  `/${language}${kind.path}/${draft.id}/${act}`

const PublisherForms = (props: PublicationPageProps) => {
  const { frame, shown } = props
  const { language } = frame
  const { draft } = shown
  return (
    <>
      {allowed.publish(draft) ? (
        <Form language={language} action={actionOf(props, 'publish')}>
          <Version {...props} />
          <Button>{publicationMessages.publishNow[language]}</Button>
        </Form>
      ) : null}
      {allowed.schedule(draft) ? <Schedule {...props} /> : null}
      {allowed.unschedule(draft) ? (
        <Form language={language} action={actionOf(props, 'unschedule')}>
          <Button kind="quiet">{publicationMessages.unschedule[language]}</Button>
        </Form>
      ) : null}
      {draft.state === 'published' ? <Correct {...props} /> : null}
      {props.withdrawable && allowed.withdraw(draft) ? (
        <p>
          <ButtonLink kind="quiet" href={`/${language}${withdrawalPath(`${shown.kind.path}/${draft.id}`)}`}>
            {withdrawalMessages.withdraw[language]}
          </ButtonLink>
        </p>
      ) : null}
    </>
  )
}

const Schedule = (props: PublicationPageProps) => {
  const { frame, placeName } = props
  const { language } = frame
  const { field, problems } = fieldsOf(props, 'day', 'time')
  return (
    <Section title={publicationMessages.scheduleTitle[language]}>
      <Form language={language} action={actionOf(props, 'schedule')} problems={problems}>
        <Version {...props} />
        <TextField {...field('day')} type="date" label={publicationMessages.day[language]} width="short" />
        <TextField
          {...field('time')}
          type="time"
          label={publicationMessages.time[language]}
          help={publicationMessages.timeHelp[language](placeName)}
          width="short"
        />
        <Button kind="quiet">{publicationMessages.schedule[language]}</Button>
      </Form>
    </Section>
  )
}

const notes = { kk: publicationMessages.noteKk, ru: publicationMessages.noteRu } as const

const Correct = (props: PublicationPageProps) => {
  const { frame, shown, asksReason } = props
  const { language } = frame
  const { field, problems } = fieldsOf(props, 'note')
  const { draft, kind } = shown
  return (
    <Section title={publicationMessages.correct[language]}>
      {allowed.correct(draft) ? (
        <>
          <Form language={language} action={actionOf(props, 'correct')} problems={problems}>
            <p>{kind.messages.correctHelp[language]}</p>
            <Version {...props} />
            {(asksReason ? (['kk', 'ru'] as const) : []).map((textLanguage) => (
              <Textarea
                {...field(`note-${textLanguage}`)}
                label={notes[textLanguage][language]}
                rows={2}
                maxLength={NOTE_MAX}
                optional
              />
            ))}
            <Button>{publicationMessages.correct[language]}</Button>
          </Form>
          <Form
            language={language}
            action={`/${language}${kind.path}/${draft.id}${VERSIONS_PATH}/${draft.publicVersion}/restore`}
          >
            <Button kind="quiet">{publicationMessages.discard[language]}</Button>
          </Form>
        </>
      ) : (
        <p>{publicationMessages.noChanges[language]}</p>
      )}
    </Section>
  )
}

function OtherActs(props: PublicationPageProps) {
  const { frame, shown } = props
  const { language } = frame
  const { draft } = shown
  return (
    <Section title={publicationMessages.aside[language]}>
      <div class="btns">
        <Form language={language} action={actionOf(props, 'copy')}>
          <Button kind="quiet">{publicationMessages.copy[language]}</Button>
        </Form>
        {allowed.archive(draft) ? (
          <Form language={language} action={actionOf(props, 'archive')}>
            <Button kind="quiet">{publicationMessages.archive[language]}</Button>
          </Form>
        ) : null}
        {allowed.unarchive(draft) ? (
          <Form language={language} action={actionOf(props, 'unarchive')}>
            <Button kind="quiet">{publicationMessages.unarchive[language]}</Button>
          </Form>
        ) : null}
      </div>
      {allowed.delete(draft) ? (
        <Form language={language} action={actionOf(props, 'delete')}>
          <p>{publicationMessages.removeHelp[language]}</p>
          <Button kind="danger">{publicationMessages.remove[language]}</Button>
        </Form>
      ) : null}
    </Section>
  )
}
