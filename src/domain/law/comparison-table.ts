import type { Change, ComparisonRow, Difference, EId, LawDocument } from './model.ts'
import { indexByEId, lineOf, type Placed, provisionName } from './tree.ts'

/**
 * The comparison table that goes with a draft (law on legal acts, art. 18–20): wording in force, wording proposed,
 * reason. What was added or removed with all its content is one row.
 *
 * @param reasons by eId of the new version; of what was removed, by eId of the old one.
 */
export function comparisonRows(
  before: LawDocument,
  after: LawDocument,
  difference: Difference,
  reasons: ReadonlyMap<EId, string> = new Map(),
): ComparisonRow[] {
  const [olds, news] = [indexByEId(before), indexByEId(after)]
  const rows: ComparisonRow[] = []
  // The row that the words of a provision were added to, for what stands under it.
  const rowOf = new Map<Placed, number>()
  for (const change of difference.changes) {
    const status = rowStatus(change)
    if (!status) continue
    const old = change.before === null ? undefined : olds.get(change.before)
    const now = change.after === null ? undefined : news.get(change.after)
    const placed = now ?? old
    if (!placed) continue
    const whole = status === 'added' || status === 'removed'
    const joined = whole && placed.parent ? rowOf.get(placed.parent) : undefined
    const line = lineOf(placed.provision)
    if (joined !== undefined) {
      rows[joined] = withLine(rows[joined], line)
      rowOf.set(placed, joined)
      continue
    }
    if (whole) rowOf.set(placed, rows.length)
    rows.push({
      before: change.before,
      after: change.after,
      status,
      place: provisionName(placed, now ? after.language : before.language),
      oldWording: old ? lineOf(old.provision) : null,
      newWording: now ? lineOf(now.provision) : null,
      words: status === 'changed' ? change.words : [],
      reason: reasons.get(change.after ?? '') ?? reasons.get(change.before ?? '') ?? null,
    })
  }
  return rows
}

function rowStatus({ status, moved, renumbered }: Change): ComparisonRow['status'] | null {
  if (status !== 'same') return status
  return moved ? 'moved' : renumbered ? 'renumbered' : null
}

function withLine(row: ComparisonRow | undefined, line: string): ComparisonRow {
  if (!row) throw new Error('A line for a row that does not exist.')
  return row.status === 'added'
    ? { ...row, newWording: `${row.newWording}\n${line}` }
    : { ...row, oldWording: `${row.oldWording}\n${line}` }
}
