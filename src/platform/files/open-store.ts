import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { openDiskStore } from './disk-store.ts'
import { openS3Store } from './s3-store.ts'
import type { FileStore } from './store.ts'

/** The folder of files in a data folder, or in a backup of one. */
export const FILES_FOLDER = 'files'
export const filesFolder = (data: string): string => join(data, FILES_FOLDER)

/** The store of the settings: an S3-compatible service if one is named, or else a folder of the data folder. */
export const openFileStore = ({ data, fileService }: Pick<Config, 'data' | 'fileService'>): FileStore =>
  fileService ? openS3Store(fileService) : openDiskStore(filesFolder(data))
