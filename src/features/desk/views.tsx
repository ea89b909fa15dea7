import { DateTime } from '#ui/date-time/date-time.tsx'
import { DESK_PATH, DESK_SEARCH_PATH, type DeskFrame, DeskPage, Tasks } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Section } from '#ui/layout/layout.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import type { Clock } from '#ui/types.ts'
import { messages } from './messages.ts'
import type { SectionResults, WaitingTask, WorkQueue } from './model.ts'

type StartPageProps = { readonly frame: DeskFrame; readonly work: WorkQueue; readonly clock: Clock }

/** The tasks of a person: overdue ones first, then those with a deadline, then the rest. */
export function StartPage({ frame, work, clock }: StartPageProps) {
  const { language } = frame
  const groups = [
    { title: messages.late, tasks: work.late },
    { title: messages.due, tasks: work.due },
    { title: messages.open, tasks: work.open },
  ].filter(({ tasks }) => tasks.length > 0)
  const count = groups.reduce((sum, { tasks }) => sum + tasks.length, 0)
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={messages.title[language]}
      lead={count === 0 ? undefined : messages.lead[language](count)}
    >
      {groups.map(({ title, tasks }) => (
        <Section title={title[language]}>
          <Tasks items={tasks.map((task) => taskItem(frame, task, clock, tasks === work.late))} />
        </Section>
      ))}
      {count === 0 ? (
        <Empty title={messages.nothing[language]}>{messages.nothingHelp[language]}</Empty>
      ) : null}
    </DeskPage>
  )
}

function taskItem({ language }: DeskFrame, task: WaitingTask, { zone, today }: Clock, late: boolean) {
  const { dueAt } = task
  return {
    href: `/${language}${task.path}`,
    title: task.title,
    lang: task.language === language ? undefined : task.language,
    why: `${task.section[language]} · ${task.why}`,
    term: dueAt ? (
      <span class={late ? 'late' : undefined}>
        {late ? messages.late[language] : messages.before[language]}:{' '}
        <DateTime language={language} zone={zone} start={dueAt.toISOString()} today={today} length="short" />
      </span>
    ) : undefined,
  }
}

/** For people who signed in and have no role: what the desk is, and how to get a role. */
export function NoRolePage({ frame }: { readonly frame: DeskFrame }) {
  const { language } = frame
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={messages.guestTitle[language]}
      lead={messages.guestLead[language]}
    >
      <p>{messages.guestHelp[language]}</p>
      <ul>
        <li>
          <a href={`/${language}/meetings`}>{messages.toMeetings[language]}</a>
        </li>
        <li>
          <a href={`/${language}`}>{messages.toHome[language]}</a>
        </li>
      </ul>
    </DeskPage>
  )
}

type PasskeyNeededPageProps = {
  readonly frame: DeskFrame
  /** Names of the roles. */
  readonly roles: readonly string[]
}

/** For people whose role is not in force in a session that a code has opened: what to do, with the buttons. */
export function PasskeyNeededPage({ frame, roles }: PasskeyNeededPageProps) {
  const { language } = frame
  const here = encodeURIComponent(`/${language}${DESK_PATH}`)
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={messages.passkeyTitle[language]}
      lead={messages.passkeyLead[language](roles.join(', '))}
    >
      <p>
        <a class="btn" href={`/${language}/account/sign-in?then=${here}`}>
          {messages.passkeySignIn[language]}
        </a>
      </p>
      <p>
        {messages.passkeyNone[language]}{' '}
        <a href={`/${language}/account/passkeys`}>{messages.passkeyAdd[language]}</a>
      </p>
    </DeskPage>
  )
}

type DeskSearchPageProps = {
  readonly frame: DeskFrame
  readonly words: string
  readonly found: readonly SectionResults[]
}

/** The search results among everything that the person may see. */
export function DeskSearchPage({ frame, words, found }: DeskSearchPageProps) {
  const { language } = frame
  return (
    <DeskPage {...frame} at={DESK_SEARCH_PATH} title={messages.searchTitle[language]}>
      <SearchBox
        language={language}
        action={`/${language}${DESK_SEARCH_PATH}`}
        label={messages.searchTitle[language]}
        value={words}
        help={messages.searchHelp[language]}
      />
      {words === '' ? <p class="quiet">{messages.searchKeys[language]}</p> : null}
      {words !== '' && found.length === 0 ? (
        <Empty title={messages.notFound[language](words)}>{messages.notFoundHelp[language]}</Empty>
      ) : null}
      {found.length > 0 ? <p class="lead">{messages.found[language](words)}</p> : null}
      {found.map(({ section, hits, more }) => (
        <Section title={section[language]}>
          <TerritoryList
            items={hits.map(({ path, title, what }) => ({
              name: title,
              href: `/${language}${path}`,
              note: what,
            }))}
          />
          {more ? <p class="quiet">{messages.more[language]}</p> : null}
        </Section>
      ))}
    </DeskPage>
  )
}
