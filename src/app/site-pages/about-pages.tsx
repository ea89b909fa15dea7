import type { Frame } from '#platform/http/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { SafeLink } from '#ui/safe-link/safe-link.tsx'
import { source } from './about-messages.ts'

/** Where the source of the program can be obtained (AGPL-3.0, section 13). */
export function SourcePage({ frame }: { readonly frame: Frame }) {
  const { language, sourceUrl } = frame
  return (
    <Page {...frame} path="/source" title={source.title[language]} description={source.lead[language]}>
      <PageHead title={source.title[language]} lead={source.lead[language]} />
      <div class="prose">
        {sourceUrl ? (
          <p>
            {source.here[language]} <SafeLink href={sourceUrl}>{sourceUrl}</SafeLink>
          </p>
        ) : (
          <p>{source.ask[language]}</p>
        )}
        <p>{source.rights[language]}</p>
      </div>
    </Page>
  )
}
