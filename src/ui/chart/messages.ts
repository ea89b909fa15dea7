import { type Messages, plural } from '#domain/base/message.ts'

/** Words of the charts themselves; names and findings come from whoever has the figures. */
export const chartMessages = {
  asTable: { kk: 'Кесте түрінде', ru: 'В виде таблицы', en: 'As a table' },
  download: { kk: 'Жүктеп алу:', ru: 'Скачать:', en: 'Download:' },
  source: {
    kk: (source: string) => `Дереккөз: ${source}`,
    ru: (source: string) => `Источник: ${source}`,
    en: (source: string) => `Source: ${source}`,
  },
  noData: { kk: 'Әзірге дерек жоқ.', ru: 'Данных пока нет.', en: 'There are no figures yet.' },
  unknown: { kk: 'дерек жоқ', ru: 'нет данных', en: 'no data' },
  bars: { kk: 'Бағаналы диаграмма.', ru: 'Столбчатая диаграмма.', en: 'Bar chart.' },
  trend: { kk: 'Сызықтық график.', ru: 'Линейный график.', en: 'Line chart.' },
  multiples: {
    kk: 'Бір шкаладағы шағын графиктер.',
    ru: 'Небольшие графики в одном масштабе.',
    en: 'Small charts on one scale.',
  },
  icicle: {
    kk: 'Бүтіннің бөліктері, деңгей-деңгейімен.',
    ru: 'Из чего состоит целое, по уровням.',
    en: 'What a whole consists of, level by level.',
  },
  flow: {
    kk: 'Сомалардың қайдан қайда баратыны.',
    ru: 'Откуда и куда идут суммы.',
    en: 'Where amounts come from and where they go.',
  },
  map: { kk: 'Өңірлер картасы.', ru: 'Карта регионов.', en: 'Map of the regions.' },
  range: {
    kk: (count: number, least: string, most: string) => `${count} мән: ең азы – ${least}, ең көбі – ${most}.`,
    ru: (count: number, least: string, most: string) =>
      `${count} ${plural('ru', count, { one: 'значение', few: 'значения', many: 'значений' })}: наименьшее – ${least}, наибольшее – ${most}.`,
    en: (count: number, least: string, most: string) =>
      `${count} ${plural('en', count, { one: 'value', other: 'values' })}: the lowest is ${least}, the highest ${most}.`,
  },
  inTable: {
    kk: 'Осы сандар төмендегі кестеде.',
    ru: 'Те же числа – в таблице ниже.',
    en: 'The same figures are in the table below.',
  },
  rest: {
    kk: 'Қалғаны тек кестеде.',
    ru: 'Остальное – только в таблице.',
    en: 'The rest is in the table only.',
  },
  small: {
    kk: 'Тар бөліктер нөмірмен көрсетілген немесе тек кестеде.',
    ru: 'Узкие части обозначены номером из таблицы или есть только в ней.',
    en: 'Narrow parts are shown by their number in the table, or are in the table only.',
  },
  tooSmall: {
    kk: 'Бөліктері сурет үшін тым ұсақ, олар тек кестеде.',
    ru: 'Части слишком мелкие для рисунка, они только в таблице.',
    en: 'The parts are too small for a picture; they are in the table only.',
  },
  negative: {
    kk: 'Нөл мен теріс сомалар суретте жоқ, олар кестеде.',
    ru: 'Нулевых и отрицательных сумм на рисунке нет, они в таблице.',
    en: 'Amounts of zero and below are not in the picture; they are in the table.',
  },
  circle: {
    kk: 'Сомалар шеңбер бойымен айналады, сондықтан тек кестеде.',
    ru: 'Суммы ходят по кругу, поэтому они только в таблице.',
    en: 'The amounts go in a circle, so they are in the table only.',
  },
  sameScale: {
    kk: (periods: string, least: string, most: string) => `${periods}; шкала бірдей: ${least} – ${most}`,
    ru: (periods: string, least: string, most: string) => `${periods}; шкала одна: от ${least} до ${most}`,
    en: (periods: string, least: string, most: string) => `${periods}; one scale: ${least} to ${most}`,
  },
} satisfies Messages
