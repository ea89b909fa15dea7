import { Button, Textarea } from '#ui/form/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import type { Examples } from '#ui/types.ts'
import { LocalDraft, Sent, UnsentDrafts } from './draft.tsx'

const texts = {
  words: { kk: 'Сөзіңіз', ru: 'Ваши слова', en: 'Your words' },
  send: { kk: 'Жіберу', ru: 'Отправить', en: 'Send' },
  arrived: { kk: 'Пікіріңіз қабылданды', ru: 'Ваше мнение принято', en: 'Your comment is taken' },
} as const

export const examples: Examples = {
  'inside a form': (language) => (
    <form class="form" method="post" action="/ui">
      <Textarea language={language} name="draft-words" label={texts.words[language]} />
      <LocalDraft language={language} name="gallery/draft" path="/ui" title={texts.words[language]} />
      <Button>{texts.send[language]}</Button>
    </form>
  ),
  'what was not sent': (language) => <UnsentDrafts language={language} prefix="gallery/" />,
  'what has arrived': (language) => (
    <Sent name="gallery/sent">
      <Notice kind="good" title={texts.arrived[language]} />
    </Sent>
  ),
}
