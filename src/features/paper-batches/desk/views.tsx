import { textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage, Tasks } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Section } from '#ui/layout/layout.tsx'
import { langAttribute } from '#ui/official-text/official-text.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import type { OfTarget } from '../entry/number-views.tsx'
import { messages as words } from '../messages.ts'
import { type Batch, type BatchState, batchPath, DESK_PATH, stateName } from '../model.ts'

export type OpenBatchesPageProps = {
  readonly frame: DeskFrame
  readonly items: readonly (OfTarget & {
    readonly batch: Batch
    readonly state: BatchState
    readonly isMine: boolean
  })[]
  readonly page: number
  readonly more: boolean
}

/** Batches that are not agreed yet: those that wait for this person, and those that wait for colleagues. */
export function OpenBatchesPage({ frame, items: batches, page, more }: OpenBatchesPageProps) {
  const { language } = frame
  const parts = [
    { title: words.waitForYou, items: batches.filter(({ isMine }) => isMine) },
    { title: words.waitForOthers, items: batches.filter(({ isMine }) => !isMine) },
  ]
  return (
    <DeskPage {...frame} at={DESK_PATH} title={words.section[language]} lead={words.lead[language]}>
      {batches.length === 0 ? (
        <Empty title={words.noneOpen[language]}>{words.noneOpenHelp[language]}</Empty>
      ) : null}
      {parts.map(({ title, items }) =>
        items.length === 0 ? null : (
          <Section title={title[language]}>
            <Tasks
              items={items.map(({ batch, state, kind, target }) => ({
                href: `/${language}${batchPath(batch)}`,
                title: `${textIn(target.title, language)}: ${words.batch[language](String(batch.number))}`,
                lang: langAttribute(target.title, language),
                why: [kind.words.title[language], words[`state-${stateName(state)}`][language]].join(' · '),
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
