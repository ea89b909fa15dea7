/** Kinds of findings of the site about its own journal, beside those of an audit from outside. */
export type JournalFindingCode =
  | 'tree-changed'
  | 'entries-changed'
  | 'contents-changed'
  | 'columns-changed'
  | 'witness-fork'
  | 'witness-view'

export type JournalFinding = {
  readonly code: JournalFindingCode
  /** What it is about: '12', '12–14', the path of a tile, the name of a witness. */
  readonly subject: string
}

export type StoredFinding = JournalFinding & { readonly foundAt: Date }

export type JournalCheck = {
  readonly checkedAt: Date
  readonly entries: number
  /** Entries whose content was erased. */
  readonly erased: number
}
