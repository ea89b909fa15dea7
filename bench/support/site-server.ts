// A site on the database of DATABASE_URL for bench/site.ts: as it is, or without its page cache (`made-anew`), and then
// without its read cache (`no-read-cache`), without its fragment cache (`no-fragment-cache`), or both (`no-caches`).
import { openApplication, openSite } from '#app/application.ts'
import { readConfig } from '#platform/config.ts'
import { fragmentCache } from '#ui/fragment-cache/fragment-cache.ts'

const config = readConfig(process.env)
const application = await openApplication(config, { runJobs: false, onError: () => {} })
const site = await openSite(application, config)
const mode = process.argv[2]
site.cache.keeping = mode === undefined
fragmentCache.on = mode !== 'no-fragment-cache' && mode !== 'no-caches'
if (mode === 'no-read-cache' || mode === 'no-caches') application.context().readCache.tableVersions.pause()
process.send?.(await site.app.listen({ port: 0, host: '127.0.0.1' }))
process.on('disconnect', () => process.exit())
