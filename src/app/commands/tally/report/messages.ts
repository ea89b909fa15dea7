import { type Messages, plural } from '#domain/base/message.ts'

/** Messages of the report. Amounts are already formatted in the language of the page. */
export const messages = {
  title: {
    kk: 'Дауыс санау нәтижесі',
    ru: 'Итоги подсчёта голосов',
    en: 'Outcome of the count',
  },
  lead: {
    kk: (projects: number, cost: string, budget: string) =>
      `${projects} жоба таңдалды; олардың құны ${cost}, бюджет ${budget}.`,
    ru: (projects: number, cost: string, budget: string) =>
      `${plural('ru', projects, { one: 'Выбран', few: 'Выбрано', many: 'Выбрано' })} ${projects} ` +
      `${plural('ru', projects, { one: 'проект', few: 'проекта', many: 'проектов' })} на ${cost} при бюджете ${budget}.`,
    en: (projects: number, cost: string, budget: string) =>
      `${projects} ${plural('en', projects, { one: 'project was', other: 'projects were' })} chosen for ${cost} out of ${budget}.`,
  },
  represented: {
    kk: (share: string, mean: string) =>
      `Дауыс бергендердің ${share}-ының кемінде бір жобасы таңдалды; бір адамға орта есеппен ${mean} жоба.`,
    ru: (share: string, mean: string) =>
      `У ${share} голосовавших выбран хотя бы один из их проектов; в среднем ${mean} на человека.`,
    en: (share: string, mean: string) =>
      `${share} of the voters got at least one of their projects; ${mean} each on average.`,
  },
  chosen: { kk: 'Таңдалған жобалар', ru: 'Выбранные проекты', en: 'Chosen projects' },
  place: { kk: 'Реті', ru: 'Порядок', en: 'Order' },
  project: { kk: 'Жоба', ru: 'Проект', en: 'Project' },
  cost: { kk: 'Құны', ru: 'Стоимость', en: 'Cost' },
  votes: { kk: 'Дауыс', ru: 'Голоса', en: 'Votes' },
  each: { kk: 'Әр қолдаушыдан', ru: 'С каждого', en: 'From each supporter' },
  eachPoint: { kk: 'Бір ұпайға', ru: 'За один балл', en: 'For each point' },
  paidFull: { kk: 'Толық төлегендер', ru: 'Заплатили полностью', en: 'Paid in full' },
  paidLast: { kk: 'Қалғанын төлегендер', ru: 'Отдали остаток', en: 'Paid what they had left' },
  byCompletion: { kk: 'қалған ақшаға қосылды', ru: 'добавлен на остаток', en: 'added with what was left' },
  free: { kk: 'ақысыз', ru: 'бесплатный', en: 'free of charge' },
  moneyTitle: {
    kk: 'Ақша жобаларға кезең-кезеңімен қалай бөлінді',
    ru: 'Как деньги раунд за раундом распределялись по проектам',
    en: 'How the money was spent, round by round',
  },
  moneyFinding: {
    kk: (projects: number, share: string, most: string) =>
      `${projects} жобаға бюджеттің ${share}-ы жұмсалды, ең қымбатына – ${most}-ы`,
    ru: (projects: number, share: string, most: string) =>
      `На ${projects} ${plural('ru', projects, { one: 'проект', few: 'проекта', many: 'проектов' })} ушло ${share} бюджета, из них на самый дорогой – ${most}`,
    en: (_: number, share: string, most: string) =>
      `The chosen projects take ${share} of the budget, the most expensive one ${most}`,
  },
  moneyOfOne: {
    kk: (share: string) => `Таңдалған жалғыз жобаға бюджеттің ${share}-ы жұмсалды`,
    ru: (share: string) => `На единственный выбранный проект ушло ${share} бюджета`,
    en: (share: string) => `The only chosen project takes ${share} of the budget`,
  },
  spentBefore: { kk: 'Оған дейін жұмсалғаны', ru: 'Потрачено до него', en: 'Spent before it' },
  moneyNote: {
    kk: 'Әр жолақ – бір жоба: алдыңғысы біткен жерден басталады.',
    ru: 'Каждая полоса – проект; она начинается там, где кончилась предыдущая.',
    en: 'Each bar is a project and begins where the one before it ended.',
  },
  votersTitle: {
    kk: 'Дауыс бергендердің неше жобасы таңдалды',
    ru: 'Сколько проектов каждого голосовавшего выбрано',
    en: 'How many of each voter’s projects were chosen',
  },
  votersFinding: {
    kk: (none: string, several: string) =>
      `Дауыс бергендердің ${none}-ының бірде-бір жобасы таңдалмады, ${several}-ының екі не одан көп жобасы таңдалды`,
    ru: (none: string, several: string) =>
      `У ${none} голосовавших не выбран ни один их проект, у ${several} выбраны два и больше`,
    en: (none: string, several: string) =>
      `${none} of the voters got none of their projects, ${several} got two or more`,
  },
  everyVoter: {
    kk: (several: string) =>
      `Дауыс берген әр адамның кемінде бір жобасы таңдалды, ${several}-ында – екі не одан көп`,
    ru: (several: string) =>
      `У каждого голосовавшего выбран хотя бы один проект, у ${several} – два и больше`,
    en: (several: string) => `Every voter got at least one of their projects, ${several} got two or more`,
  },
  projectsOfTheirs: {
    kk: (own: number) => `${own} жоба`,
    ru: (own: number) => `${own} ${plural('ru', own, { one: 'проект', few: 'проекта', many: 'проектов' })}`,
    en: (own: number) => `${own} ${plural('en', own, { one: 'project', other: 'projects' })}`,
  },
  noneOfTheirs: { kk: 'бірде-бірі таңдалмады', ru: 'ни один не выбран', en: 'none was chosen' },
  ofTheirProjects: { kk: 'Таңдалған жоба саны', ru: 'Выбрано проектов', en: 'Projects chosen' },
  voters: { kk: 'Адам', ru: 'Людей', en: 'Voters' },
  share: { kk: 'Үлесі', ru: 'Доля', en: 'Share' },
  othersTitle: {
    kk: 'Сол дауыстар басқа ережелермен саналса',
    ru: 'Те же голоса по другим правилам',
    en: 'The same ballots under other rules',
  },
  noneBetter: {
    kk: (own: string) =>
      `Салыстырылған ережелердің ешқайсысы бірде-бір жобасы таңдалмағандарды бұдан азайтпас еді: ${own}`,
    ru: (own: string) =>
      `Ни по одному из других правил людей без единого проекта не стало бы меньше: сейчас их ${own}`,
    en: (own: string) => `No other rule would leave fewer people without a project: here it is ${own}`,
  },
  anotherBetter: {
    kk: (best: string, own: string, rule: string) =>
      `Басқа ереже бойынша бірде-бір жобасы таңдалмағандар азырақ болар еді: ${own} емес, ${best} (${rule})`,
    ru: (best: string, own: string, rule: string) =>
      `По другому правилу людей без единого проекта было бы меньше: ${best} вместо ${own} (${rule})`,
    en: (best: string, own: string, rule: string) =>
      `Under another rule fewer people would be left without a project: ${best} instead of ${own} (${rule})`,
  },
  othersNote: {
    kk: 'Жолақ бірде-бір жобасы таңдалмаған адамдардың үлесін көрсетеді: қысқа болғаны жақсы.',
    ru: 'Полоса показывает долю людей, у которых не выбран ни один проект: чем короче, тем лучше.',
    en: 'The bar shows the share of people with no project of theirs chosen: shorter is better.',
  },
  rule: { kk: 'Ереже', ru: 'Правило', en: 'Rule' },
  number: { kk: 'Таңдалғаны', ru: 'Выбрано', en: 'Chosen' },
  without: { kk: 'Бірде-бір жобасы жоқ', ru: 'Без единого проекта', en: 'Without any' },
  difference: { kk: 'Айырмасы', ru: 'Отличия', en: 'Difference' },
  better: { kk: 'Көбірек алғандар', ru: 'Получили больше', en: 'Better off' },
  worse: { kk: 'Азырақ алғандар', ru: 'Получили меньше', en: 'Worse off' },
  thisCount: { kk: 'осы санақ', ru: 'этот подсчёт', en: 'this count' },
  lostTitle: { kk: 'Таңдалмаған жобалар', ru: 'Невыбранные проекты', en: 'Projects not chosen' },
  why: { kk: 'Себебі', ru: 'Почему', en: 'Why' },
  supportersHad: {
    kk: 'Қолдаушыларында қалғаны',
    ru: 'Осталось у сторонников',
    en: 'What its supporters had left',
  },
  margin: { kk: 'Не жетпеді', ru: 'Чего не хватило', en: 'What was missing' },
  atCost: {
    kk: (cost: string) => `құны ${cost} болса, таңдалар еді`,
    ru: (cost: string) => `был бы выбран при стоимости ${cost}`,
    en: (cost: string) => `would have won at a cost of ${cost}`,
  },
  withVoters: {
    kk: (voters: number) => `тек осы жобаны қолдаған тағы ${voters} адам болса, таңдалар еді`,
    ru: (voters: number) =>
      `был бы выбран, если бы за него одного проголосовали ещё ${voters} ${plural('ru', voters, { one: 'человек', few: 'человека', many: 'человек' })}`,
    en: (voters: number) =>
      `would have won with ${voters} more ${plural('en', voters, { one: 'voter', other: 'voters' })} for it alone`,
  },
  reasonWithdrawn: {
    kk: 'дауыстан кейін қайтарып алынған',
    ru: 'снят после голосования',
    en: 'withdrawn after the vote',
  },
  reasonThreshold: {
    kk: 'қолдау шегіне жетпеді',
    ru: 'не набрал порога поддержки',
    en: 'below the threshold of support',
  },
  reasonExcluded: {
    kk: 'онымен бірге таңдалмайтын жоба таңдалды',
    ru: 'выбран несовместимый с ним проект',
    en: 'a project that excludes it was chosen',
  },
  reasonCap: {
    kk: 'санатының шегі толды',
    ru: 'исчерпан лимит категории',
    en: 'the limit of its category was reached',
  },
  reasonNoSupport: { kk: 'ешкім қолдамады', ru: 'никто не поддержал', en: 'nobody supported it' },
  reasonShort: {
    kk: 'қолдаушыларының қалған үлесі жетпеді',
    ru: 'сторонникам не хватило оставшихся долей',
    en: 'its supporters’ remaining shares were not enough',
  },
  reasonFit: {
    kk: 'қалған бюджетке сыймады',
    ru: 'не поместился в остаток бюджета',
    en: 'did not fit in the remaining budget',
  },
  reasonEnded: {
    kk: 'кезегі келгенше санақ аяқталды',
    ru: 'подсчёт закончился раньше',
    en: 'the count ended before its turn',
  },
  tiesTitle: {
    kk: 'Тең түскен жобалар',
    ru: 'Равенства, которые решил жребий или правило',
    en: 'Ties that the tie rule decided',
  },
  noTies: {
    kk: 'Нәтижеге әсер еткен теңдік болған жоқ.',
    ru: 'Равенств, от которых зависел бы итог, не было.',
    en: 'No tie affected the outcome.',
  },
  tie: {
    kk: (place: number, among: string, chosen: string) =>
      `${place}-қадам: ${among} тең түсті; ереже бойынша ${chosen} алынды.`,
    ru: (place: number, among: string, chosen: string) =>
      `Шаг ${place}: равны ${among}; по правилу взят ${chosen}.`,
    en: (place: number, among: string, chosen: string) =>
      `Step ${place}: ${among} were equal; the rule took ${chosen}.`,
  },
  methodTitle: {
    kk: 'Қалай саналды және қалай қайта санауға болады',
    ru: 'Как посчитано и как пересчитать',
    en: 'How it was counted and how to recount',
  },
  method: {
    kk: 'Дәл осы файл мен баптаулар әрқашан осы нәтижені береді. Қайта санау үшін:',
    ru: 'Тот же файл с теми же настройками всегда даёт этот же итог. Чтобы пересчитать:',
    en: 'The same file with the same settings always gives this outcome. To count again:',
  },
  ballots: { kk: 'Бюллетеньдер (SHA-256)', ru: 'Бюллетени (SHA-256)', en: 'Ballots (SHA-256)' },
  utility: { kk: 'Пайда өлшемі', ru: 'Мера пользы', en: 'Utility' },
  completion: { kk: 'Толықтыру', ru: 'Дополнение', en: 'Completion' },
  tieRule: { kk: 'Теңдік ережесі', ru: 'Правило при равенстве', en: 'Tie rule' },
  endowment: { kk: 'Әр адамның үлесі', ru: 'Доля каждого', en: 'Each voter’s share' },
  engine: { kk: 'Бағдарлама', ru: 'Программа', en: 'Engine' },
  turnout: { kk: 'Бюллетень', ru: 'Бюллетеней', en: 'Ballots' },
  justifiedTitle: { kk: 'Пропорционалдық', ru: 'Пропорциональность', en: 'Proportionality' },
  justified: {
    kk: (size: number) =>
      `Бюджеттегі үлесі ${size} жобаға дейінгі ортақ тілегіне жетіп тұрып, одан аз алған топ табылмады (EJR).`,
    ru: (size: number) =>
      `Не найдено группы, чья доля бюджета оплатила бы её общие желания (до ${size} ${plural('ru', size, { one: 'проекта', few: 'проектов', many: 'проектов' })}), но которая получила меньше (EJR).`,
    en: (size: number) =>
      `No group was found whose share of the budget would have paid for what they all want (up to ${size} projects) and that got less (EJR).`,
  },
  notJustified: {
    kk: (groups: number) =>
      `Бюджеттегі үлесі ортақ тілегіне жететін, бірақ одан аз алған ${groups} топ бар (EJR).`,
    ru: (groups: number) =>
      `Групп, чья доля бюджета оплатила бы их общие желания, но которые получили меньше: ${groups} (EJR).`,
    en: (groups: number) =>
      `${groups} ${plural('en', groups, { one: 'group', other: 'groups' })} could have paid for what they all want with their share of the budget and got less (EJR).`,
  },
  greedy: {
    kk: 'Көп дауыс алғаны бірінші',
    ru: 'Сначала набравшие больше голосов',
    en: 'Most votes first (greedy)',
  },
  shares: { kk: 'Тең үлестер әдісі', ru: 'Метод равных долей', en: 'Method of Equal Shares' },
  phragmen: { kk: 'Фрагмен ережесі', ru: 'Правило Фрагмена', en: 'Phragmén’s rule' },
  bos: {
    kk: 'Артық шығыны шектелген тең үлестер',
    ru: 'Равные доли с ограниченным перерасходом',
    en: 'Equal shares with bounded overspending',
  },
} satisfies Messages
