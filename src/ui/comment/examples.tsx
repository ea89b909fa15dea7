import type { Examples } from '#ui/types.ts'
import { Comment, Verdict } from './comment.tsx'

const texts = {
  kind: { kk: 'Ескерту', ru: 'Замечание', en: 'Remark' },
  who: { kk: 'Тұрғын, 12 қараша', ru: 'Житель, 12 ноября', en: 'A resident, 12 November' },
  body: {
    kk: 'Кешкі сағат сегізден кейін де өткізілсін: көбі жұмыста болады.',
    ru: 'Пусть проводят и после восьми вечера: днём почти все на работе.',
    en: 'Let it be held after eight in the evening too: by day most are at work.',
  },
  verdict: { kk: 'Ішінара қабылданды', ru: 'Принято частично', en: 'Partly accepted' },
  reason: {
    kk: 'Айына бір рет сағат 19:00-де өтеді.',
    ru: 'Раз в месяц будем собираться в 19:00.',
    en: 'Once a month it will begin at 19:00.',
  },
}

export const examples: Examples = {
  'with its answer': (language) => (
    <Comment
      kind={texts.kind[language]}
      tone="remark"
      meta={<span>{texts.who[language]}</span>}
      body={texts.body[language]}
      answer={
        <Verdict title={texts.verdict[language]} tone="partly">
          <p>{texts.reason[language]}</p>
        </Verdict>
      }
    />
  ),
}
