import type { ComparisonRow, EId } from '#domain/law/index.ts'
import type { LaidOutTexts, PublishedText } from '../../text/layout-model.ts'

/** What changes in each text, against the one that readers see. */
export type ChangedProvisions = Readonly<Record<'kk' | 'ru', readonly ComparisonRow[]>>

/** A change of a version in preparation at one provision, in the languages that it affects. */
export type PreparedChange = {
  /** The anchor in the new version; for a removed provision, the anchor in the old one. */
  readonly anchor: string
  /** The anchor in the old version; '' for a new provision. */
  readonly old: string
  readonly rows: Readonly<Partial<Record<'kk' | 'ru', ComparisonRow>>>
}

/** Changes of both texts grouped by provision, in the order of the Kazakh text, then those of the Russian text only. */
export function changesBetween(
  before: Readonly<Record<'kk' | 'ru', PublishedText>>,
  laidOut: LaidOutTexts,
  changed: ChangedProvisions,
): readonly PreparedChange[] {
  const changes = new Map<string, PreparedChange>()
  for (const language of ['kk', 'ru'] as const) {
    const { anchors } = before[language]
    const anchorOf = new Map<EId, string>(laidOut[language].map(({ eid, anchor }) => [eid, anchor]))
    for (const row of changed[language]) {
      const old = row.before === null ? '' : (anchors.get(row.before) ?? '')
      const anchor = row.after === null ? old : (anchorOf.get(row.after) ?? '')
      // A new provision may have the anchor of a removed one.
      const key = `${row.after === null ? 'out' : 'in'} ${anchor}`
      const known = changes.get(key)
      changes.set(key, { anchor, old: known?.old || old, rows: { ...known?.rows, [language]: row } })
    }
  }
  return [...changes.values()]
}
