import { type Label, type Language, languages } from '#domain/base/text.ts'
import { topicNames, topics } from '#domain/topic/index.ts'
import { participantsText } from '#features/residents/index.ts'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { Select } from '#ui/form/index.ts'
import { PointField } from '#ui/location/index.ts'
import { meetingKindNames } from '../../messages.ts'
import { meetingDeskPath, meetingKinds, meetingParticipants, VENUE_MAX } from '../../model.ts'
import { choiceTexts, type DirectoryName, parsePlaceCode, placeText } from '../directory-model.ts'
import { preparationMessages } from '../messages.ts'
import { TITLE_MAX } from '../problem-model.ts'
import { ORGANISATIONS_LIST, PEOPLE_LIST } from './row-views.tsx'
import { LineField, type MeetingFormProps, translatedFieldProps } from './views.tsx'

/** What the lists under the fields offer. */
export type DirectoryChoices = {
  readonly people: readonly DirectoryName[]
  readonly organisations: readonly DirectoryName[]
  readonly places: readonly { readonly code: string; readonly label: Label }[]
}

export function AboutFields(props: MeetingFormProps) {
  const { language, content } = props
  const choose = { value: '', label: preparationMessages.choose[language] }
  return (
    <fieldset class="rows">
      <legend>{preparationMessages.what[language]}</legend>
      <Select
        language={language}
        name="kind"
        label={preparationMessages.kind[language]}
        value={content.kind}
        error={props.errors.kind}
        options={[
          choose,
          ...meetingKinds.map((value) => ({ value, label: meetingKindNames[value][language] })),
        ]}
      />
      <Select
        language={language}
        name="topic"
        label={preparationMessages.topic[language]}
        value={content.topic}
        error={props.errors.topic}
        options={[choose, ...topicNames.map((value) => ({ value, label: topics[value][language] }))]}
      />
      <TranslatedField
        {...translatedFieldProps(props, 'title', content.title)}
        label={preparationMessages.title[language]}
        help={preparationMessages.titleHelp[language]}
        maxLength={TITLE_MAX}
      />
      <TranslatedField
        {...translatedFieldProps(props, 'about', content.about)}
        label={preparationMessages.about[language]}
        help={preparationMessages.aboutHelp[language]}
        rows={8}
      />
    </fieldset>
  )
}

const PLACES_LIST = 'places-list'

export function WhenWhereFields({
  fields,
  offset,
  choices: { places },
}: {
  readonly fields: MeetingFormProps
  readonly offset: string
  readonly choices: DirectoryChoices
}) {
  const { language, content } = fields
  const known = places.find(({ code }) => code === parsePlaceCode(content.territory))
  return (
    <fieldset class="rows">
      <legend>{preparationMessages.whenWhere[language]}</legend>
      <div class="abreast">
        <LineField props={fields} name="day" label={preparationMessages.day[language]} type="date" />
        <LineField props={fields} name="starts" label={preparationMessages.starts[language]} type="time" />
        <LineField props={fields} name="ends" label={preparationMessages.ends[language]} type="time" />
      </div>
      <p class="help">{preparationMessages.timeHelp[language](offset)}</p>
      <LineField
        props={fields}
        name="territory"
        label={preparationMessages.territory[language]}
        help={preparationMessages.territoryHelp[language]}
        list={PLACES_LIST}
        value={known ? placeText(known, language) : content.territory}
      />
      <TranslatedField
        {...translatedFieldProps(fields, 'venue', content.venue)}
        label={preparationMessages.venue[language]}
        help={preparationMessages.venueHelp[language]}
        maxLength={VENUE_MAX}
      />
      <TranslatedField
        {...translatedFieldProps(fields, 'address', content.address)}
        label={preparationMessages.address[language]}
        maxLength={VENUE_MAX}
      />
    </fieldset>
  )
}

/** Time and place of an announced meeting, which corrections leave alone. */
export function FixedFields({ language, content, slug }: MeetingFormProps & { readonly slug: string }) {
  return (
    <>
      {(['day', 'starts', 'ends', 'territory'] as const).map((name) => (
        <input type="hidden" name={name} value={content[name]} />
      ))}
      {(['venue', 'address'] as const).map((name) =>
        languages.map((language) => (
          <input type="hidden" name={`${name}-${language}`} value={content[name][language]} />
        )),
      )}
      <p>
        {content.day}, {content.starts}–{content.ends}, {content.venue[language] || content.venue.kk}.{' '}
        <a href={`/${language}${meetingDeskPath({ slug })}`}>{preparationMessages.toMeeting[language]}</a>
      </p>
    </>
  )
}

export const LinkFields = (props: MeetingFormProps) => (
  <fieldset class="rows">
    <legend>{preparationMessages.links[props.language]}</legend>
    <PointField
      language={props.language}
      name="point"
      label={preparationMessages.point[props.language]}
      value={props.content.point}
      error={props.errors.point}
      decimals={5}
      optional
    />
    <LineField
      props={props}
      name="mapUrl"
      label={preparationMessages.mapUrl[props.language]}
      type="url"
      optional
    />
    <LineField
      props={props}
      name="onlineUrl"
      label={preparationMessages.onlineUrl[props.language]}
      type="url"
      optional
    />
  </fieldset>
)

export const RegistrationFields = (props: MeetingFormProps) => {
  const { language } = props
  return (
    <fieldset class="rows">
      <legend>{preparationMessages.registration[language]}</legend>
      <p class="help">{preparationMessages.registrationHelp[language]}</p>
      <div class="abreast">
        <LineField props={props} name="capacity" label={preparationMessages.capacity[language]} optional />
        <LineField
          props={props}
          name="closesDay"
          label={preparationMessages.closesDay[language]}
          type="date"
          optional
        />
        <LineField
          props={props}
          name="closesTime"
          label={preparationMessages.closesTime[language]}
          type="time"
          optional
        />
      </div>
      <Select
        language={language}
        name="participants"
        label={preparationMessages.participants[language]}
        value={props.content.participants}
        options={meetingParticipants.map((value) => ({
          value,
          label: participantsText(value, props.organiserName, language),
        }))}
      />
    </fieldset>
  )
}

/** The lists that the browser offers while a name is typed. */
export const DirectoryLists = ({
  language,
  choices: { people, organisations, places },
}: {
  readonly language: Language
  readonly choices: DirectoryChoices
}) => (
  <>
    {[
      { id: PEOPLE_LIST, texts: choiceTexts(people, language) },
      { id: ORGANISATIONS_LIST, texts: choiceTexts(organisations, language) },
      { id: PLACES_LIST, texts: places.map((place) => placeText(place, language)) },
    ].map(({ id, texts }) => (
      <datalist id={id}>
        {texts.map((text) => (
          <option value={text} />
        ))}
      </datalist>
    ))}
  </>
)
