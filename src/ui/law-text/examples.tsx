import type { Examples } from '#ui/types.ts'
import { CommentLink, type LawLine, LawText } from './law-text.tsx'

const lines: Readonly<Record<'kk' | 'ru' | 'en', readonly LawLine[]>> = {
  kk: [
    { kind: 'chapter', depth: 0, label: '1-тарау.', heading: 'Жалпы ережелер', body: '' },
    {
      kind: 'point',
      depth: 1,
      label: '1.',
      heading: '',
      body: 'Осы қағидалар аулаларды күтіп ұстау тәртібін айқындайды:',
    },
    { kind: 'subpoint', depth: 2, label: '1)', heading: '', body: 'қар тазалау;' },
    { kind: 'subpoint', depth: 2, label: '2)', heading: '', body: 'көшет отырғызу.' },
  ],
  ru: [
    { kind: 'chapter', depth: 0, label: 'Глава 1.', heading: 'Общие положения', body: '' },
    {
      kind: 'point',
      depth: 1,
      label: '1.',
      heading: '',
      body: 'Настоящие правила определяют порядок содержания дворов:',
    },
    { kind: 'subpoint', depth: 2, label: '1)', heading: '', body: 'уборка снега;' },
    { kind: 'subpoint', depth: 2, label: '2)', heading: '', body: 'посадка деревьев.' },
  ],
  en: [
    { kind: 'chapter', depth: 0, label: 'Chapter 1.', heading: 'General provisions', body: '' },
    { kind: 'point', depth: 1, label: '1.', heading: '', body: 'These rules say how yards are kept:' },
    { kind: 'subpoint', depth: 2, label: '1)', heading: '', body: 'clearing of snow;' },
    { kind: 'subpoint', depth: 2, label: '2)', heading: '', body: 'planting of trees.' },
  ],
}

export const examples: Examples = {
  'a text with its discussions': (language) => (
    <LawText
      lines={lines[language]}
      beside={({ label, depth }) => <CommentLink href="#" count={depth === 2 ? 3 : 0} label={label} />}
    />
  ),
}
