import { accept, type Result } from '#domain/base/result.ts'
import type { Db } from '#platform/db/index.ts'
import { fileAddress } from '#platform/files/index.ts'
import { type DocumentRefusal, storeDocument } from '#platform/uploads/index.ts'
import type { StoredMinutes } from './model.ts'

/** Keeps uploaded minutes whatever else is wrong with the form, so that nobody has to upload them twice. */
export async function keepMinutes(
  db: Db,
  kept: StoredMinutes | undefined,
  upload: Parameters<typeof storeDocument>[1],
): Promise<Result<StoredMinutes | undefined, DocumentRefusal>> {
  if (!upload) return accept(kept)
  const document = await storeDocument(db, upload)
  if (!document.ok) return document
  const address = fileAddress(document.value)
  return accept({ address, name: document.value.name || address })
}
