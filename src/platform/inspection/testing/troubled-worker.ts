// A worker thread that misbehaves as the first byte of the file says.
import { parentPort } from 'node:worker_threads'
import type { InspectionRequest } from '#platform/inspection/protocol.ts'

const kept: unknown[] = []
const troubles: Readonly<Record<string, () => unknown>> = {
  sound: () => ({ finding: { ok: true, value: { type: 'application/pdf', format: 'PDF' } } }),
  endless: () => {
    for (;;) kept.length = 0
  },
  swelling: () => {
    for (;;) kept.push(Array.from({ length: 1000 }, () => ({})))
  },
  faulty: () => ({ fault: { message: 'a fault of ours', stack: undefined } }),
  leaving: () => process.exit(0),
}
parentPort?.on('message', ({ input }: InspectionRequest) =>
  parentPort?.postMessage(troubles[new TextDecoder().decode(input as Uint8Array)]?.()),
)
parentPort?.postMessage('ready')
