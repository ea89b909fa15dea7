import { sampleNews } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { Share } from './share.tsx'

export const examples: Examples = {
  'an item': (language) => (
    <Share
      language={language}
      url={`https://kenes.example/${language}/news/1`}
      title={sampleNews(language)[0]?.title ?? ''}
    />
  ),
}
