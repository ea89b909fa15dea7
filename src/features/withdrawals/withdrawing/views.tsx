import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { type Label, type Text, textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Facts } from '#ui/facts/facts.tsx'
import { Button, Form, FormError, formFields, Textarea } from '#ui/form/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { type WithdrawalProblem, withdrawalMessages } from '../messages.ts'
import { REASON_MAX, type Withdrawal, type WithdrawalSurroundings, withdrawalPath } from '../model.ts'
import { describeWithdrawal } from '../withdrawn/views.tsx'

type WithdrawPageProps = {
  readonly frame: DeskFrame
  readonly surroundings: WithdrawalSurroundings
  /** `title`: null where its words were erased. */
  readonly thing: { readonly title: Text | null; readonly label: Label; readonly deskPath: string }
  readonly help: Label | undefined
  readonly erases: boolean | undefined
  /** Why it cannot be withdrawn. */
  readonly obstacle: Label | undefined
  /** Undefined: it is public. */
  readonly withdrawal: Withdrawal | undefined
  /** IANA name of the zone of its place. */
  readonly zone: string
  readonly form: FormState<WithdrawalProblem>
}

const reasons = {
  kk: withdrawalMessages.reasonKk,
  ru: withdrawalMessages.reasonRu,
  en: withdrawalMessages.reasonEn,
} as const

/** A thing with the form that withdraws it, which stays while it says that somebody else was faster. */
export function WithdrawPage({
  frame,
  surroundings,
  thing,
  obstacle,
  withdrawal,
  zone,
  ...props
}: WithdrawPageProps) {
  const { language } = frame
  const { field, problems } = formFields(language, props.form, withdrawalMessages)
  const { list, deskPath } = surroundings
  const name = thing.title ?? thing.label
  const trail = [
    ...(list ? [{ href: `/${language}${deskPath}`, text: list.label[language] }] : []),
    ...(withdrawal ? [] : [{ href: `/${language}${thing.deskPath}`, text: textIn(name, language) }]),
  ]
  const help = props.help ?? withdrawalMessages[props.erases ? 'helpErased' : 'help']
  const isOpen = !withdrawal && !obstacle
  return (
    <DeskPage
      {...frame}
      at={deskPath}
      above={<TerritoryTrail language={language} trail={trail} />}
      title={withdrawalMessages[withdrawal ? 'withdrawn' : 'withdraw'][language]}
    >
      {obstacle ? <Notice kind="attention" title={obstacle[language]} /> : null}
      {withdrawal ? <Facts items={describeWithdrawal(language, name, withdrawal, zone)} /> : null}
      {isOpen || problems.length > 0 ? (
        <Form
          language={language}
          action={`/${language}${withdrawalPath(thing.deskPath)}`}
          problems={problems}
        >
          <p>{help[language]}</p>
          {(['kk', 'ru', 'en'] as const).map((textLanguage) => (
            <Textarea
              {...field(`reason-${textLanguage}`)}
              label={reasons[textLanguage][language]}
              rows={2}
              maxLength={REASON_MAX}
              lang={textLanguage}
              optional={textLanguage === 'en'}
            />
          ))}
          <FormError {...field(SEND_FIELD)} />
          <Button kind="danger">{withdrawalMessages.withdraw[language]}</Button>
        </Form>
      ) : null}
    </DeskPage>
  )
}
