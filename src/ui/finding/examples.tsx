import type { Examples } from '#ui/types.ts'
import { Findings } from './finding.tsx'

const texts = {
  text: {
    kk: 'Хабарландыру бір ғана тақтада ілінеді.',
    ru: 'Объявление висит на одной-единственной доске.',
    en: 'The notice hangs on a single board.',
  },
  place: { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' },
  table: { kk: 'Әулиекөлдегі әңгіме', ru: 'Разговор в Аулиеколе', en: 'Talk in Auliekol' },
  evidence: { kk: 'Негізі', ru: 'Основание', en: 'Evidence' },
  to: { kk: 'Кімге', ru: 'Кому', en: 'To' },
  author: { kk: 'Жазған', ru: 'Автор', en: 'Author' },
}

export const examples: Examples = {
  one: (language) => (
    <Findings
      words={{ evidence: texts.evidence[language], to: texts.to[language], author: texts.author[language] }}
      items={[
        {
          text: texts.text[language],
          place: { href: '#', text: texts.place[language] },
          evidence: [{ href: '#', text: texts.table[language] }],
        },
      ]}
    />
  ),
}
