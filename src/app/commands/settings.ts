import { existsSync } from 'node:fs'
import { type Config, readConfig } from '#platform/config.ts'
import { packagePath } from '#platform/package-path.ts'

/** The settings of this process: the environment, completed by the clone's .env file. */
export function commandConfig(): Config {
  const file = packagePath('.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return readConfig(process.env)
}
