import { createReadStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import type { ExportQueue, ExportRequest } from '#platform/exports/index.ts'
import { type Frame, HttpProblem, page, type RouteResponse, streamed } from '#platform/http/index.ts'
import type { Consultation } from '../../model.ts'
import { WaitingPage } from './views.tsx'

/** The queue that writes and stores long files, and the folder of the PDF fonts. */
export type ExportTools = { readonly queue: ExportQueue; readonly fonts: string }

/** Milliseconds for which a request waits for its file: less than the timeouts of browsers and proxies. */
const EXPORT_WAIT_MS = 15_000

/**
 * A long file: as it is when it is ready soon, else a page that tells how far it has come. What is no browser is told
 * to come again (503 with Retry-After), as is everybody while too many files wait.
 */
export async function respondWithExport(
  { queue }: Pick<ExportTools, 'queue'>,
  order: {
    readonly request: IncomingMessage
    readonly frame: Frame
    readonly consultation: Consultation
    /** After the language. */
    readonly path: string
  },
  exported: ExportRequest,
  { type, name }: { readonly type: string; readonly name: string },
): Promise<RouteResponse> {
  const state = await queue.wait(exported, EXPORT_WAIT_MS)
  if (state.is === 'ready') return streamed(type, createReadStream(state.path), name)
  const { request, frame, consultation, path } = order
  if (state.is === 'full' || !/text\/html/.test(request.headers.accept ?? '')) throw new HttpProblem(503)
  return page(WaitingPage({ frame, consultation, progress: state, path }), 202)
}
