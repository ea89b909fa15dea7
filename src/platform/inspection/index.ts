import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type Result, refuse } from '#domain/base/result.ts'
import type { LawFile, LawFileRefusal } from '#platform/law-files/index.ts'
import type { DocumentInfo } from '#platform/uploads/document.ts'
import type { PreparedLogo } from '#platform/uploads/logo.ts'
import type { DocumentRefusal, LogoRefusal, PictureRefusal } from '#platform/uploads/messages.ts'
import type { PictureSizes } from '#platform/uploads/picture.ts'
import { InspectionPool } from './pool.ts'

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
