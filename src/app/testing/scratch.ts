import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'

/** The in-memory file system of Linux. */
const MEMORY_PATH = '/dev/shm'
/** Bytes that must stay free there and in the machine: two test files at a time need a tenth of them. */
const ROOM = 4 * 2 ** 30
const NAME = /^kenes-scratch-(\d+)-/

function place(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_PATH)
    return bavail * bsize > ROOM && freemem() > ROOM ? MEMORY_PATH : tmpdir()
  } catch {
    return tmpdir()
  }
}

/**
 * A folder for test databases: in memory where there is room, because copying to a disk takes ten times as long and
 * every commit waits for it. Tests of what survives a crash use a disk.
 */
export const scratchFolder = (onDisk = false): string =>
  mkdtempSync(join(onDisk ? tmpdir() : place(), `kenes-scratch-${process.pid}-`))

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes folders left by killed processes, which would keep their memory. */
export function removeAbandoned() {
  for (const where of new Set([place(), tmpdir()]))
    for (const name of readdirSync(where)) {
      const owner = NAME.exec(name)?.[1]
      if (owner && !runs(Number(owner))) rmSync(join(where, name), { recursive: true, force: true })
    }
}
