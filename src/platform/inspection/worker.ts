import { parentPort } from 'node:worker_threads'
import type { Findings, Inputs, InspectionKind, InspectionResponse, TypedRequest } from './protocol.ts'

const port = parentPort
if (!port) throw new Error('this file has to run in a worker thread')
const say = (answer: InspectionResponse) => port.postMessage(answer)

const computations = async () => (await import('./law-computations.ts')).lawComputations

// Loads only the inspector that is needed: most threads never see a picture.
const inspectors: {
  readonly [Kind in InspectionKind]: (input: Inputs[Kind]) => Promise<Findings[Kind]>
} = {
  document: async (bytes) => (await import('#platform/uploads/document.ts')).checkDocumentBytes(bytes),
  picture: async (bytes) => (await import('#platform/uploads/picture.ts')).preparePicture(bytes),
  logo: async (bytes) => (await import('#platform/uploads/logo.ts')).prepareLogo(bytes),
  law: async (bytes) => (await import('#platform/law-files/open.ts')).readLawFile(bytes),
  structure: async (text) => (await computations()).structure(text),
  alignment: async (texts) => (await computations()).alignment(texts),
  comparison: async (versions) => (await computations()).comparison(versions),
  anchors: async (wanted) => (await computations()).anchors(wanted),
}

const inspect = <Kind extends InspectionKind>({ kind, input }: TypedRequest<Kind>) => inspectors[kind](input)

port.on('message', async (request: TypedRequest) => {
  try {
    say({ finding: await inspect(request) })
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    say({ fault: { message, stack } })
  }
})
say('ready')
