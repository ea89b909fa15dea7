import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, dataFolder, readConfig } from '#platform/config.ts'
import { packagePath } from '#platform/package-path.ts'

/** The settings that `kenes init` writes, in the data folder. */
export const SETTINGS_FILE = 'settings.env'

/**
 * The settings of this process: the environment, completed by the .env file of the clone and by the settings of the
 * data folder. What is said first counts.
 */
export function commandConfig(): Config {
  const clone = packagePath('.env')
  if (existsSync(clone)) process.loadEnvFile(clone)
  // The .env file of the clone may name the folder.
  const file = join(dataFolder(process.env), SETTINGS_FILE)
  if (existsSync(file)) process.loadEnvFile(file)
  return readConfig(process.env)
}
