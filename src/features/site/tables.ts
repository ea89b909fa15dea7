import type { ConfirmedStep, SiteContent } from './model.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    site_version: {
      number: number
      content: SiteContent
      saved_at: Date
    }
    site_step: { name: ConfirmedStep; done_at: Date }
  }
  interface CacheTags {
    site_version: true
  }
}
