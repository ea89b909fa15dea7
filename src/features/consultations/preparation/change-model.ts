import {
  alignLanguages,
  type ComparisonRow,
  compareVersions,
  comparisonRows,
  type EId,
} from '#domain/law/index.ts'
import { type LawTexts, layOut, type PublishedText } from '../text/layout-model.ts'

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
  texts: LawTexts,
): readonly PreparedChange[] {
  const laidOut = layOut(texts.kk, texts.ru, alignLanguages(texts.kk, texts.ru))
  const changes = new Map<string, PreparedChange>()
  for (const language of ['kk', 'ru'] as const) {
    const { document, anchors } = before[language]
    const anchorOf = new Map<EId, string>(laidOut[language].map(({ eid, anchor }) => [eid, anchor]))
    const after = texts[language]
    for (const row of comparisonRows(document, after, compareVersions(document, after))) {
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
