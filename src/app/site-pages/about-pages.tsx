import type { Frame } from '#platform/http/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { SafeLink } from '#ui/safe-link/safe-link.tsx'
import { privacy, privacyParts, source } from './about-messages.ts'

/** What the site keeps of those who use it, part by part. */
export function PrivacyPage({ frame }: { readonly frame: Frame }) {
  const { language } = frame
  return (
    <Page {...frame} path="/privacy" title={privacy.title[language]} description={privacy.lead[language]}>
      <PageHead title={privacy.title[language]} lead={privacy.lead[language]} />
      {privacyParts.map(({ title, text }) => (
        <Section title={title[language]}>
          <div class="prose">
            {text.map((paragraph) => (
              <p>{paragraph[language]}</p>
            ))}
          </div>
        </Section>
      ))}
    </Page>
  )
}

/** Where the program's source is (AGPL-3.0, section 13). */
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
