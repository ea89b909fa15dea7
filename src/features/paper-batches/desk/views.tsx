import { textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage, Tasks } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Section } from '#ui/layout/layout.tsx'
import { langAttribute } from '#ui/official-text/official-text.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import type { OfTarget } from '../entry/number-views.tsx'
import { messages } from '../messages.ts'
import { type Batch, type BatchState, batchPath, DESK_PATH, stateName } from '../model.ts'

export type OpenBatchesPageProps = {
  readonly frame: DeskFrame
  readonly items: readonly (OfTarget & {
    readonly batch: Batch
    readonly state: BatchState
    readonly isForActor: boolean
  })[]
  readonly page: number
  readonly more: boolean
}

/** Batches that are not agreed yet: those that wait for this person, and those that wait for colleagues. */
export function OpenBatchesPage({ frame, items: batches, page, more }: OpenBatchesPageProps) {
  const { language } = frame
  const parts = [
    { title: messages.waitForYou, items: batches.filter(({ isForActor }) => isForActor) },
    { title: messages.waitForOthers, items: batches.filter(({ isForActor }) => !isForActor) },
  ]
  return (
    <DeskPage {...frame} at={DESK_PATH} title={messages.section[language]} lead={messages.lead[language]}>
      {batches.length === 0 ? (
        <Empty title={messages.noneOpen[language]}>{messages.noneOpenHelp[language]}</Empty>
      ) : null}
      {parts.map(({ title, items }) =>
        items.length === 0 ? null : (
          <Section title={title[language]}>
            <Tasks
              items={items.map(({ batch, state, kind, target }) => ({
                href: `/${language}${batchPath(batch)}`,
                title: `${textIn(target.title, language)}: ${messages.batch[language](String(batch.number))}`,
                lang: langAttribute(target.title, language),
                why: [kind.messages.title[language], messages[`state-${stateName(state)}`][language]].join(
                  ' · ',
                ),
              }))}
            />
          </Section>
        ),
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
