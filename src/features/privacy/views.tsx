import type { Label } from '#domain/base/text.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Table } from '#ui/table/table.tsx'
import { messages } from './messages.ts'

/** What the site keeps about its users, part by part, and when it is erased. */
export function PrivacyPage({
  frame,
  parts,
  retentions,
}: {
  readonly frame: PageFrame
  readonly parts: readonly { readonly title: Label; readonly text: readonly Label[] }[]
  readonly retentions: readonly { readonly data: Label; readonly kept: Label }[]
}) {
  const { language } = frame
  return (
    <Page {...frame} path="/privacy" title={messages.title[language]} description={messages.lead[language]}>
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      {parts.map(({ title, text }) => (
        <Section title={title[language]}>
          <div class="prose">
            {text.map((paragraph) => (
              <p>{paragraph[language]}</p>
            ))}
          </div>
        </Section>
      ))}
      <Section title={messages.erased[language]}>
        <Table
          caption={messages.erasedHelp[language]}
          columns={[{ title: messages.data[language] }, { title: messages.kept[language] }]}
          rows={retentions.map(({ data, kept }) => [data[language], kept[language]])}
        />
      </Section>
    </Page>
  )
}
