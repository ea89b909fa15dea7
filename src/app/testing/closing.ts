import { onTestFinished, TestRunner } from 'vitest'

const open = new Set<() => Promise<void>>()

/**
 * Sees to it that something is closed when the test that opened it is done, or else its file: afterAll would not be
 * heard inside a hook, and what outlived its file would go on writing beside the sites of the next.
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
