import type { Messages } from '#domain/base/message.ts'
import type { GeoJsonRefusal } from './geojson.ts'
import type { PointRefusal } from './point.ts'

/** What is wrong with a point, as a sentence beside its field. */
export const pointMessages = {
  'point-format': {
    kk: 'Екі санды үтірмен бөліп жазыңыз, мысалы: 53.2144, 63.6246',
    ru: 'Напишите два числа через запятую, например 53.2144, 63.6246',
    en: 'Enter two numbers separated by a comma, such as 53.2144, 63.6246',
  },
  'latitude-range': {
    kk: 'Бірінші сан – ендік: ол −90 мен 90 аралығында болады',
    ru: 'Первое число – широта, она от −90 до 90',
    en: 'The first number is the latitude, from −90 to 90',
  },
  'longitude-range': {
    kk: 'Екінші сан – бойлық: ол −180 мен 180 аралығында болады',
    ru: 'Второе число – долгота, она от −180 до 180',
    en: 'The second number is the longitude, from −180 to 180',
  },
} satisfies Messages & Record<PointRefusal, unknown>

/** What is wrong with a text or a file in GeoJSON from which a place or a point is read. */
export const geoJsonMessages = {
  'geojson-large': {
    kk: 'Тым үлкен: бір орынның GeoJSON сипаттамасы керек, 100 000 таңбадан аспасын',
    ru: 'Слишком большой: нужен GeoJSON одного места, не больше 100 000 знаков',
    en: 'Too large: the GeoJSON of one place is needed, up to 100,000 characters',
  },
  'geojson-syntax': {
    kk: 'Бұл JSON емес: файл бүлінген немесе мәтін толық көшірілмеген',
    ru: 'Это не JSON: файл повреждён или текст скопирован не полностью',
    en: 'This is not JSON: the file is damaged, or the text was not copied in full',
  },
  'geojson-type': {
    kk: 'Бұл GeoJSON емес: Point, Feature немесе FeatureCollection керек',
    ru: 'Это не GeoJSON: нужен Point, Feature или FeatureCollection',
    en: 'This is not GeoJSON: a Point, a Feature or a FeatureCollection is needed',
  },
  'geojson-geometry': {
    kk: 'Нүкте керек, ал мұнда сызық немесе аумақ берілген',
    ru: 'Нужна точка, а здесь линия или область',
    en: 'A point is needed; this is a line or an area',
  },
  'geojson-coordinates': {
    kk: 'Координаттары қате: алдымен бойлық, содан кейін ендік, градуспен',
    ru: 'Координаты неверны: сначала долгота, потом широта, в градусах',
    en: 'The coordinates are wrong: longitude first, then latitude, in degrees',
  },
  'geojson-not-one': {
    kk: 'Бір орын керек: нүктесі немесе ӘАОЖ (КАТО) коды (kato) бар бір нысан қалдырыңыз',
    ru: 'Нужно одно место: оставьте один объект с точкой или с кодом КАТО (kato)',
    en: 'One place is needed: leave one feature with a point or with a KATO code (kato)',
  },
} satisfies Messages & Record<GeoJsonRefusal, unknown>
