/**
 * What a reader may have to say about a file. `repairable` ones are faults in strict mode; in repair mode they
 * are mended in the one way that the message states. `notice`s are met in published files and change nothing.
 */
export const problemKinds = {
  'byte-order-mark': 'notice',
  'mixed-line-ends': 'notice',
  'blank-line': 'notice',
  'legacy-name': 'notice',
  'missing-rule': 'notice',
  'missing-vote-type': 'notice',
  'colon-in-meta': 'notice',
  'short-row': 'notice',
  'project-twice-in-ballot': 'notice',
  'ballot-length': 'notice',
  'cost-above-budget': 'notice',
  'unknown-column-value': 'notice',
  'missing-count': 'notice',
  'limit-not-a-number': 'notice',
  'invalid-utf8': 'repairable',
  'stray-quote': 'repairable',
  'double-meta-key': 'repairable',
  'count-of-projects': 'repairable',
  'count-of-votes': 'repairable',
  'votes-column': 'repairable',
  'score-column': 'repairable',
  'too-many-fields': 'repairable',
  'missing-vote-field': 'repairable',
  'double-project': 'repairable',
  'missing-project-id': 'repairable',
  'key-not-a-number': 'repairable',
  'cost-not-a-number': 'repairable',
  'negative-cost': 'repairable',
  'unknown-project': 'repairable',
  'double-voter': 'repairable',
  'points-do-not-match': 'repairable',
  'points-not-a-number': 'repairable',
  'negative-points': 'repairable',
  'budget-zero': 'repairable',
  'no-votes': 'repairable',
  'line-too-long': 'fatal',
  'not-pabulib': 'fatal',
  'missing-section': 'fatal',
  'missing-column': 'fatal',
  'missing-budget': 'fatal',
  'budget-not-a-number': 'fatal',
  'negative-budget': 'fatal',
  'unknown-vote-type': 'fatal',
  'no-projects': 'fatal',
  'too-many-decimals': 'fatal',
} as const satisfies Readonly<Record<string, 'notice' | 'repairable' | 'fatal'>>

export type ProblemCode = keyof typeof problemKinds
export type ReadMode = 'strict' | 'repair'

export type Problem = {
  readonly code: ProblemCode
  readonly weight: 'notice' | 'repair' | 'fault'
  /** Counted from 1; 0 when it is about the file as a whole. */
  readonly line: number
  /** The value found, and the expected one. */
  readonly found: string
  readonly expected: string
}

/** No file makes us remember more of one problem than this; the rest is counted. */
const PLACES_MAX = 20
const SHOWN = 80

/** Everything noticed while reading one file, bounded in memory. */
export class ProblemLog {
  readonly mode: ReadMode
  readonly problems: Problem[] = []
  readonly counts = new Map<ProblemCode, number>()
  #faulty = false

  constructor(mode: ReadMode) {
    this.mode = mode
  }

  /** True when the file cannot be counted as it was read. */
  get faulty(): boolean {
    return this.#faulty
  }

  add(code: ProblemCode, line: number, found = '', expected = ''): void {
    const kind = problemKinds[code]
    const weight =
      kind === 'notice' ? 'notice' : kind === 'fatal' || this.mode === 'strict' ? 'fault' : 'repair'
    if (weight === 'fault') this.#faulty = true
    const count = (this.counts.get(code) ?? 0) + 1
    this.counts.set(code, count)
    if (count <= PLACES_MAX) this.problems.push({ code, weight, line, found: shorten(found), expected })
  }
}

const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
