import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bundlePath, hashesAt, LEVELS, type Size, TILE_WIDTH, tilePath, widthIn } from '#domain/tlog/index.ts'
import type { Db } from '#platform/db/index.ts'
import { readLogFile } from './read.ts'
import { findLog } from './store.ts'

/** Paths of all tiles and bundles of a log of that size, including partial ones. */
function pathsOf(size: Size): readonly string[] {
  const paths: string[] = []
  for (let level = 0; level < LEVELS; level += 1) {
    const tiles = Math.ceil(hashesAt(level, size) / TILE_WIDTH)
    for (let index = 0; index < tiles; index += 1) {
      const width = widthIn(size, level, index)
      if (level === 0) paths.push(bundlePath({ index, width }))
      paths.push(tilePath({ level, index, width }))
    }
  }
  return paths
}

/**
 * Writes the published log as plain files that any web server can serve (C2SP tlog-tiles). The checkpoint is
 * written last, so a folder that has one is complete. Returns the size; undefined when there is no log yet.
 */
export async function exportLog(
  db: Db,
  folder: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<Size | undefined> {
  const log = await findLog(db)
  if (!log) return undefined
  const write = async (path: string, content: Uint8Array | string) => {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  const paths = pathsOf(log.publishedSize)
  for (const [done, path] of paths.entries()) {
    const found = await readLogFile(db, path)
    if (!found) throw new Error(`${path} is missing from the log`)
    await write(path, found.bytes)
    progress(done + 1, paths.length)
  }
  await write('policy', log.policy)
  await write('checkpoint', log.published)
  return log.publishedSize
}
