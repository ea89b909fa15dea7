export { openZip, type Package, unpackZip, ZIP_LIMITS, ZipFault, type ZipFaultCode } from './read.ts'
export { writeZip, type ZipEntry } from './write.ts'
