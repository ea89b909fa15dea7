/**
 * Where the bytes of files are: named by their SHA-256 in hexadecimal, so that what is stored under a name never
 * changes. What files there are, and who may see them, is in the database.
 */
export type FileStore = {
  /** Stores bytes; once it resolves they withstand a power failure. Storing them again changes nothing. */
  put(sha256: string, bytes: Uint8Array): Promise<void>
  /**
   * The bytes from `from` to `to`, both included and counted from 0, in pieces as they are asked for; undefined: there
   * is no such file.
   */
  read(
    sha256: string,
    part?: { readonly from: number; readonly to: number },
  ): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Deletes bytes, if they are there. */
  remove(sha256: string): Promise<void>
  /** The names of all files, in no order. */
  list(): AsyncIterable<string>
}

const SHA256 = /^[0-9a-f]{64}$/

/** Whether a name is that of a file; all others never reach a path or an address. */
export const isFileName = (name: string): boolean => SHA256.test(name)

/** All bytes of a file; undefined: there is no such file. */
export async function readWhole(store: FileStore, sha256: string): Promise<Buffer | undefined> {
  const pieces = await store.read(sha256)
  if (!pieces) return undefined
  const read: Uint8Array[] = []
  for await (const piece of pieces) read.push(piece)
  return Buffer.concat(read)
}
