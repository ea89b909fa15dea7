/**
 * Localities without a mark of kind are named by what they are, often cut: the old file of the classifier had fields
 * of 30 characters. The cuts that occur are completed, so that a reader sees words.
 */

type Rule = readonly [cut: RegExp, whole: string]

const russian: readonly Rule[] = [
  [/^Отд\. ?(?=\d)/u, 'Отделение '],
  [/^Дом отд\. /u, 'Дом отдыха '],
  [/^Жив\.(?:т\.|точка) ?/u, 'Животноводческая точка '],
  [/^Маш\.двор/u, 'Машинный двор'],
  [/жил\.дом/u, 'жилой дом'],
  [/^Ост\.пункт/u, 'Остановочный пункт'],
  [/^Центр оздоровит\. /u, 'Оздоровительный центр '],
  [/^оздоровит\. ?центр ?/iu, 'Оздоровительный центр '],
  [/^санаторий прафил\. ?/u, 'Санаторий-профилакторий '],
  [/^сезонный дет\.сан\. ?/u, 'Сезонный детский санаторий '],
  [/^Железнодорожная ст\. ?/u, 'Железнодорожная станция '],
  [/^Куринная/u, 'Куриная'],
]

const kazakh: readonly Rule[] = [
  [/балалар сауықтыру(?: ор?т?а?л?)?$/u, 'балалар сауықтыру орталығы'],
  [/сауықтыру орталығ$/u, 'сауықтыру орталығы'],
  [/маусымдық балалар$/u, 'маусымдық балалар санаторийі'],
  [/емдеу-сауық\.профил$/u, 'емдеу-сауықтыру профилакторийі'],
  [/^Маш\. ?ауласы/u, 'Машина ауласы'],
  [/^Теміржол ст\. ?/u, 'Теміржол станциясы '],
  [/жемчужина демалыс$/u, 'жемчужина демалыс үйі'],
]

/** Misprints and nested marks that would hide the kind of an object. */
const misprints: readonly Rule[] = [
  [/^Бетбұлақас\.$/u, 'Бетбұлақ а.'],
  [/^отг\.ст\./u, 'отг.станции '],
  [/ ст\.ж\.$/u, ' станциясы ж.'],
]

const apply = (rules: readonly Rule[]) => (text: string) =>
  rules.reduce((spelt, [cut, whole]) => spelt.replace(cut, whole), text).trim()

/** An official name as the classifier meant to print it. */
export const correct = apply(misprints)

/** A locality's name with the classifier's cut words in full. */
export const spellOut = { kk: apply(kazakh), ru: apply(russian) }
