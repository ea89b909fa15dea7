import type { Examples } from '#ui/types.ts'
import { Blockquote } from './blockquote.tsx'

const texts = {
  words: {
    kk: 'Бірінші рет менің сөзімді жазып алды.',
    ru: 'Впервые записали то, что я сказала.',
    en: 'For the first time what I said was written down.',
  },
  from: { kk: 'Көкшетау, дөңгелек үстел', ru: 'Кокшетау, круглый стол', en: 'Kokshetau, round table' },
}

export const examples: Examples = {
  one: (language) => <Blockquote words={texts.words[language]} from={texts.from[language]} />,
}
