import type { Label } from '#domain/base/text.ts'
import { PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Table } from '#ui/table/table.tsx'
import { messages } from './messages.ts'
import { PRIVACY_PATH } from './model.ts'

/** What the site keeps about its users, part by part, and when it is erased. */
export function PrivacyPage({
  frame,
  statements,
  parts,
  retentions,
}: {
  readonly frame: PageFrame
  /** What the operator of the site says, before what the program knows of itself. */
  readonly statements: readonly SectionItem[]
  readonly parts: readonly { readonly title: Label; readonly text: readonly Label[] }[]
  readonly retentions: readonly { readonly data: Label; readonly kept: Label }[]
}) {
  const { language } = frame
  return (
    <Page
      {...frame}
      path={PRIVACY_PATH}
      title={messages.title[language]}
      description={messages.lead[language]}
    >
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      <Sections language={language} items={statements} />
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
