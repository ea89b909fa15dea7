import { accept, type Result, refuse } from '#domain/base/result.ts'
import { unpackZip, ZipFault, type ZipFaultCode } from '#platform/zip/index.ts'
import type { DocumentRefusal } from './messages.ts'

// Where Office keeps programs: VBA, Excel 4 macro sheets, ActiveX, add-ins; OpenDocument: Basic and scripts.
const PROGRAM =
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|^xl\/macrosheets\/|\/activeX\/|^(?:Basic|Scripts)\/.|\.(?:exe|dll|com|scr|js|vbs|ps1|bat|cmd|lnk|hta|jar)$/i

const refusals: Readonly<Record<ZipFaultCode, DocumentRefusal>> = {
  broken: 'document-broken',
  encrypted: 'document-closed',
  'too-large': 'zip-bomb',
}

/** Checks that a packed document (OOXML, OpenDocument) is complete, not encrypted, within the limits and without programs. */
export async function inspectPackedDocument(bytes: Uint8Array): Promise<Result<undefined, DocumentRefusal>> {
  try {
    const names = await unpackZip(bytes)
    return names.some((name) => PROGRAM.test(name)) ? refuse('document-macros') : accept(undefined)
  } catch (fault) {
    if (fault instanceof ZipFault) return refuse(refusals[fault.code])
    throw fault
  }
}
