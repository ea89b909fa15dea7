// A site on the database of DATABASE_URL for bench/site.ts: as it is; `anew` without its page cache; `cold` also
// without what it remembers of the database and of the parts of pages.
import { openApplication, openSite } from '#app/application.ts'
import { readConfig } from '#platform/config.ts'
import { fragmentCache } from '#ui/fragment-cache/fragment-cache.ts'

const config = readConfig(process.env)
const application = await openApplication(config, { runJobs: false, onError: () => {} })
const site = await openSite(application, config)
const mode = process.argv[2]
site.cache.keeping = mode === undefined
fragmentCache.on = mode !== 'cold'
if (mode === 'cold') application.context().readCache.tableVersions.pause()
process.send?.(await site.app.listen({ port: 0, host: '127.0.0.1' }))
process.on('disconnect', () => process.exit())
