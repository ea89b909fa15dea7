import type { Messages } from '#domain/base/message.ts'
import { type Language, type Text, textIn } from '#domain/base/text.ts'
import type { ParticipationRefusal, ParticipationRule } from '#domain/participation/index.ts'

/** Who takes part, as pages say it beside «Who may take part». */
export const participantNames = {
  everyone: { kk: 'Кез келген адам', ru: 'Все желающие', en: 'Everyone' },
  contact: {
    kk: 'Поштасын растаған кез келген адам',
    ru: 'Каждый, кто подтвердил адрес почты',
    en: 'Everyone who has confirmed an e-mail address',
  },
  resident: {
    kk: 'Осы аумақтың расталған тұрғындары',
    ru: 'Подтверждённые жители этой территории',
    en: 'Verified residents of this place',
  },
  member: { kk: 'Осы ұйымның мүшелері', ru: 'Члены этой организации', en: 'Members of this organisation' },
} satisfies Messages & Record<ParticipationRule['who'], unknown>

/** What stands before who takes part. */
export const whoTakesPart = { kk: 'Кім қатысады', ru: 'Кто участвует', en: 'Who takes part' } as const

const membersOf = {
  kk: (body: string) => `Мына ұйымның мүшелері: ${body}`,
  ru: (body: string) => `Члены организации: ${body}`,
  en: (body: string) => `Members of ${body}`,
} satisfies Messages[string]

/** Who takes part, with the name of the organisation whose members they are. */
export const participantsText = (who: ParticipationRule['who'], body: Text, language: Language): string =>
  who === 'member' ? membersOf[language](textIn(body, language)) : participantNames[who][language]

/** Why somebody may not take part, and what they can do about it. */
export const participationProblemMessages = {
  'contact-needed': {
    kk: 'Қатысу үшін тіркелгіңізге кіріңіз: кіргенде поштаңыз расталады.',
    ru: 'Чтобы участвовать, войдите: при входе подтверждается адрес почты.',
    en: 'Sign in to take part: signing in confirms your e-mail address.',
  },
  'residence-needed': {
    kk: 'Мұнда осы аумақтың расталған тұрғындары қатысады. Тіркелгіңізге кіріп, «Тұратын жерім» бетінде тұратын жеріңізді растатыңыз.',
    ru: 'Здесь участвуют подтверждённые жители этой территории. Войдите и подтвердите место жительства: страница «Моё место жительства» в учётной записи.',
    en: 'Verified residents of this place take part here. Sign in and have your residence verified: the page “Where I live” of your account.',
  },
  'resident-elsewhere': {
    kk: 'Сіз басқа аумақтың тұрғыны болып расталғансыз, ал мұнда осы аумақтың тұрғындары қатысады. Көшіп келсеңіз, жаңа тұрғылықты жеріңізді растатыңыз.',
    ru: 'Вы подтверждены как житель другой территории, а здесь участвуют жители этой. Если вы переехали, подтвердите новое место жительства.',
    en: 'You are verified as a resident of another place, and residents of this one take part here. If you have moved, have the new place verified.',
  },
  'resident-later': {
    kk: 'Мұнда тізім жасалған күні осы аумақта тұрғандар қатысады, ал сіз кейінірек тіркелгенсіз. Тіркелген күніңіз қате болса, тұратын жеріңізді қайта растатыңыз.',
    ru: 'Участвуют те, кто жил здесь в день составления списка, а вы зарегистрированы позже. Если день указан неверно, подтвердите место жительства ещё раз.',
    en: 'Only people who lived here on the day of the roll can take part, and you were registered later. If the day is wrong, have your residence verified again.',
  },
  'under-age': {
    kk: 'Заң бойынша мұнда он сегізге толғандар қатысады. Он сегізге толған соң сіз де қатыса аласыз.',
    ru: 'По закону здесь участвуют с 18 лет. Когда вам исполнится 18, сможете участвовать и вы.',
    en: 'By law people take part here from the age of 18. Once you are 18, you can take part too.',
  },
  'age-unknown': {
    kk: 'Заң бойынша мұнда он сегізге толғандар қатысады, ал тұратын жеріңіз расталғанда жасыңыз тексерілмеген. Тұратын жеріңізді қайта растатыңыз.',
    ru: 'По закону здесь участвуют с 18 лет, а при подтверждении жительства ваш возраст не проверяли. Подтвердите место жительства ещё раз.',
    en: 'By law people take part here from the age of 18, and your age was not checked when your residence was verified. Have it verified again.',
  },
  'member-needed': {
    kk: 'Мұнда осы ұйымның мүшелері қатысады. Сіз оның құрамында болсаңыз, тіркелгіңізді құрам тізімімен байланыстыруды ұйымнан сұраңыз.',
    ru: 'Здесь участвуют члены этой организации. Если вы в неё входите, попросите её связать вашу учётную запись с её составом.',
    en: 'Members of this organisation take part here. If you are one, ask the organisation to link your account to its list of members.',
  },
} satisfies Messages & Record<ParticipationRefusal, unknown>
