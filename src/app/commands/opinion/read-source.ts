import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'
import {
  type Conversation,
  checkSign,
  type ExportedStatement,
  findNotices,
  MatrixReader,
  noComments,
  type ReadNotice,
  type ReadProblem,
  readComments,
  readSummary,
  reverseSigns,
  type TableOptions,
  tabulate,
  VoteLog,
  VotesReader,
} from '#domain/opinion/index.ts'

const CHUNK_BYTES = 1 << 20

export type OpinionSource = {
  readonly conversation: Conversation
  readonly log: VoteLog
  readonly notices: readonly ReadNotice[]
  readonly summary: ReadonlyMap<string, string>
}

export type SourceResult =
  | { readonly ok: true; readonly source: OpinionSource }
  | { readonly ok: false; readonly problems: readonly ReadProblem[] }

type Files = {
  readonly votes?: string
  readonly matrix?: string
  readonly comments?: string
  readonly summary?: string
}

/** Reads a directory of an export, or one votes.csv with the files beside it; votes are streamed. */
export async function readSource(
  path: string,
  options: TableOptions,
  onBytes: (done: number) => void,
): Promise<SourceResult> {
  const files = await findFiles(path)
  const votesFile = files.votes ?? files.matrix
  if (!votesFile) {
    return { ok: false, problems: [{ code: 'no-votes-file', file: path, line: 0, detail: '' }] }
  }
  const log = new VoteLog()
  const reader = files.votes ? new VotesReader(log, basename(files.votes)) : new MatrixReader(log)
  const [, comments, summary] = await Promise.all([
    stream(votesFile, reader, onBytes),
    files.comments ? readWhole(files.comments).then(readComments) : noComments,
    files.summary ? readWhole(files.summary).then(readSummary) : new Map<string, string>(),
  ])
  const problems = [...reader.problems, ...comments.problems]
  if (problems.length > 0) return { ok: false, problems }
  const sign = checkSign(log, comments.statements)
  if (sign === 'reversed') reverseSigns(log)
  const table = tabulate(log, options)
  const info = new Map<string, ExportedStatement>(
    comments.statements.map((statement) => [statement.id, statement]),
  )
  const source = files.votes ? 'votes' : 'matrix'
  return {
    ok: true,
    source: {
      conversation: { table, info },
      log,
      notices: findNotices(log, table, comments, sign, source),
      summary,
    },
  }
}

async function findFiles(path: string): Promise<Files> {
  const entry = await stat(path)
  const directory = entry.isDirectory() ? path : dirname(path)
  const existing = async (name: string) => {
    for (const file of [join(directory, name), join(directory, `${name}.gz`)]) {
      const found = await stat(file).catch(() => undefined)
      if (found?.isFile()) return file
    }
    return undefined
  }
  const [votes, matrix, comments, summary] = await Promise.all(
    ['votes.csv', 'participants-votes.csv', 'comments.csv', 'summary.csv'].map(existing),
  )
  const own = entry.isDirectory()
    ? votes
    : /^participants-votes\.csv(\.gz)?$/.test(basename(path))
      ? undefined
      : path
  return {
    ...(own ? { votes: own } : {}),
    ...(matrix ? { matrix } : {}),
    ...(comments ? { comments } : {}),
    ...(summary ? { summary } : {}),
  }
}

type Sink = { push(chunk: Uint8Array): void; end(): void; readonly stopped?: boolean }

const isCompressed = (path: string): boolean => path.endsWith('.gz')

async function readWhole(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path)
  return isCompressed(path) ? gunzipSync(bytes) : bytes
}

/** Feeds a file to a reader in pieces of a megabyte; compressed files are unpacked on the way. */
async function stream(path: string, sink: Sink, onBytes: (done: number) => void): Promise<void> {
  if (isCompressed(path)) {
    for await (const chunk of createReadStream(path).pipe(createGunzip())) sink.push(chunk)
    sink.end()
    return
  }
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const buffer = new Uint8Array(CHUNK_BYTES)
    let read = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES)
      if (bytesRead === 0 || sink.stopped) break
      sink.push(buffer.subarray(0, bytesRead))
      read += bytesRead
      onBytes(size > 0 ? read / size : 1)
    }
    sink.end()
  } finally {
    await file.close()
  }
}
