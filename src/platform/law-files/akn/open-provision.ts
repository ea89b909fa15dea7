import { type KindCode, numberIn, type Provision } from '#domain/law/index.ts'
import { closeRows, type OpenCell } from '#platform/law-files/table.ts'

export type OpenProvision = {
  kind: KindCode
  eId: string
  label: string
  num: string | null
  heading: string
  text: string
  children: OpenProvision[]
  notes: OpenProvision[]
  rows: { eId: string; cells: OpenCell[] }[]
}

export const newProvision = (kind: KindCode, eId = ''): OpenProvision => ({
  kind,
  eId,
  label: '',
  num: null,
  heading: '',
  text: '',
  children: [],
  notes: [],
  rows: [],
})

export function closeProvision(draft: OpenProvision): Provision {
  const cells = closeRows(draft.rows.map((row) => row.cells))
  const rows = draft.rows.map(
    ({ eId }, at): Provision => ({
      eId,
      kind: 'row',
      num: '',
      label: '',
      heading: '',
      text: '',
      cells: cells[at]?.cells ?? [],
      children: [],
    }),
  )
  return {
    eId: draft.eId,
    kind: draft.kind,
    num: draft.num ?? numberIn(draft.label),
    label: draft.label,
    heading: draft.heading,
    text: draft.text,
    children: [...rows, ...draft.notes.map(closeProvision), ...draft.children.map(closeProvision)],
  }
}
