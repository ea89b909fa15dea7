import type { LocalDate } from '#domain/base/local-date.ts'
import { type Label, textIn } from '#domain/base/text.ts'
import { topicNames, topics } from '#domain/topic/index.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { Autosave, TranslatedField } from '#ui/editor/editor.tsx'
import { Button, ButtonLink, Form, Select, TextField } from '#ui/form/index.ts'
import { formatDay, formatDayTime } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { UploadForm } from '#ui/upload/upload.tsx'
import type { Frame } from '../desk/frame.ts'
import { deskPath, draftPath, MEETINGS_DESK } from '../desk/model.ts'
import { kindNames } from '../messages.ts'
import { meetingKinds } from '../model.ts'
import { choiceTexts, type Named, placeText, readPlaceCode } from './choice-model.ts'
import type { DraftView } from './draft-view.tsx'
import { errorOf, type RowsProps, translated } from './field-views.tsx'
import { labelOf } from './fields.ts'
import { draftMessages as words } from './messages.ts'
import { BODIES_LIST, DraftRowsFields, PEOPLE_LIST } from './row-views.tsx'

export type EditorPageProps = Omit<RowsProps, 'language' | 'action'> & {
  readonly frame: Frame
  readonly draft: DraftView
  readonly sitting: string
  readonly mayAnnounce: boolean
  /** What can be chosen from. */
  readonly people: readonly Named[]
  readonly bodies: readonly Named[]
  readonly places: readonly { readonly code: string; readonly label: Label }[]
  /** By when the law wants it announced, with the article; late: the day has passed. */
  readonly notice: { readonly day: LocalDate; readonly article: string; readonly late: boolean } | undefined
  readonly zone: string
  readonly offset: string
  /** The hour that was typed for a later announcement, and what is wrong with it. */
  readonly later?: { readonly day: string; readonly time: string; readonly wrong: boolean } | undefined
  readonly uploadError?: string | undefined
}

/** The form in which a meeting is written, in all its languages, whole. */
export function EditorPage(props: EditorPageProps) {
  const { frame, draft, problems } = props
  const { language } = frame
  const action = `/${language}${draftPath(draft.id)}`
  const rows: RowsProps = { ...props, language, action }
  const correcting = draft.meeting !== null
  const wrong = Object.keys(problems)
  return (
    <DeskPage
      {...frame}
      at={MEETINGS_DESK}
      above={<a href={`/${language}${MEETINGS_DESK}?show=drafts`}>{words.backToDrafts[language]}</a>}
      title={(correcting ? words.correctTitle : words.editTitle)[language]}
      lead={(correcting ? words.correctLead : words.lead)[language]}
    >
      <States {...props} />
      <Form
        wide
        language={language}
        action={action}
        problems={wrong.map((field) => ({
          field,
          text: `${labelOf(field, language)}: ${errorOf(rows, field)}`,
        }))}
      >
        <input type="hidden" name="version" value={String(draft.version)} />
        <input type="hidden" name="sitting" value={props.sitting} />
        <div class="doings">
          <Button>{words.save[language]}</Button>
          <Autosave language={language} action={action} />
        </div>
        <p class="quiet">
          {textIn(draft.organiser.name, language)}.{' '}
          {words.saved[language](
            formatDayTime(language, draft.changedAt.toISOString(), props.zone),
            draft.changedBy ?? '',
          )}
        </p>
        <AboutFields {...rows} />
        {correcting ? <FixedFields {...props} /> : <WhenWhereFields {...props} rows={rows} />}
        <LinkFields {...rows} />
        <RegistrationFields {...rows} />
        <DraftRowsFields {...rows} />
        <Lists {...props} />
        <Doings {...props} action={action} />
      </Form>
      <Aside {...props} action={action} />
    </DeskPage>
  )
}

/** What stands in the way, or will happen by itself. */
function States({ frame, draft, notice, zone, problems }: EditorPageProps) {
  const { language } = frame
  return (
    <>
      {Object.keys(problems).length > 0 ? (
        <Notice kind="attention" title={words.notAnnounced[language]} />
      ) : null}
      {draft.announceFailed ? <Notice kind="attention" title={words.scheduleFailed[language]} /> : null}
      {draft.announceAt ? (
        <Notice
          kind="information"
          title={words.scheduled[language](formatDayTime(language, draft.announceAt.toISOString(), zone))}
        />
      ) : null}
      {notice ? (
        <p class={notice.late ? 'error' : undefined}>
          {(notice.late ? words.noticeLate : words.noticeBy)[language](
            formatDay(language, notice.day),
            notice.article,
          )}
        </p>
      ) : null}
    </>
  )
}

function AboutFields(props: RowsProps) {
  const { language, content } = props
  const choose = { value: '', label: words.choose[language] }
  return (
    <fieldset class="rows">
      <legend>{words.what[language]}</legend>
      <Select
        language={language}
        name="kind"
        label={words.kind[language]}
        value={content.kind}
        error={errorOf(props, 'kind')}
        options={[choose, ...meetingKinds.map((value) => ({ value, label: kindNames[value][language] }))]}
      />
      <Select
        language={language}
        name="topic"
        label={words.topic[language]}
        value={content.topic}
        error={errorOf(props, 'topic')}
        options={[choose, ...topicNames.map((value) => ({ value, label: topics[value][language] }))]}
      />
      <TranslatedField
        {...translated(props, 'title', content.title)}
        label={words.title[language]}
        help={words.titleHelp[language]}
        maxLength={300}
      />
      <TranslatedField
        {...translated(props, 'about', content.about)}
        label={words.about[language]}
        help={words.aboutHelp[language]}
        rows={8}
      />
    </fieldset>
  )
}

/** A field of one line, with its error and what was typed. */
function Line({
  props,
  name,
  ...rest
}: {
  readonly props: RowsProps
  readonly name:
    | 'day'
    | 'starts'
    | 'ends'
    | 'mapUrl'
    | 'onlineUrl'
    | 'capacity'
    | 'closesDay'
    | 'closesTime'
    | 'territory'
  readonly label: string
  readonly help?: string
  readonly type?: 'date' | 'time' | 'url' | 'text'
  readonly value?: string
  readonly list?: string
  readonly optional?: boolean
}) {
  const { language, content } = props
  return (
    <TextField
      language={language}
      name={name}
      value={content[name]}
      error={errorOf(props, name)}
      width={rest.type === 'date' || rest.type === 'time' || name === 'capacity' ? 'short' : 'full'}
      autocomplete="off"
      {...rest}
    />
  )
}

const PLACES_LIST = 'places-list'

function WhenWhereFields(given: EditorPageProps & { readonly rows: RowsProps }) {
  const { rows: props, offset, places } = given
  const { language, content } = props
  const known = places.find(({ code }) => code === readPlaceCode(content.territory))
  return (
    <fieldset class="rows">
      <legend>{words.whenWhere[language]}</legend>
      <div class="abreast">
        <Line props={props} name="day" label={words.day[language]} type="date" />
        <Line props={props} name="starts" label={words.starts[language]} type="time" />
        <Line props={props} name="ends" label={words.ends[language]} type="time" />
      </div>
      <p class="help">{words.timeHelp[language](offset)}</p>
      <Line
        props={props}
        name="territory"
        label={words.territory[language]}
        help={words.territoryHelp[language]}
        list={PLACES_LIST}
        value={known ? placeText(known, language) : content.territory}
      />
      <TranslatedField
        {...translated(props, 'venue', content.venue)}
        label={words.venue[language]}
        help={words.venueHelp[language]}
      />
      <TranslatedField {...translated(props, 'address', content.address)} label={words.address[language]} />
    </fieldset>
  )
}

/** Time and place of an announced meeting: to be read here, to be changed by a move. */
function FixedFields({ frame, draft, content }: EditorPageProps) {
  const { language } = frame
  const carried = ['day', 'starts', 'ends', 'territory'] as const
  return (
    <>
      {carried.map((name) => (
        <input type="hidden" name={name} value={content[name]} />
      ))}
      {(['venue', 'address'] as const).map((name) =>
        (['kk', 'ru', 'en'] as const).map((tongue) => (
          <input type="hidden" name={`${name}-${tongue}`} value={content[name][tongue]} />
        )),
      )}
      <p>
        {content.day}, {content.starts}–{content.ends}, {content.venue[language] || content.venue.kk}.{' '}
        {draft.meeting ? (
          <a href={`/${language}${deskPath(draft.meeting)}`}>{words.toMeeting[language]}</a>
        ) : null}
      </p>
    </>
  )
}

const LinkFields = (props: RowsProps) => (
  <fieldset class="rows">
    <legend>{words.links[props.language]}</legend>
    <Line props={props} name="mapUrl" label={words.mapUrl[props.language]} type="url" optional />
    <Line props={props} name="onlineUrl" label={words.onlineUrl[props.language]} type="url" optional />
  </fieldset>
)

const RegistrationFields = (props: RowsProps) => {
  const { language } = props
  return (
    <fieldset class="rows">
      <legend>{words.registration[language]}</legend>
      <p class="help">{words.registrationHelp[language]}</p>
      <div class="abreast">
        <Line props={props} name="capacity" label={words.capacity[language]} optional />
        <Line props={props} name="closesDay" label={words.closesDay[language]} type="date" optional />
        <Line props={props} name="closesTime" label={words.closesTime[language]} type="time" optional />
      </div>
    </fieldset>
  )
}

/** What the browser offers while a name is typed. */
const Lists = ({ frame: { language }, people, bodies, places }: EditorPageProps) => (
  <>
    {[
      { id: PEOPLE_LIST, texts: choiceTexts(people, language) },
      { id: BODIES_LIST, texts: choiceTexts(bodies, language) },
      { id: PLACES_LIST, texts: places.map((place) => placeText(place, language)) },
    ].map(({ id, texts }) => (
      <datalist id={id}>
        {texts.map((text) => (
          <option value={text} />
        ))}
      </datalist>
    ))}
  </>
)

function Doings(props: EditorPageProps & { readonly action: string }) {
  const { frame, draft, mayAnnounce, action, later } = props
  const { language } = frame
  return (
    <>
      <div class="doings">
        <Button>{words.save[language]}</Button>
        <button class="btn calm" type="submit" name="do" value="preview">
          {words.preview[language]}
        </button>
      </div>
      {mayAnnounce ? (
        <fieldset class="rows">
          <legend>{(draft.meeting ? words.publish : words.announce)[language]}</legend>
          {draft.meeting ? null : <p>{words.announceWhy[language]}</p>}
          <button class="btn" type="submit" formAction={`${action}/announce`}>
            {(draft.meeting ? words.publish : words.announce)[language]}
          </button>
          {draft.meeting ? null : (
            <>
              <p>{words.later[language]}</p>
              <div class="abreast">
                <TextField
                  language={language}
                  name="laterDay"
                  label={words.laterDay[language]}
                  type="date"
                  width="short"
                  value={later?.day}
                  error={later?.wrong ? words['schedule-past'][language] : undefined}
                  optional
                />
                <TextField
                  language={language}
                  name="laterTime"
                  label={words.laterTime[language]}
                  type="time"
                  width="short"
                  value={later?.time}
                  optional
                />
              </div>
              <button class="btn calm" type="submit" formAction={`${action}/schedule`}>
                {words.schedule[language]}
              </button>
            </>
          )}
        </fieldset>
      ) : null}
    </>
  )
}

/** What needs no word of the form: files, versions, putting away. */
function Aside({ frame, draft, action, uploadError }: EditorPageProps & { readonly action: string }) {
  const { language } = frame
  return (
    <>
      <Section title={words.upload[language]} id="upload">
        <UploadForm
          language={language}
          action={`${action}/upload`}
          name="file"
          label={words.uploadLabel[language]}
          help={words.uploadHelp[language]}
          error={uploadError}
          accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
          button={words.upload[language]}
        />
      </Section>
      <Section title={words.discard[language]}>
        <p>{words.discardWhy[language]}</p>
        <div class="doings">
          <ButtonLink kind="quiet" href={`${action}/versions`}>
            {words.versions[language]}
          </ButtonLink>
          {draft.announceAt ? (
            <Form language={language} action={`${action}/unschedule`}>
              <Button kind="quiet">{words.unschedule[language]}</Button>
            </Form>
          ) : null}
          <Form language={language} action={`${action}/discard`}>
            <Button kind="danger">{words.discard[language]}</Button>
          </Form>
        </div>
      </Section>
    </>
  )
}
