import { type Label, type Language, type Text, textIn } from '#domain/base/text.ts'
import { formatMonth, formatNumber } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { langAttribute } from '#ui/official-text/official-text.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { Table } from '#ui/table/table.tsx'
import { recordMessages } from './messages.ts'
import {
  PAGE_GROUPS_MAX,
  type RecordCounts,
  type RecordFilter,
  type RecordGroup,
  type RecordView,
  recordPath,
  recordViews,
  shareInTime,
} from './model.ts'
import type { RecordPageProps } from './views.tsx'

const viewNames: Readonly<Record<RecordView, Label>> = {
  organisation: recordMessages.byName,
  place: recordMessages.places,
  kind: recordMessages.kinds,
  month: recordMessages.months,
}
/** Heads of the first column. */
export const headNames: Readonly<Record<RecordView, Label>> = {
  organisation: recordMessages.organisation,
  place: recordMessages.place,
  kind: recordMessages.kind,
  month: recordMessages.month,
}

/** The name of a group in the reader's language. */
export function recordGroupName(
  { key, name }: Pick<RecordGroup, 'key' | 'name'>,
  view: RecordView,
  kinds: ReadonlyMap<string, Label>,
  language: Language,
): string {
  if (view === 'kind') return kinds.get(key)?.[language] ?? key
  if (view === 'month') return formatMonth(language, key)
  return name ? textIn(name, language) : key
}

/** The record with this group chosen besides what is chosen already. */
function groupHref(
  { key, name }: RecordGroup,
  view: RecordView,
  filter: RecordFilter,
  language: Language,
): string | undefined {
  if (view === 'kind') return `/${language}${recordPath({ ...filter, kind: key })}`
  if (view === 'month') return `/${language}${recordPath({ ...filter, month: key })}`
  // A place without a name is not in the classifier any more.
  if (!name) return undefined
  const field = view === 'place' ? 'territory' : 'organisation'
  const rest = { ...filter, [field]: undefined }
  return `/${language}${recordPath(rest, { [field]: key })}`
}

/** The heads of the columns after the name. */
export const countHeads: readonly Label[] = [
  recordMessages.share,
  recordMessages.inTime,
  recordMessages.late,
  recordMessages.overdue,
  recordMessages.open,
  recordMessages.medianHead,
]

/** The figures of a group after its name; null: not known. */
export const countCells = (group: RecordCounts): readonly (number | null)[] => [
  shareInTime(group),
  group.inTime,
  group.late,
  group.overdue,
  group.open,
  group.medianDays === null ? null : Math.round(group.medianDays),
]

export function Comparison({ frame: { language }, filter, view, groups, kinds }: RecordPageProps) {
  if (groups.length === 0) return null
  const shown = groups.slice(0, PAGE_GROUPS_MAX)
  return (
    <Section title={recordMessages.by[language]} id="by">
      <SubNav
        label={recordMessages.by[language]}
        items={recordViews.map((recordView) => ({
          href: `/${language}${recordPath(filter, recordView === 'organisation' ? {} : { by: recordView })}#by`,
          text: viewNames[recordView][language],
          current: recordView === view,
        }))}
      />
      <Table
        caption={viewNames[view][language]}
        columns={[
          { title: headNames[view][language] },
          ...countHeads.map((head) => ({ title: head[language], numeric: true })),
        ]}
        rows={shown.map((group) => [
          <GroupLink
            language={language}
            href={groupHref(group, view, filter, language)}
            text={recordGroupName(group, view, kinds, language)}
            name={view === 'organisation' ? group.name : null}
          />,
          ...countCells(group).map((cell) => (cell === null ? '–' : formatNumber(language, cell))),
        ])}
      />
    </Section>
  )
}

const GroupLink = ({
  language,
  href,
  text,
  name,
}: {
  readonly language: Language
  readonly href: string | undefined
  readonly text: string
  readonly name: Text | null
}) => {
  const lang = name ? langAttribute(name, language) : undefined
  return href ? (
    <a href={href} lang={lang}>
      {text}
    </a>
  ) : (
    <span lang={lang}>{text}</span>
  )
}
