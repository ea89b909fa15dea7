/** What rules cannot know of single words; each list is as short as the official texts that it was tried on allow. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words and names that end as if they had an ending. */
export const whole = words(`
  қазақстан өзбекстан қырғызстан тәжікстан түрікменстан түркістан татарстан башқұртстан дағыстан ауғанстан пәкістан
  үндістан моңғолстан алматы қарағанды қызылорда орда павлодар өскемен
  қаржы қаулы қорытынды отбасы оқиға тұлға баға аға жаға төраға кесте нұсқа желі кісі дәрі тері қабырға тәрті қалта
  акті факті пункті аспекті эффекті проекті контракті объекті субъекті конфликті
  орын ойын отын тегін шығын егін келін мұрын мойын қойын ерін тығын табын қайын алтын бүгін бұрын кейін дейін шейін
  сайын қысқа басқа өзге бірге сірә төмен дастан бостан шілде жүзеге мұнда онда сонда қайда бірде
  жеті алты жақсы қарсы нақты сияқты секілді туралы арқылы келесі бәрі әлі тағы жалпы ірі кіші ескі кері ұялы алқалы
  ақылы жоғары сыртқары мәңгі
`)

/** Stems of two letters; the rest of that length is taken for a part of a word. */
export const short = words(`
  су үй ел ай ой ес ат от ет ас із ұл ер өз іс іш ән ие ту ақ оқ үн би ит аң ін ем ар әл өң өт ұн үш ен аз аш өр әк ұш оң
  ұя ми бу
`)

/** Nouns that lose their last vowel before a possessive ending, alone and at the end of compounds: халық → халқы. */
const elidable = words(`
  халық нарық мүлік ерік көрік құлық ырық бөрік шырық сиық тұрық әріп ғұрып қалып кейіп құлып орын мұрын ерін мойын
  қойын қарын қайын жауырын ауыз дауыс парыз қарыз бүйір көңіл ауыл
`)

const withoutLastVowel = (word: string): string => word.replace(/[ыі](?=[^ыі]*$)/, '')

/** What is left of such a noun before the ending, and the noun: халқ → халық. */
export const elided: ReadonlyMap<string, string> = new Map(
  [...elidable].map((word) => [withoutLastVowel(word), word]),
)

/** Stems on -с whose possessive looks like that of a stem on a vowel: кеңесі is кеңес, not кеңе. */
export const onS = words('кеңес егес белес елес процес прогрес интерес адрес')

/** Stems on -н whose possessive looks like an accusative: ауданы is аудан, not ауда. */
export const onN = words('аудан маман заман орман мекен қазан отан қоян план экран орган')

/** Loans that keep their voiced ending, where a Kazakh word would have changed it: клубы is клуб. */
export const onB = words('клуб штаб араб масштаб хаб паб')
