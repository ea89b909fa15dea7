import { parentPort } from 'node:worker_threads'
import type { Findings, InspectionKind, InspectionRequest, InspectionResponse } from './protocol.ts'

const port = parentPort
if (!port) throw new Error('this file has to run in a worker thread')
const say = (answer: InspectionResponse) => port.postMessage(answer)

// Loads only the inspector that is needed: most threads never see a picture.
const inspectors: { readonly [Kind in InspectionKind]: (bytes: Uint8Array) => Promise<Findings[Kind]> } = {
  document: async (bytes) => (await import('#platform/uploads/document.ts')).checkDocumentBytes(bytes),
  picture: async (bytes) => (await import('#platform/uploads/picture.ts')).preparePicture(bytes),
  logo: async (bytes) => (await import('#platform/uploads/logo.ts')).prepareLogo(bytes),
  law: async (bytes) => (await import('#platform/law-files/open.ts')).readLawFile(bytes),
}

port.on('message', async ({ kind, bytes }: InspectionRequest) => {
  try {
    say({ finding: await inspectors[kind](bytes) })
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    say({ fault: { message, stack } })
  }
})
say('ready')
