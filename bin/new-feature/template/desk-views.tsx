import { textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Entries } from '#ui/entries/entries.tsx'
import { Button, Form, Select, TextField } from '#ui/form/index.ts'
import { messages } from './messages.ts'
import { DESK, type NamePascal, nameCamelPath, type Publisher, TITLE_MAX } from './model.ts'

type DeskNamesPascalPageProps = {
  readonly frame: DeskFrame
  readonly items: readonly NamePascal[]
  readonly publishers: readonly Publisher[]
  /** What was typed, by field. */
  readonly typed: Readonly<Record<string, string>>
  /** The message of each field that is wrong. */
  readonly problems: Readonly<Record<string, keyof typeof messages>>
}

/** What the official has published, with a form for the next one. */
export function DeskNamesPascalPage({ frame, items, publishers, typed, problems }: DeskNamesPascalPageProps) {
  const { language } = frame
  const wrong = Object.entries(problems).map(([field, code]) => ({ field, text: messages[code][language] }))
  const errorOf = (name: string) => wrong.find(({ field }) => field === name)?.text
  const options = publishers.map(({ organisation: { slug, name } }) => ({
    value: slug,
    label: textIn(name, language),
  }))
  return (
    <DeskPage {...frame} at={DESK} title={messages.title[language]}>
      <Form language={language} action={`/${language}${DESK}`} problems={wrong}>
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
          name="title-kk"
          label={messages.titleKk[language]}
          value={typed['title-kk']}
          maxLength={TITLE_MAX}
          error={errorOf('title-kk')}
        />
        <TextField
          language={language}
          name="title-ru"
          label={messages.titleRu[language]}
          value={typed['title-ru']}
          maxLength={TITLE_MAX}
          error={errorOf('title-ru')}
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
