import { sampleNews, sampleZone } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { Feed } from './feed.tsx'

export const examples: Examples = {
  'the first page, with a leading item': (language) => (
    <Feed language={language} zone={sampleZone} items={sampleNews(language)} lead level={3} />
  ),
  'without pictures, in another language': (language) => (
    <Feed
      language={language}
      zone={sampleZone}
      items={sampleNews('kk').map(({ picture: _, ...item }) => ({ ...item, lang: 'kk' as const }))}
      level={3}
    />
  ),
}
