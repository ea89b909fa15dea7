import type { Label, Language } from '#domain/base/text.ts'
import type { Change, Problem, ProblemCode } from './model.ts'

type Words = Readonly<Record<Language, (problem: Problem) => string>>

/** What is unclear about a text, for the official who checks it before it is saved. */
const problems: Readonly<Record<ProblemCode, Words>> = {
  'number-repeated': {
    kk: ({ found }) => `«${found}» нөмірі екінші рет кездесіп тұр.`,
    ru: ({ found }) => `Номер «${found}» встречается второй раз.`,
    en: ({ found }) => `The number “${found}” occurs a second time.`,
  },
  'number-skipped': {
    kk: ({ found, expected }) =>
      `«${found}» нөмірінің алдында${expected ? ` «${expected}»` : ' бір нөмір'} жетіспейді.`,
    ru: ({ found, expected }) => `Перед номером «${found}» пропущен ${expected ? `«${expected}»` : 'номер'}.`,
    en: ({ found, expected }) => `${expected ? `“${expected}”` : 'A number'} is missing before “${found}”.`,
  },
  'number-backwards': {
    kk: ({ found, expected }) => `«${found}» нөмірі «${expected}» нөмірінен кейін тұр.`,
    ru: ({ found, expected }) => `Номер «${found}» стоит после номера «${expected}».`,
    en: ({ found, expected }) => `The number “${found}” stands after “${expected}”.`,
  },
  'heading-missing': {
    kk: ({ found }) => `«${found}» тақырыбы табылмады.`,
    ru: ({ found }) => `У «${found}» не найден заголовок.`,
    en: ({ found }) => `No heading was found for “${found}”.`,
  },
  'container-empty': {
    kk: () => 'Нөмірі бар, бірақ мәтіні жоқ.',
    ru: () => 'Номер есть, а текста под ним нет.',
    en: () => 'There is a number, but no text under it.',
  },
  'text-outside': {
    kk: () => 'Бұл абзац ешбір бапқа жатпайды.',
    ru: () => 'Этот абзац стоит вне статей.',
    en: () => 'This paragraph belongs to no article.',
  },
  'looks-like-provision': {
    kk: () => 'Абзац құрылымдық бөліктің атауынан басталады, бірақ кәдімгі сөйлем ретінде қабылданды.',
    ru: () => 'Абзац начинается с названия структурной части, но принят за обычное предложение.',
    en: () => 'The paragraph begins like a provision, but was taken for an ordinary sentence.',
  },
  'footnote-without-mark': {
    kk: ({ found }) => `Мәтінде «${found}» ескертпесіне сілтеме жоқ.`,
    ru: ({ found }) => `В тексте нет знака сноски «${found}».`,
    en: ({ found }) => `The text has no mark for footnote “${found}”.`,
  },
  'mark-without-footnote': {
    kk: ({ found }) => `«${found}» белгісінің ескертпесі табылмады.`,
    ru: ({ found }) => `Для знака «${found}» не найдена сноска.`,
    en: ({ found }) => `No footnote was found for the mark “${found}”.`,
  },
  'depth-impossible': {
    kk: ({ expected }) => `Көрсетілген деңгей тым терең, ${expected}-деңгейге қойылды.`,
    ru: ({ expected }) => `Указанный уровень слишком глубок, поставлен уровень ${expected}.`,
    en: ({ expected }) => `The level given is too deep; level ${expected} was taken.`,
  },
}

/** A problem as a sentence, without its place (`block`, `firstWords`), which a page shows as a link. */
export const problemText = (problem: Problem, language: Language): string =>
  problems[problem.code][language](problem)

/** What happened to a provision, as a word for a table; in Russian a noun, which agrees with whatever was changed. */
export const changeLabels = {
  same: { kk: 'өзгермеді', ru: 'без изменений', en: 'unchanged' },
  changed: { kk: 'өзгертілді', ru: 'изменение', en: 'changed' },
  added: { kk: 'қосылды', ru: 'дополнение', en: 'added' },
  removed: { kk: 'алып тасталды', ru: 'исключение', en: 'removed' },
  moved: { kk: 'орны ауысты', ru: 'перемещение', en: 'moved' },
  renumbered: { kk: 'нөмірі өзгерді', ru: 'изменение номера', en: 'renumbered' },
} satisfies Readonly<Record<Change['status'] | 'moved' | 'renumbered', Label>>
