import { mkdirSync } from 'node:fs'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

// Files of KENES_DATA that must survive a crash whole: written beside, flushed, then put in their place.

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

/** Puts the text in the file's place, on the disk before this returns. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const beside = await writeBeside(file, text)
  await rename(beside, file)
  await flushFolder(dirname(file))
}

/** As `writeDurably`, but leaves a file that is there already as it is; false then. */
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

/** A name is durable once its folder is; Windows has no such thing as a folder to flush. */
async function flushFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
