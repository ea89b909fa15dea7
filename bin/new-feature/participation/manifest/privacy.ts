import { DAY_MS } from '#domain/base/duration.ts'
import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { RETENTION_DAYS } from '../proposals/model.ts'
import { eraseProposalAuthors } from './personal-data-store.ts'

/** What the privacy page says of this slice. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 65,
    title: {
      kk: 'NAME_KK: ұсыныс жібергенде',
      ru: 'NAME_RU: когда вы отправляете предложение',
      en: 'NAME_EN: when you send a proposal',
    },
    text: [
      {
        kk: 'Ұсыныс пен тіркелгіңіз бірге сақталады: бір адамнан бір ұсыныс алынуы және жауап хатпен баруы үшін. Ұсыныстың кімдікі екенін ешкім көрмейді, ол ашық журналға түспейді; мәтіні жауап берілген соң ғана жарияланады.',
        ru: 'Предложение хранится вместе с вашей учётной записью: чтобы от человека принималось одно и чтобы ответ пришёл письмом. Чьё оно, не видит никто, и в открытый журнал это не попадает; текст публикуется только вместе с ответом.',
        en: 'A proposal is kept together with your account: so that one is taken from each person, and the answer reaches you by e-mail. Nobody sees whose it is, and the public journal does not say it; the text is published only with its answer.',
      },
    ],
  },
]

/** Whose a proposal was is forgotten RETENTION_DAYS after its answer. */
export const retention: readonly Retention[] = [
  {
    data: {
      kk: 'NAME_KK: ұсыныстың кімдікі екені',
      ru: 'NAME_RU: чьё это предложение',
      en: 'NAME_EN: whose a proposal was',
    },
    kept: {
      kk: `жауаптан кейін ${RETENTION_DAYS} күн`,
      ru: `${RETENTION_DAYS} дней после ответа`,
      en: `${RETENTION_DAYS} days after the answer`,
    },
    erase: async ({ db, now }) =>
      void (await eraseProposalAuthors(db, new Date(now().getTime() - RETENTION_DAYS * DAY_MS))),
  },
]
