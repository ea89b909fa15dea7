import { onTestFinished, TestRunner } from 'vitest'

const open = new Set<() => Promise<void>>()

/**
 * Closes something when the test that opened it is done, or else its file: afterAll has no effect inside a hook,
 * and anything left open would keep writing next to the sites of the next file.
 */
export function closeAfterAll(close: () => Promise<void>) {
  const once = async () => {
    if (open.delete(once)) await close()
  }
  open.add(once)
  if (TestRunner.getCurrentTest()) onTestFinished(once)
}

/** For the end of each test file. */
export async function closeAll() {
  for (const close of open) await close()
}
