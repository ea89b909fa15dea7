import type { Application } from '#app/application.ts'
import { listFeedback } from '#features/programmes/index.ts'

/** Prints what participants wrote about a programme's events, one JSON object per line; `quotes` refers to the ids. */
export async function printFeedback({ context }: Application, slug: string): Promise<void> {
  for (const answer of await listFeedback(context().db, slug))
    process.stdout.write(`${JSON.stringify(answer)}\n`)
}
