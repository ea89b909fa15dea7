import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApplication } from '#app/application.ts'
import { importTerritories } from '#app/demo.ts'
import { here } from '#app/here.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { onServer, testServer } from './postgres.ts'

const CLASSIFIER = 'data/kz/kato_nk-rk-11-2025_actual-2026-07-17.csv'
const TEMPLATE = 'kenes_template'

/** Where each test file gets its database from: a copy of one that is migrated and has all territories. */
export type Template =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string }

export const testConfig = (where: { folder: string; url?: string }): Config =>
  readConfig({
    KENES_DATA: where.folder,
    DATABASE_URL: where.url,
    KENES_LOG: 'silent',
    TELEGRAM_CHANNEL: 'kenes_demo',
  })

async function fill(config: Config) {
  const application = await openApplication(config, { working: false, failed: () => {} })
  await importTerritories(application, here(CLASSIFIER))
  await application.stop()
}

/** Makes the template; returns how to remove it. */
export async function makeTemplate(
  kind: Template['kind'],
): Promise<{ template: Template; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-template-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  if (kind === 'embedded') {
    await fill(testConfig({ folder }))
    return { template: { kind, folder }, remove: async () => removeFolder() }
  }
  const server = await testServer()
  await onServer(`${server.url}/postgres`, async (client) => {
    await client.query(`drop database if exists ${TEMPLATE}`)
    await client.query(`create database ${TEMPLATE}`)
  })
  await fill(testConfig({ folder, url: `${server.url}/${TEMPLATE}` }))
  return {
    template: { kind, url: server.url },
    remove: async () => {
      removeFolder()
      await server.stop()
    },
  }
}

/** A database of one's own, made from the template; returns its settings and how to remove it. */
export async function copyTemplate(
  template: Template,
): Promise<{ config: Config; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-test-'))
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
      await onServer(`${template.url}/postgres`, (client) =>
        client.query(`drop database ${name} with (force)`),
      )
    },
  }
}
