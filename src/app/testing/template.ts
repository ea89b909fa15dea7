import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApplication } from '#app/application.ts'
import { CLASSIFIER, importTerritories } from '#app/demo.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { packagePath } from '#platform/package-path.ts'
import { onServer, testServer } from './postgres.ts'
import { removeAbandoned, scratchFolder } from './scratch.ts'

const TEMPLATE = 'kenes_template'
const COPY = 'copy-'

/** The template of test databases: migrated, with all territories. */
export type Template = {
  /** The folder of the run, which contains the copies in use. */
  readonly run: string
} & (
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string }
)

const testConfig = (where: { folder: string; url?: string }): Config =>
  readConfig({
    KENES_DATA: where.folder,
    DATABASE_URL: where.url,
    KENES_LOG: 'silent',
    TELEGRAM_CHANNEL: 'kenes_demo',
  })

async function fill(config: Config) {
  const application = await openApplication(config, { runJobs: false, onError: () => {} })
  await importTerritories(application, packagePath(CLASSIFIER))
  await application.stop()
}

/** Creates the template; returns a function that removes it. */
export async function makeTemplate(
  kind: Template['kind'],
): Promise<{ template: Template; remove: () => Promise<void> }> {
  removeAbandoned()
  const run = scratchFolder()
  const folder = join(run, 'template')
  mkdirSync(folder)
  const removeFolder = () => {
    const left = readdirSync(run).filter((name) => name.startsWith(COPY))
    rmSync(run, { recursive: true, force: true })
    // Test files share a process: a site left open is reported here, before it disturbs others.
    if (left.length > 0)
      throw new Error(`${left.length} databases were not closed at the end of their test files`)
  }
  if (kind === 'embedded') {
    await fill(testConfig({ folder }))
    return { template: { kind, run, folder }, remove: async () => removeFolder() }
  }
  const server = await testServer()
  await onServer(`${server.url}/postgres`, async (client) => {
    await client.query(`drop database if exists ${TEMPLATE}`)
    await client.query(`create database ${TEMPLATE}`)
  })
  await fill(testConfig({ folder, url: `${server.url}/${TEMPLATE}` }))
  return {
    template: { kind, run, url: server.url },
    remove: async () => {
      await server.stop()
      removeFolder()
    },
  }
}

/**
 * A separate database copied from the template; returns its settings and a function that removes it. `onDisk`: for
 * tests of what survives a crash.
 */
export async function copyTemplate(
  template: Template,
  onDisk = false,
): Promise<{ config: Config; remove: () => Promise<void> }> {
  const folder = mkdtempSync(onDisk ? join(tmpdir(), 'kenes-test-') : join(template.run, COPY))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  if (template.kind === 'embedded') {
    cpSync(template.folder, folder, { recursive: true })
    return { config: testConfig({ folder }), remove: async () => removeFolder() }
  }
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await onServer(`${template.url}/postgres`, (client) =>
    client.query(`create database ${name} template ${TEMPLATE}`),
  )
  return {
    config: testConfig({ folder, url: `${template.url}/${name}` }),
    remove: async () => {
      removeFolder()
      // The server waits five seconds for closing connections; then they are terminated.
      await onServer(`${template.url}/postgres`, (client) =>
        client.query(`drop database ${name}`).catch(() => client.query(`drop database ${name} with (force)`)),
      )
    },
  }
}
