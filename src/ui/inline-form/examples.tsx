import type { Examples } from '#ui/types.ts'
import { InlineForm } from './inline-form.tsx'

export const examples: Examples = {
  'links to two forms': () => (
    <InlineForm part="comment-form">
      <p>
        <a href="/kk/consultations/yards/at/art_1/say?kind=question">Сұрақ</a>{' '}
        <a href="/kk/consultations/yards/at/art_1/say?kind=remark">Ескерту</a>
      </p>
    </InlineForm>
  ),
}
