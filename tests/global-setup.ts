import type { TestProject } from 'vitest/node'
import { makeTemplate } from '#app/testing/template.ts'

/** Creates the template of the test databases of a project. */
export default async function setup(project: TestProject) {
  const kind = project.config.env.KENES_TEST_DATABASE === 'server' ? 'server' : 'embedded'
  const { template, remove } = await makeTemplate(kind)
  project.provide('template', template)
  return remove
}
