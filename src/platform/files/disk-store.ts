import { constants } from 'node:fs'
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DAY_MS } from '#domain/base/duration.ts'
import { newKey } from '#platform/crypto/token.ts'
import { type FileStore, isFileName } from './store.ts'

/** Where files are written before they have their name. */
const UNFINISHED = 'unfinished'
const PIECE_BYTES = 256 * 1024

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

const statIfThere = (path: string) =>
  stat(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })

/** Flushes a folder, so that the names in it withstand a power failure. */
async function flushFolder(path: string) {
  const handle = await open(path, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The pieces of a file; it is opened when they are asked for, and closed when the reader stops early too. */
async function* piecesOf(path: string, from: number, to: number) {
  const handle = await open(path, constants.O_RDONLY)
  try {
    for (let at = from; at <= to; ) {
      const buffer = Buffer.allocUnsafe(Math.min(PIECE_BYTES, to - at + 1))
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
      if (bytesRead === 0) throw new Error('a file on the disk is shorter than it was')
      yield buffer.subarray(0, bytesRead)
      at += bytesRead
    }
  } finally {
    await handle.close()
  }
}

/**
 * Files in a folder of this machine, in 256 folders by the beginning of their names. A file is written under another
 * name, flushed, and renamed: under its name it is always whole.
 */
export function openDiskStore(folder: string): FileStore {
  const pathOf = (sha256: string) => {
    if (!isFileName(sha256)) throw new Error('the name of a file is a SHA-256')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    put: async (sha256, bytes) => {
      const path = pathOf(sha256)
      if (await statIfThere(path)) return
      const unfinished = join(folder, UNFINISHED, newKey())
      await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 })
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const handle = await open(unfinished, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(unfinished, path)
      await flushFolder(dirname(path))
      // The folder may be new too.
      await flushFolder(folder)
    },
    read: async (sha256, part) => {
      if (!isFileName(sha256)) return undefined
      const path = pathOf(sha256)
      const found = await statIfThere(path)
      return found && piecesOf(path, part?.from ?? 0, part?.to ?? found.size - 1)
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    list: async function* () {
      for await (const path of filesBelow(folder)) {
        const name = path.slice(-64)
        if (isFileName(name)) yield name
        // Left by a program that was killed while it wrote.
        else if (Date.now() - (await stat(path)).mtimeMs > DAY_MS) await rm(path, { force: true })
      }
    },
  }
}

/** All files in the folders of a folder; the folder may not exist yet. */
async function* filesBelow(folder: string): AsyncGenerator<string> {
  const found = await opendir(folder).catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
  if (!found) return
  for await (const entry of found) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (entry.isFile()) yield path
  }
}
