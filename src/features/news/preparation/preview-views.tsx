import type { Language } from '#domain/base/text.ts'
import { messages } from '#features/news/desk/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'

/** Stands above the page that readers will see, and is not part of it. */
export const PreviewNotice = ({ language, back }: { readonly language: Language; readonly back: string }) => (
  <aside class="wrap preview" aria-label={messages.preview[language]}>
    <Notice kind="information" title={messages.previewNotice[language]}>
      <p>
        <a href={back}>{messages.backToTexts[language]}</a>
      </p>
    </Notice>
  </aside>
)
