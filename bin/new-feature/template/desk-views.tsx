import { textIn } from '#domain/base/text.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Entries } from '#ui/entries/entries.tsx'
import { Button, Form, Select, TextField } from '#ui/form/index.ts'
import { messages } from './messages.ts'
import { DESK, type NamePascal, nameCamelPath, type Publisher, TITLE_MAX } from './model.ts'
import type { Frame } from './views.tsx'

type DeskNamesPascalPageProps = {
  readonly frame: Frame
  readonly items: readonly NamePascal[]
  readonly publishers: readonly Publisher[]
  readonly typed: { readonly organisation: string; readonly titleKk: string; readonly titleRu: string }
  readonly problem: { readonly field: string; readonly text: string } | undefined
}

/** What one has published, and the form for the next. */
export function DeskNamesPascalPage({ frame, items, publishers, typed, problem }: DeskNamesPascalPageProps) {
  const { language } = frame
  const errorOf = (field: string) => (problem?.field === field ? problem.text : undefined)
  const options = publishers.map(({ organisation: { slug, name } }) => ({
    value: slug,
    label: textIn(name, language),
  }))
  return (
    <DeskPage {...frame} at={DESK} title={messages.title[language]}>
      <Form language={language} action={`/${language}${DESK}`} problems={problem ? [problem] : []}>
        <Select
          language={language}
          name="organisation"
          label={messages.organisation[language]}
          options={options}
          value={typed.organisation}
          error={errorOf('organisation')}
        />
        <TextField
          language={language}
          name="titleKk"
          label={messages.titleKk[language]}
          value={typed.titleKk}
          maxLength={TITLE_MAX}
          error={errorOf('titleKk')}
        />
        <TextField
          language={language}
          name="titleRu"
          label={messages.titleRu[language]}
          value={typed.titleRu}
          maxLength={TITLE_MAX}
          error={errorOf('titleRu')}
        />
        <Button>{messages.publish[language]}</Button>
      </Form>
      {items.length === 0 ? <Empty title={messages.none[language]} /> : null}
      <Entries
        items={items.map((nameCamel) => ({
          title: nameCamel.withdrawnAt ? (
            textIn(nameCamel.title, language)
          ) : (
            <a href={`/${language}${nameCamelPath(nameCamel)}`}>{textIn(nameCamel.title, language)}</a>
          ),
          mark: nameCamel.withdrawnAt ? messages.withdrawn[language] : undefined,
          lines: [textIn(nameCamel.organisation.name, language)],
          children: nameCamel.withdrawnAt ? undefined : (
            <Form language={language} action={`/${language}${DESK}/${nameCamel.id}/withdraw`}>
              <Button kind="quiet">{messages.withdraw[language]}</Button>
            </Form>
          ),
        }))}
      />
    </DeskPage>
  )
}
