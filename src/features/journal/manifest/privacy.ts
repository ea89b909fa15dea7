import type { PrivacyPart } from '#platform/feature.ts'

/** The text of this slice on the privacy page. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 90,
    title: { kk: 'Ашық журнал', ru: 'Открытый журнал', en: 'The public journal' },
    text: [
      {
        kk: 'Жариялау, өзгерту және алып тастау әрекеттері ешкім қайта жаза алмайтын журналға түседі; пікірлер де солай. Онда мазмұн емес, тек тұзды хеші тұрады: жарияланған сөз өшірілсе, журналдан оны оқу мүмкін емес. Тек оқып жүрген адам туралы онда ештеңе жоқ.',
        ru: 'Публикации, изменения и снятия с сайта вносятся в журнал, который никто не может переписать; мнения тоже. В нём стоит не само содержание, а его хеш с солью: если опубликованное стёрто, по журналу его не прочесть. О тех, кто только читает, там нет ничего.',
        en: 'Publications, changes and withdrawals enter a journal that nobody can rewrite, and so do comments. It holds a salted hash of the content, not the content itself: what was erased cannot be read out of it. There is nothing in it about those who only read.',
      },
    ],
  },
]
