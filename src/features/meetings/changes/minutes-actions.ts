import { accept, type Result } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { filePath } from '#platform/files/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { checkDocument, type DocumentRefusal, storeDocument } from '#platform/uploads/index.ts'
import { sealFile } from '../model.ts'
import type { StoredMinutes } from './model.ts'

/** Keeps uploaded minutes whatever else is wrong with the form, so that nobody has to upload them twice. */
export async function retainMinutes(
  ctx: Context,
  meeting: string,
  kept: StoredMinutes | undefined,
  upload: Parameters<typeof checkDocument>[0],
): Promise<Result<StoredMinutes | undefined, DocumentRefusal>> {
  if (!upload) {
    const isOwn = kept !== undefined && kept.seal === sealFile(ctx, 'minutes', meeting, kept.address)
    return accept(isOwn ? kept : undefined)
  }
  const document = await checkDocument(upload)
  if (!document.ok) return document
  await inTransaction(ctx, (inside) => storeDocument(inside, document.value))
  const address = filePath(document.value)
  return accept({
    address,
    name: document.value.name || address,
    seal: sealFile(ctx, 'minutes', meeting, address),
  })
}
