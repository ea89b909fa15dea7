import type { ComponentChildren } from 'preact'
import { type FormState, hasProblems, SEND_FIELD } from '#domain/base/form.ts'
import { type Language, type Text, textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, Form, FormError, formFields } from '#ui/form/index.ts'
import { Live, liveText } from '#ui/live/live.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { messages } from '../messages.ts'
import { DESK_PATH, type Meeting, meetingDeskPath, meetingPath } from '../model.ts'
import { type AgendaProblem, agendaMessages } from './messages.ts'
import {
  type AgendaClosed,
  type AgendaProgress,
  agendaPath,
  agendaProgress,
  type ItemTimes,
  nextItem,
  runningItem,
} from './model.ts'

/** The state of an item in words, as the agenda of the page shows it. */
export function itemState(language: Language, progress: AgendaProgress, position: number) {
  const [value, note] = progress[position] ?? ['', '']
  return { name: String(position), value, words: value === '' ? '' : agendaMessages[value][language], note }
}

/** The agenda of a running meeting, kept up to date; at other times as it is. */
export function LiveAgenda({
  language,
  live,
  running,
  children,
}: {
  readonly language: Language
  readonly live:
    | {
        /** The address of the meeting's page. */
        readonly path: string
        /** The local time at which the page was made. */
        readonly at: string
        readonly since: string | undefined
      }
    | undefined
  /** The title of the item that is being discussed. */
  readonly running: Text | undefined
  readonly children: ComponentChildren
}) {
  if (!live) return <>{children}</>
  const { running: isRunning, finished, next } = agendaMessages
  return (
    <Live
      src={`${live.path}/live`}
      since={live.since}
      words={{ running: isRunning[language], finished: finished[language], next: next[language] }}
      announce={{
        value: 'running',
        before: agendaMessages.now[language],
        none: agendaMessages.nothingNow[language],
      }}
      current={running && textIn(running, language)}
      stateAt={agendaMessages.stateAt[language](live.at)}
      following={agendaMessages.live[language]}
      lost={agendaMessages.lost[language]}
      refresh={{ href: live.path, text: agendaMessages.refresh[language] }}
    >
      {children}
    </Live>
  )
}

export type AgendaPageProps = {
  readonly frame: DeskFrame
  readonly meeting: Meeting
  readonly items: readonly ItemTimes[]
  readonly zone: string
  /** Why nothing can be marked now. */
  readonly closed: AgendaClosed | undefined
  readonly form: FormState<AgendaProblem>
}

/** The agenda at the desk while a meeting runs: one button for the usual course, others beside each item. */
export function AgendaPage(props: AgendaPageProps) {
  const { frame, meeting, items, closed, form } = props
  const { language } = frame
  const running = runningItem(items)
  const { field, problems } = formFields(language, form, agendaMessages)
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      kato={meeting.place.code}
      above={<a href={`/${language}${meetingDeskPath(meeting)}`}>{textIn(meeting.title, language)}</a>}
      title={agendaMessages.mark[language]}
      lead={agendaMessages.lead[language]}
      actions={<a href={`/${language}${meetingPath(meeting)}`}>{messages.publicPage[language]}</a>}
    >
      {closed ? (
        // It also answers a mark that came too early or too late: there are no buttons to show it beside.
        <Notice
          kind={hasProblems(form) ? 'attention' : 'information'}
          title={agendaMessages[closed][language]}
        />
      ) : null}
      {meeting.agenda.length === 0 ? (
        <Empty title={agendaMessages.noAgenda[language]}>{agendaMessages.noAgendaHelp[language]}</Empty>
      ) : (
        <Form
          language={language}
          action={`/${language}${agendaPath(meeting)}`}
          problems={closed ? [] : problems}
        >
          <input type="hidden" name="running" value={running === undefined ? '' : String(running)} />
          {closed ? null : <FormError {...field(SEND_FIELD)} />}
          {closed ? null : <MainButtons {...{ language, items, running }} />}
          <ItemList {...props} />
        </Form>
      )}
    </DeskPage>
  )
}

function MainButtons({
  language,
  items,
  running,
}: {
  readonly language: Language
  readonly items: readonly ItemTimes[]
  readonly running: number | undefined
}) {
  const next = nextItem(items)
  const isFirst = items.every(({ startedAt }) => startedAt === null)
  return (
    <p class="doings">
      {next === undefined ? null : (
        <Button name="act" value="next">
          {(isFirst ? agendaMessages.startFirst : agendaMessages.goNext)[language]}
        </Button>
      )}
      {running === undefined ? null : (
        <Button name="act" value="finish" kind={next === undefined ? 'primary' : 'quiet'}>
          {agendaMessages.finish[language]}
        </Button>
      )}
    </p>
  )
}

function ItemList({ frame, meeting, items, zone, closed }: AgendaPageProps) {
  const { language } = frame
  const progress = agendaProgress(items, zone)
  return (
    <ol class="checks">
      {meeting.agenda.map((item, position) => {
        const title = textIn(item.title, language)
        const { words: state, note } = itemState(language, progress, position)
        const act = items[position]?.startedAt ? 'clear' : 'start'
        return (
          <li class={act === 'clear' ? 'done' : undefined}>
            <p>
              <b>
                {position + 1}. {title}
              </b>
              <small>{[item.startsAt, liveText(state, note)].filter(Boolean).join(' · ')}</small>
            </p>
            {closed ? null : (
              <button
                class={act === 'clear' ? 'btn calm' : 'btn'}
                type="submit"
                name="act"
                value={`${act}-${position}`}
                aria-label={agendaMessages[`${act}Which`][language](title)}
              >
                {agendaMessages[act][language]}
              </button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
