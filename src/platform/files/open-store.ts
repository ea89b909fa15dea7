import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { openDiskStore } from './disk-store.ts'
import type { FileStore } from './store.ts'

/** The store of the settings: a folder in the data folder, unless an S3-compatible service is named. */
export const openFileStore = ({ data }: Pick<Config, 'data'>): FileStore => openDiskStore(join(data, 'files'))
