import { type Language, languages } from '#domain/base/text.ts'
import { Button, Form, type Problem, Textarea, TextField } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { DraftPage, type Frame, partPath } from '../preparation/frame-views.tsx'
import { isStory, missingText, tonguesOf } from '../preparation/missing-views.tsx'
import { allowed, type Draft, type Missing } from '../preparation/model.ts'
import { publishMessages } from './messages.ts'

export type PublishPageProps = {
  readonly frame: Frame
  readonly draft: Draft
  readonly zone: string
  /** Whether this person may publish, or only write. */
  readonly publisher: boolean
  readonly missing: Missing
  readonly outdated: readonly Language[]
  /** Where the clock of the schedule hangs. */
  readonly placeName: string
  readonly typed?: Readonly<Record<string, string>>
  readonly errors?: Readonly<Record<string, string>>
  readonly problems?: readonly Problem[]
}

/** How an item goes out, is corrected, withdrawn, put aside. */
export function PublishPage(props: PublishPageProps) {
  const { frame, draft, zone, publisher, problems = [] } = props
  const { language } = frame
  const general = problems.filter(({ field }) => field === 'publish')
  return (
    <DraftPage frame={frame} draft={draft} zone={zone} part="publication">
      {general.map(({ text }) => (
        <div id="publish" role="alert">
          <Notice kind="attention" title={text} />
        </div>
      ))}
      <Readiness {...props} />
      {publisher ? <PublisherForms {...props} /> : <p>{publishMessages.onlyPublisher[language]}</p>}
      <Aside {...props} />
    </DraftPage>
  )
}

/** What stands in the way, each line leading to the field where it can be written. */
function Readiness({ frame: { language }, draft, missing, outdated }: PublishPageProps) {
  if (!allowed.edit(draft)) return null
  const gaps = Object.entries(missing)
  return (
    <>
      {gaps.length > 0 ? (
        <Notice kind="attention" title={publishMessages.notReady[language]}>
          <ul>
            {gaps.map(([control, code]) => (
              <li>
                <a
                  href={`/${language}${partPath(draft.id, isStory(control) ? 'texts' : 'files')}#${control}`}
                >
                  {missingText(control, code, language)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : draft.state === 'draft' ? (
        <Notice kind="good" title={publishMessages.ready[language]}>
          <p>{publishMessages.readyHelp[language](String(draft.version))}</p>
        </Notice>
      ) : null}
      {outdated.length > 0 ? (
        <Notice kind="attention" title={publishMessages.outdated[language](tonguesOf(outdated, language))} />
      ) : null}
    </>
  )
}

const Version = ({ draft }: { readonly draft: Draft }) => (
  <input type="hidden" name="version" value={String(draft.version)} />
)

const PublisherForms = (props: PublishPageProps) => {
  const { frame, draft } = props
  const { language } = frame
  const action = (what: string) => `/${language}${partPath(draft.id, 'texts')}/${what}`
  return (
    <>
      {allowed.publish(draft) ? (
        <Form language={language} action={action('publish')}>
          <Version draft={draft} />
          <Button>{publishMessages.publishNow[language]}</Button>
        </Form>
      ) : null}
      {allowed.schedule(draft) ? <Schedule {...props} action={action('schedule')} /> : null}
      {allowed.unschedule(draft) ? (
        <Form language={language} action={action('unschedule')}>
          <Button kind="quiet">{publishMessages.unschedule[language]}</Button>
        </Form>
      ) : null}
      {draft.state === 'published' ? <Correct {...props} action={action('correct')} /> : null}
      {allowed.withdraw(draft) ? <Withdraw {...props} action={action('withdraw')} /> : null}
    </>
  )
}

type Acting = PublishPageProps & { readonly action: string }

const Schedule = ({ frame: { language }, draft, action, typed, errors, placeName }: Acting) => (
  <Section title={publishMessages.scheduleTitle[language]}>
    <Form language={language} action={action}>
      <Version draft={draft} />
      <TextField
        language={language}
        name="day"
        type="date"
        label={publishMessages.day[language]}
        value={typed?.day}
        error={errors?.day}
        width="short"
      />
      <TextField
        language={language}
        name="time"
        type="time"
        label={publishMessages.time[language]}
        help={publishMessages.timeHelp[language](placeName)}
        value={typed?.time}
        width="short"
      />
      <Button kind="quiet">{publishMessages.schedule[language]}</Button>
    </Form>
  </Section>
)

const Correct = ({ frame: { language }, draft, action, typed, errors }: Acting) => (
  <Section title={publishMessages.correct[language]}>
    {allowed.correct(draft) ? (
      <>
        <Form language={language} action={action}>
          <p>{publishMessages.correctHelp[language]}</p>
          <Version draft={draft} />
          <Textarea
            language={language}
            name="note-kk"
            label={publishMessages.noteKk[language]}
            value={typed?.['note-kk']}
            error={errors?.['note-kk']}
            rows={2}
            maxLength={500}
            optional
          />
          <Textarea
            language={language}
            name="note-ru"
            label={publishMessages.noteRu[language]}
            value={typed?.['note-ru']}
            error={errors?.['note-ru']}
            rows={2}
            maxLength={500}
            optional
          />
          <Button>{publishMessages.correct[language]}</Button>
        </Form>
        <Form
          language={language}
          action={`/${language}${partPath(draft.id, 'versions')}/${draft.publicVersion}/restore`}
        >
          <Button kind="quiet">{publishMessages.discard[language]}</Button>
        </Form>
      </>
    ) : (
      <p>{publishMessages.noChanges[language]}</p>
    )}
  </Section>
)

const reasons = {
  kk: publishMessages.reasonKk,
  ru: publishMessages.reasonRu,
  en: publishMessages.reasonEn,
} as const

const Withdraw = ({ frame: { language }, action, typed, errors }: Acting) => (
  <Section title={publishMessages.withdraw[language]}>
    <Form language={language} action={action}>
      <p>{publishMessages.withdrawHelp[language]}</p>
      {languages.map((tongue) => (
        <Textarea
          language={language}
          name={`reason-${tongue}`}
          label={reasons[tongue][language]}
          value={typed?.[`reason-${tongue}`]}
          error={errors?.[`reason-${tongue}`]}
          rows={2}
          maxLength={1000}
          optional={tongue === 'en'}
        />
      ))}
      <Button kind="danger">{publishMessages.withdraw[language]}</Button>
    </Form>
  </Section>
)

function Aside({ frame: { language }, draft }: PublishPageProps) {
  const action = (what: string) => `/${language}${partPath(draft.id, 'texts')}/${what}`
  return (
    <Section title={publishMessages.aside[language]}>
      <div class="btns">
        <Form language={language} action={action('copy')}>
          <Button kind="quiet">{publishMessages.copy[language]}</Button>
        </Form>
        {allowed.archive(draft) ? (
          <Form language={language} action={action('archive')}>
            <Button kind="quiet">{publishMessages.archive[language]}</Button>
          </Form>
        ) : null}
        {allowed.restore(draft) ? (
          <Form language={language} action={action('unarchive')}>
            <Button kind="quiet">{publishMessages.unarchive[language]}</Button>
          </Form>
        ) : null}
      </div>
      {allowed.remove(draft) ? (
        <Form language={language} action={action('delete')}>
          <p>{publishMessages.removeHelp[language]}</p>
          <Button kind="danger">{publishMessages.remove[language]}</Button>
        </Form>
      ) : null}
    </Section>
  )
}
