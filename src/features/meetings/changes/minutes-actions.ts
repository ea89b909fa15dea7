import { accept, type Result } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { fileAddress } from '#platform/files/index.ts'
import { type DocumentRefusal, storeDocument } from '#platform/uploads/index.ts'
import type { StoredMinutes } from './model.ts'

/** Without it, whoever may publish an outcome could publish any stored file whose hash they know. */
const sealOf = ({ secret }: Pick<Context, 'secret'>, meeting: string, address: string): string =>
  Buffer.from(secret('minutes', `${meeting}\n${address}`)).toString('hex')

/** Keeps uploaded minutes whatever else is wrong with the form, so that nobody has to upload them twice. */
export async function keepMinutes(
  ctx: Context,
  meeting: string,
  kept: StoredMinutes | undefined,
  upload: Parameters<typeof storeDocument>[1],
): Promise<Result<StoredMinutes | undefined, DocumentRefusal>> {
  if (!upload) {
    const isOwn = kept !== undefined && kept.seal === sealOf(ctx, meeting, kept.address)
    return accept(isOwn ? kept : undefined)
  }
  const document = await storeDocument(ctx.db, upload)
  if (!document.ok) return document
  const address = fileAddress(document.value)
  return accept({ address, name: document.value.name || address, seal: sealOf(ctx, meeting, address) })
}
