// A site on the database of DATABASE_URL for bench/site.ts: as it is; `anew` without its page cache; `cold` also
// without what it remembers of the database and of the parts of pages.
import { openApplication, openSite } from '#app/application.ts'
import { readConfig } from '#platform/config.ts'
import { remembering } from '#ui/remembered/remembered.ts'

const config = readConfig(process.env)
const application = await openApplication(config, { working: false, failed: () => {} })
const site = await openSite(application, config)
const mode = process.argv[2]
site.cache.keeping = mode === undefined
remembering.on = mode !== 'cold'
if (mode === 'cold') application.context().memory.changes.mistrust()
process.send?.(await site.app.listen({ port: 0, host: '127.0.0.1' }))
process.on('disconnect', () => process.exit())
