import type { PrivacyPart } from '#platform/feature.ts'

/** The text of this slice on the privacy page. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 90,
    title: { kk: 'Ашық журнал', ru: 'Открытый журнал', en: 'The public journal' },
    text: [
      {
        kk: 'Жариялау, өзгерту және алып тастау әрекеттері ешкім қайта жаза алмайтын журналға жазылады; пікірлер де солай. Онда мазмұнның өзі емес, тұз қосылған хеші ғана сақталады: жарияланған мәтін өшірілсе, оны журналдан оқу мүмкін емес. Тек оқып жүрген адам туралы онда ештеңе жоқ.',
        ru: 'Публикации, изменения и снятия с сайта вносятся в журнал, который никто не может переписать; мнения тоже. В нём хранится не само содержание, а его хеш с солью: если опубликованное удалено, по журналу его не прочесть. О тех, кто только читает, там нет ничего.',
        en: 'Publications, changes and withdrawals are entered in a journal that nobody can rewrite, and so are comments. It holds a salted hash of the content, not the content itself: what was erased cannot be read out of it. There is nothing in it about those who only read.',
      },
    ],
  },
]
