import { existsSync } from 'node:fs'
import { here } from '#app/here.ts'
import { type Config, readConfig } from '#platform/config.ts'

/** The settings of this process: the environment, and for what it leaves open the clone's .env file. */
export function commandConfig(): Config {
  const file = here('.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return readConfig(process.env)
}
