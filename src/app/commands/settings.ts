import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, dataFolder, readConfig, WrongSettings } from '#platform/config.ts'
import { packagePath } from '#platform/package-path.ts'

/** The settings that `kenes init` writes, in the data folder. */
export const SETTINGS_FILE = 'settings.env'

/** Where docs/install.md puts the data folder. */
export const INSTALLED_DATA_PATH = '/var/lib/kenes'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The data folder that KENES_DATA does not name. A clone has one of its own (undefined). A release is used from any
 * folder, and one beside the terminal would be another, empty site: it has that of the installation, or none.
 */
export function unnamedFolder(
  environment: Environment,
  { isRelease, isInstalled }: { readonly isRelease: boolean; readonly isInstalled: boolean },
): string | undefined {
  if (!isRelease || environment.KENES_DATA?.trim()) return undefined
  if (isInstalled) return INSTALLED_DATA_PATH
  throw new WrongSettings([`KENES_DATA: expected the data folder, such as ${INSTALLED_DATA_PATH}`])
}

/**
 * The settings of this process: the environment, completed by the .env file of the clone and by the settings of the
 * data folder. What is said first counts.
 */
export function commandConfig(): Config {
  const clone = packagePath('.env')
  if (existsSync(clone)) process.loadEnvFile(clone)
  const folder = unnamedFolder(process.env, {
    isRelease: existsSync(packagePath('release.json')),
    isInstalled: existsSync(INSTALLED_DATA_PATH),
  })
  if (folder) process.env.KENES_DATA = folder
  // The .env file of the clone may name the folder.
  const file = join(dataFolder(process.env), SETTINGS_FILE)
  if (existsSync(file)) process.loadEnvFile(file)
  return readConfig(process.env)
}
