import { textIn } from '#domain/base/text.ts'
import { deadlineState } from '#domain/deadlines/index.ts'
import { type DeskFrame, DeskPage, Tasks } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { formatNumber } from '#ui/format/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { langAttribute } from '#ui/official-text/official-text.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { messages } from '../messages.ts'
import { DESK_PATH, type OwedTask, RECORD_PATH } from '../model.ts'
import { type DeadlineClock, DeadlineSign, DueDay } from '../views.tsx'

export type DeadlineDeskPageProps = {
  readonly frame: DeskFrame
  readonly items: readonly OwedTask[]
  readonly page: number
  readonly more: boolean
  readonly progress: { readonly done: number; readonly total: number } | undefined
  readonly clock: DeadlineClock
}

/** What the organisations of a person owe, and how far a computation of all deadlines has come. */
export function DeadlineDeskPage({ frame, items, page, more, progress, clock }: DeadlineDeskPageProps) {
  const { language } = frame
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={messages.title[language]}
      lead={messages.deskLead[language]}
      actions={<a href={`/${language}${RECORD_PATH}`}>{messages.deskRecord[language]}</a>}
    >
      {progress ? (
        <Notice
          kind="information"
          title={messages.recomputing[language](
            formatNumber(language, progress.done),
            formatNumber(language, progress.total),
          )}
        />
      ) : null}
      {items.length > 0 ? (
        <Tasks
          items={items.map(({ deadline, label, thing, task }) => ({
            href: `/${language}${task.path}`,
            title: textIn(thing.title, language),
            lang: langAttribute(thing.title, language),
            why: `${label[language]} · ${task.what[language]}`,
            term: (
              <>
                <DeadlineSign language={language} state={deadlineState(deadline, clock.today)} />
                {' · '}
                <DueDay language={language} deadline={deadline} clock={clock} />
              </>
            ),
          }))}
        />
      ) : (
        <Empty title={messages.deskNone[language]}>{messages.deskNoneHelp[language]}</Empty>
      )}
      <Pagination
        language={language}
        page={page}
        pages={more ? page + 1 : page}
        hrefOf={(number) => pageHref(`/${language}${DESK_PATH}`, number)}
      />
    </DeskPage>
  )
}
