import {
  alignLanguages,
  type ComparisonRow,
  compareVersions,
  comparisonRows,
  type EId,
} from '#domain/law/index.ts'
import { layOut, type PublishedText, type Texts } from '../text/layout-model.ts'

/** What a version in preparation changes at one place, in the languages in which it changes something there. */
export type PreparedChange = {
  /** The place in the new version; of what is taken out, that in the old one. */
  readonly anchor: string
  /** The place in the old version; '' when the provision is new. */
  readonly old: string
  readonly rows: Readonly<Partial<Record<'kk' | 'ru', ComparisonRow>>>
}

/** Changes of both texts, those of one provision together: in the order of the Kazakh text, then what is Russian only. */
export function changesBetween(
  before: Readonly<Record<'kk' | 'ru', PublishedText>>,
  texts: Texts,
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
      // A new provision may have got the address of one that was taken out.
      const key = `${row.after === null ? 'out' : 'in'} ${anchor}`
      const known = changes.get(key)
      changes.set(key, { anchor, old: known?.old || old, rows: { ...known?.rows, [language]: row } })
    }
  }
  return [...changes.values()]
}
