export { openZip, type Package, unpackZip, ZIP_LIMITS, ZipFault, type ZipFaultCode } from './read.ts'
export { type Part, writeZip } from './write.ts'
