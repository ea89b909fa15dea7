/** Why an export cannot be read: codes with the place; messages are elsewhere. */
export type ReadProblem = {
  readonly code:
    | 'no-votes-file'
    | 'empty-file'
    | 'missing-column'
    | 'vote-out-of-range'
    | 'bad-timestamp'
    | 'missing-id'
    | 'unclosed-quote'
    | 'too-many-problems'
  readonly file: string
  readonly line: number
  readonly detail: string
}

/** What is odd in an export but does not stop the reading. */
export type ReadNotice = {
  readonly code:
    | 'repeated-rows'
    | 'sign-reversed'
    | 'sign-doubtful'
    | 'unknown-statements'
    | 'statements-without-votes'
    | 'repeated-statements'
    | 'timestamps-in-seconds'
    | 'no-timestamps'
    | 'matrix-only'
  readonly count: number
  readonly detail: string
}

/** Reading stops after this many errors: the file is not an export then. */
export const PROBLEM_MAX = 20
