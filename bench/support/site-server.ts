// A site on the database of DATABASE_URL for bench/site.ts: with its page cache, or with `uncached` without it.
import { openApplication, openSite } from '#app/application.ts'
import { readConfig } from '#platform/config.ts'

const config = readConfig(process.env)
const application = await openApplication(config, { working: false, failed: () => {} })
const site = await openSite(application, config)
site.cache.trusted = process.argv[2] !== 'uncached'
process.send?.(await site.app.listen({ port: 0, host: '127.0.0.1' }))
process.on('disconnect', () => process.exit())
