import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type Result, refuse } from '#domain/base/result.ts'
import type {
  Alignment,
  Anchor,
  CarriedAnchor,
  ComparisonRow,
  LawDocument,
  Recognition,
} from '#domain/law/index.ts'
import type { LawFile, LawFileRefusal } from '#platform/law-files/index.ts'
import { Overloaded } from '#platform/overload.ts'
import type { DocumentInfo } from '#platform/uploads/document.ts'
import type { PreparedLogo } from '#platform/uploads/logo.ts'
import type { DocumentRefusal, LogoRefusal, PictureRefusal } from '#platform/uploads/messages.ts'
import type { PictureSizes } from '#platform/uploads/picture.ts'
import { type LawComputation, lawComputations, paragraphsIn } from './law-computations.ts'
import { InspectionPool } from './pool.ts'
import type { Findings, Inputs, UnstructuredText } from './protocol.ts'

/** One processor is left for requests. */
const THREADS = Math.min(4, Math.max(1, availableParallelism() - 1))
/**
 * An act of a million characters takes a second, a photograph of fifty megapixels three. The objects for a
 * hundred megabytes of Word's XML take about 300 MiB.
 */
const LIMITS = { threads: THREADS, waiting: 32, longestMs: 20_000, megabytes: 512 }

/** esbuild bundles the worker next to the program; tests run it from its source. */
function workerScript(): URL {
  const built = new URL('./inspection-worker.js', import.meta.url)
  return existsSync(built) ? built : new URL('./worker.ts', import.meta.url)
}

const pool = new InspectionPool(workerScript(), LIMITS)

/** Checks in a worker thread whether a document may be offered to readers. Throws Overloaded. */
export async function inspectDocument(bytes: Uint8Array): Promise<Result<DocumentInfo, DocumentRefusal>> {
  const outcome = await pool.inspect('document', bytes)
  return 'finding' in outcome ? outcome.finding : refuse('document-too-complex')
}

/** Prepares a picture for pages in a worker thread. Throws Overloaded. */
export async function inspectPicture(bytes: Uint8Array): Promise<Result<PictureSizes, PictureRefusal>> {
  const outcome = await pool.inspect('picture', bytes)
  return 'finding' in outcome ? outcome.finding : refuse('picture-too-complex')
}

/** Prepares a logo for the masthead in a worker thread. Throws Overloaded. */
export async function inspectLogo(bytes: Uint8Array): Promise<Result<PreparedLogo, LogoRefusal>> {
  const outcome = await pool.inspect('logo', bytes)
  return 'finding' in outcome ? outcome.finding : refuse('picture-too-complex')
}

/** Reads the text of an act from its file in a worker thread. Throws Overloaded. */
export async function inspectLawFile(bytes: Uint8Array): Promise<Result<LawFile, LawFileRefusal>> {
  const outcome = await pool.inspect('law', bytes)
  return 'finding' in outcome ? outcome.finding : refuse('file-too-complex')
}

/** Up to so many paragraphs are computed at once: less than it takes to wake a thread, about 15 ms. */
const SHORT_MAX = 500

/**
 * What follows from texts of law, which have a limited length already. With it they stay far below the limits of a
 * thread; where a busy machine does not, the answer is that of an overloaded site.
 */
async function compute<Kind extends LawComputation>(
  kind: Kind,
  input: Inputs[Kind],
): Promise<Findings[Kind]> {
  if (paragraphsIn[kind](input) <= SHORT_MAX) return lawComputations[kind](input)
  const outcome = await pool.inspect(kind, input)
  if ('finding' in outcome) return outcome.finding
  throw new Overloaded()
}

/** The structure of a text, found in a worker thread where it is long. Throws Overloaded. */
export const findStructure = (text: UnstructuredText): Promise<Recognition> => compute('structure', text)

/** What stands opposite each other in both languages of an act, found in a worker thread where it is long. Throws Overloaded. */
export const alignTexts = (kk: LawDocument, ru: LawDocument): Promise<Alignment> =>
  compute('alignment', { kk, ru })

/** What a version changes, found in a worker thread where it is long. Throws Overloaded. */
export const compareTexts = (before: LawDocument, after: LawDocument): Promise<readonly ComparisonRow[]> =>
  compute('comparison', { before, after })

/** Where provisions of a version stand in a later one, found in a worker thread where it is long. Throws Overloaded. */
export const carryTextAnchors = (
  anchors: readonly Anchor[],
  before: LawDocument,
  after: LawDocument,
): Promise<readonly CarriedAnchor[]> => compute('anchors', { anchors, before, after })
