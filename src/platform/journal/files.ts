import { mkdirSync } from 'node:fs'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

// Files in KENES_DATA that must survive a crash intact: written to a temporary file, flushed, then renamed.

const PRIVATE = 0o600

/** The text of a file; undefined when there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
    throw fault
  }
}

/** Replaces the content of a file; it is on the disk before this returns. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const beside = await writeBeside(file, text)
  await rename(beside, file)
  await flushFolder(dirname(file))
}

/** Like `writeDurably`, but keeps an existing file unchanged and returns false. */
export async function createDurably(file: string, text: string): Promise<boolean> {
  const beside = await writeBeside(file, text)
  try {
    await link(beside, file)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false
    throw fault
  } finally {
    await rm(beside)
  }
  await flushFolder(dirname(file))
  return true
}

async function writeBeside(file: string, text: string): Promise<string> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const beside = join(dirname(file), `.${crypto.randomUUID()}.new`)
  const handle = await open(beside, 'wx', PRIVATE)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return beside
}

/** A new name is durable only after its folder is flushed; Windows cannot flush folders. */
async function flushFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
