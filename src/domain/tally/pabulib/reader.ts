import { decodeUtf8, toUtf8 } from '#domain/base/bytes.ts'
import { trimEnd } from '#domain/base/trim.ts'
import type { Election, VoteType } from '#domain/tally/election.ts'
import { assembleElection } from './assemble.ts'
import { readHeader } from './columns.ts'
import { type PabulibRow, splitRow } from './csv.ts'
import { type Meta, type RawProject, readMetaRow, readProjectRow, voteTypeOf } from './head.ts'
import { IdTable } from './id-table.ts'
import { LineSplitter } from './lines.ts'
import { ProblemLog, type ReadMode } from './problem.ts'
import { isBlankLine, isBlankText, VoteReader } from './votes.ts'

type Section = 'before' | 'META' | 'PROJECTS' | 'VOTES'
const following = { before: 'META', META: 'PROJECTS', PROJECTS: 'VOTES', VOTES: undefined } as const

/**
 * A Pabulib file in, an election out, in pieces of any size: `push` them in order, then `finish` once.
 * Strict mode refuses whatever does not add up, with line and reason; repair mode mends what can be mended in one
 * stated way. Memory grows with the ballots themselves (about 4 bytes for each choice and the voter's name), not
 * with the file: see `longestLine`.
 */
export class PabulibReader {
  readonly log: ProblemLog
  readonly #lines: LineSplitter
  readonly #meta: Meta = new Map()
  readonly #ids = new IdTable()
  readonly #projects: RawProject[] = []
  #section: Section = 'before'
  #columns: Map<string, number> | undefined
  #voteType: VoteType = 'approval'
  #votes: VoteReader | undefined
  #votesLine = 0
  #stopped = false

  constructor(mode: ReadMode = 'strict') {
    this.log = new ProblemLog(mode)
    this.#lines = new LineSplitter((bytes, from, to, line) => this.#read(bytes, from, to, line), this.log)
  }

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk)
  }

  /** The election, or undefined when `log` says why there is none. */
  finish(): Election | undefined {
    this.#lines.end()
    if (this.#stopped) return undefined
    if (this.#section === 'before') this.log.add('not-pabulib', 1)
    else if (!this.#votes)
      this.log.add('missing-section', this.#lines.lines, '', following[this.#section] ?? 'VOTES')
    if (!this.#votes) return undefined
    const election = assembleElection({
      meta: this.#meta,
      voteType: this.#voteType,
      projects: this.#projects,
      votes: this.#votes,
      votesLine: this.#votesLine,
      log: this.log,
    })
    return this.log.faulty ? undefined : election
  }

  #read(bytes: Uint8Array, from: number, to: number, line: number): void {
    if (this.#stopped) return
    if (this.#votes && this.#section === 'VOTES') {
      if (isBlankLine(bytes, from, to)) this.log.add('blank-line', line)
      else this.#votes.row(bytes, from, to, line)
      return
    }
    const { text, valid } = decodeUtf8(bytes, from, to)
    if (!valid) this.log.add('invalid-utf8', line, text)
    if (isBlankText(text)) {
      this.log.add('blank-line', line)
      return
    }
    const next = following[this.#section]
    if (next && trimEnd(text, /[;,\s]/).toUpperCase() === next) {
      this.#section = next
      this.#columns = undefined
      return
    }
    const row = splitRow(text)
    if (row.strayQuote) this.log.add('stray-quote', line)
    this.#rowOfHead(row, line, text)
  }

  #rowOfHead(row: PabulibRow, line: number, text: string): void {
    if (this.#section === 'before') {
      this.log.add('not-pabulib', line, text, 'META')
      this.#stopped = true
    } else if (!this.#columns) this.#header(row, line)
    else if (this.#section === 'META') readMetaRow(this.#meta, row, line, this.log)
    else this.#project(this.#columns, row, line)
  }

  #header(row: PabulibRow, line: number): void {
    const columns = readHeader(row.fields, line, this.log)
    this.#columns = columns
    const required = {
      before: [],
      META: [],
      PROJECTS: ['project_id', 'cost'],
      VOTES: ['voter_id', 'vote'],
    }[this.#section]
    const missing = required.filter((name) => !columns.has(name))
    for (const name of missing) this.log.add('missing-column', line, '', name)
    if (missing.length > 0) this.#stopped = true
    else if (this.#section === 'VOTES') this.#openVotes(columns, row.fields.length, line)
    // META may lack its header line: a first row that is not "key;value" is already data.
    else if (this.#section === 'META' && !columns.has('key')) readMetaRow(this.#meta, row, line, this.log)
  }

  #openVotes(columns: Map<string, number>, width: number, line: number): void {
    this.#votesLine = line
    this.#voteType = voteTypeOf(this.#meta, columns.has('points'), this.log)
    const needsPoints = this.#voteType === 'cumulative' || this.#voteType === 'scoring'
    if (needsPoints && !columns.has('points')) {
      this.log.add('missing-column', line, '', 'points')
      this.#stopped = true
      return
    }
    const places = {
      voter: columns.get('voter_id')!,
      vote: columns.get('vote')!,
      points: columns.get('points') ?? -1,
    }
    this.#votes = new VoteReader(this.#ids, places, width, this.#voteType, this.log)
  }

  #project(columns: ReadonlyMap<string, number>, row: PabulibRow, line: number): void {
    const project = readProjectRow(columns, row, line, this.log)
    if (!project) return
    const id = toUtf8(project.id)
    if (this.#ids.add(id, 0, id.length)) this.#projects.push(project)
    else this.log.add('double-project', line, project.id)
  }
}

export type Reading = { readonly election: Election | undefined; readonly log: ProblemLog }

/** Reads a file that is in memory as a whole. */
export function readPabulib(file: Uint8Array | string, mode: ReadMode = 'strict'): Reading {
  const reader = new PabulibReader(mode)
  reader.push(typeof file === 'string' ? toUtf8(file) : file)
  return { election: reader.finish(), log: reader.log }
}
