import type { Language } from '#domain/base/text.ts'
import type { ProgrammeImportProblemCode } from './model.ts'

/** Why a place in a programme's file is refused. `{}` stands for the value there, or the one that is missing. */
const reasons: Readonly<Record<ProgrammeImportProblemCode, Readonly<Record<Language, string>>>> = {
  'not-json': { kk: 'бұл JSON емес: {}', ru: 'это не JSON: {}', en: 'this is not JSON: {}' },
  required: { kk: 'толтырылмаған', ru: 'не заполнено', en: 'missing' },
  'unknown-field': {
    kk: 'мұндай өріс жоқ; атауын тексеріңіз',
    ru: 'такого поля нет; проверьте название',
    en: 'there is no such field; check its name',
  },
  'wrong-kind': { kk: 'мұнда {} күтілген', ru: 'здесь ожидается {}', en: 'expected: {}' },
  'wrong-form': {
    kk: 'жазылу үлгісіне сай емес',
    ru: 'записано не в том формате',
    en: 'not in the required format',
  },
  'wrong-word': { kk: 'мынаның бірі болуы керек: {}', ru: 'одно из слов: {}', en: 'one of: {}' },
  empty: { kk: 'бос', ru: 'пусто', en: 'empty' },
  'no-such-day': { kk: 'мұндай күн жоқ: {}', ru: 'нет такого дня: {}', en: 'there is no such day: {}' },
  'no-territories': {
    kk: 'бағдарламаның аумағы көрсетілмеген; кемінде біреуі керек',
    ru: 'у программы нет территорий; нужна хотя бы одна',
    en: 'the programme has no territories; it needs at least one',
  },
  'unknown-territory': {
    kk: 'жіктеуіште мұндай код жоқ: {}',
    ru: 'в классификаторе нет такого кода: {}',
    en: 'the classifier has no such code: {}',
  },
  'territory-inside-another': {
    kk: 'бір аумақ екіншісінің құрамында: {}',
    ru: 'одна территория входит в другую: {}',
    en: 'one territory is inside another: {}',
  },
  'outside-programme': {
    kk: 'бұл жер бағдарламаның аумағына кірмейді: {}',
    ru: 'это место не входит в территории программы: {}',
    en: 'this place is outside the territories of the programme: {}',
  },
  'ends-before-starts': {
    kk: 'басталмай жатып аяқталады: {}',
    ru: 'заканчивается раньше, чем начинается: {}',
    en: 'ends before it starts: {}',
  },
  'done-without-end': {
    kk: 'орындалған деп көрсетілген, бірақ аяқталған күні жоқ',
    ru: 'отмечено как выполненное, но без дня окончания',
    en: 'marked as done, but without the day on which it ended',
  },
  'no-unit': {
    kk: 'көрсеткіштің өлшем бірлігі жоқ',
    ru: 'у показателя нет единицы измерения',
    en: 'the indicator has no unit',
  },
  'fact-without-plan': {
    kk: 'жоспары жоқ: нақты мән жоспармен салыстырылады',
    ru: 'нет плана: факт сравнивают с планом',
    en: 'no plan: a fact is compared with its plan',
  },
  'two-heads': {
    kk: 'жұмыс тобының бір мезгілде екі жетекшісі болмайды: {}',
    ru: 'у рабочей группы два руководителя одновременно: {}',
    en: 'the working group has two heads at once: {}',
  },
  'no-carrier': {
    kk: 'бағдарламаны іске асыратын ұйым (carrier) жоқ',
    ru: 'нет организации, которая ведёт программу (carrier)',
    en: 'no organisation carries out the programme (carrier)',
  },
  twice: { kk: 'екі рет кездеседі: {}', ru: 'встречается дважды: {}', en: 'occurs twice: {}' },
  'no-organisation': {
    kk: 'мұндай ұйым жоқ: {}',
    ru: 'нет такой организации: {}',
    en: 'there is no such organisation: {}',
  },
  'no-person': {
    kk: 'мұндай адам жоқ: {}',
    ru: 'нет такого человека: {}',
    en: 'there is no such person: {}',
  },
  'no-meeting': {
    kk: 'мұндай жиын жоқ, хабарландыруы (announcement) да берілмеген: {}',
    ru: 'нет такой встречи, и объявление (announcement) не приложено: {}',
    en: 'there is no such meeting, and no announcement for one: {}',
  },
  'no-news-item': {
    kk: 'мұндай жаңалық жоқ: {}',
    ru: 'нет такой новости: {}',
    en: 'there is no such news item: {}',
  },
  'no-theme': {
    kk: 'themes тізімінде мұндай тақырып жоқ: {}',
    ru: 'в themes нет такой темы: {}',
    en: 'themes has no such theme: {}',
  },
  'no-indicator': {
    kk: 'indicators тізімінде мұндай көрсеткіш жоқ: {}',
    ru: 'в indicators нет такого показателя: {}',
    en: 'indicators has no such indicator: {}',
  },
  'no-event': {
    kk: 'events тізімінде мұндай жиын жоқ: {}',
    ru: 'в events нет такой встречи: {}',
    en: 'events has no such meeting: {}',
  },
  'no-feedback': {
    kk: 'осы жиынға қатысты мұндай пікір жоқ: {}',
    ru: 'об этой встрече нет такого отзыва: {}',
    en: 'there is no such feedback about this meeting: {}',
  },
  'no-picture': {
    kk: 'сурет оқылмады: {}',
    ru: 'фото не прочитано: {}',
    en: 'the picture cannot be read: {}',
  },
  'no-addressee': {
    kk: 'ұсыным кімге берілгені көрсетілмеген',
    ru: 'не указано, кому дана рекомендация',
    en: 'the addressee of the recommendation is missing',
  },
  'needless-addressee': {
    kk: 'адресат тек ұсынымда көрсетіледі',
    ru: 'адресат бывает только у рекомендации',
    en: 'only a recommendation has an addressee',
  },
  'other-times': {
    kk: 'жиын басқа уақытқа жарияланған ({}); осы файл арқылы жиынның уақыты өзгертілмейді',
    ru: 'встреча объявлена на другое время ({}); этим файлом встречу не переносят',
    en: 'the meeting is announced for another time ({}); a meeting is not moved by this file',
  },
  'other-programme': {
    kk: 'жиын басқа бағдарламаға тиесілі: {}',
    ru: 'встреча относится к другой программе: {}',
    en: 'the meeting belongs to another programme: {}',
  },
}

export const explainProblem = (language: Language, code: ProgrammeImportProblemCode, what = ''): string =>
  reasons[code][language].replace('{}', what)
