import { once } from 'node:events'

/** Writes text in pieces with backpressure; closes files, leaves standard output open. */
export async function writePieces(out: NodeJS.WritableStream, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!out.write(piece)) await once(out, 'drain')
  if (out === process.stdout) return
  out.end()
  await once(out, 'finish')
}
