import { commandConfig } from './settings.ts'

const complain = (what: string, error: unknown) =>
  console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`)

/** Opens the application for one piece of work, and always closes it. */
export async function withApplication<T>(
  work: (application: import('#app/application.ts').Application) => Promise<T>,
  { demo = false }: { readonly demo?: boolean } = {},
) {
  const { openApplication } = await import('#app/application.ts')
  const application = await openApplication(commandConfig(), { runJobs: false, onError: complain, demo })
  try {
    return await work(application)
  } finally {
    await application.stop()
  }
}
