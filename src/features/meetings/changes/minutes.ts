import { accept, type Result } from '#domain/base/result.ts'
import type { Db } from '#platform/db/index.ts'
import { fileAddress } from '#platform/files/index.ts'
import type { Upload } from '#platform/http/index.ts'
import { type DocumentRefusal, keepDocument } from '#platform/uploads/index.ts'

/** Minutes that were taken as a file: where they lie, and their name as people know it. */
export type KeptMinutes = { readonly address: string; readonly name: string }

const KEPT = /^\/files\/[0-9a-f]{64}\.[a-z]{3,4}$/
const NAME_MAX = 200

/** What a form says of minutes that came with it before; undefined when there are none, or they are left out. */
export function readKept(line: (name: string) => string): KeptMinutes | undefined {
  const address = line('minutesFile')
  if (!KEPT.test(address) || line('withoutMinutes') !== '') return undefined
  return { address, name: line('minutesName').slice(0, NAME_MAX) || address }
}

/** Keeps a file that comes with a form, whatever else is wrong there: nobody has to send it twice. */
export async function takeMinutes(
  db: Db,
  kept: KeptMinutes | undefined,
  [upload]: readonly Upload[],
): Promise<Result<KeptMinutes | undefined, DocumentRefusal>> {
  if (!upload) return accept(kept)
  const taken = await keepDocument(db, upload)
  if (!taken.ok) return taken
  const address = fileAddress(taken.value)
  return accept({ address, name: taken.value.name || address })
}
