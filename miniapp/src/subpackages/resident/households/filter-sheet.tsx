import type { ResidentState, Residency, Sex } from '@linge/shared/resident/ledger.schema';
import type { TermState } from '@linge/shared/resident/resident-filter.schema';
import { AnyOrOne, FilterSheet as Conditions } from '../../../components/filter-sheet';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { residentStateTag, type Vocabulary } from '../../../format/ledger';
import { agesText, termTexts, type PeopleFilter } from '../../../services/registry-filter';
import { LabelField } from '../part/label-field';
import { educationOptions, politicalStatusOptions, residencyOptions, sexOptions } from '../part/option';

interface FilterSheetProps {
  readonly visible: boolean;
  /** Labels to choose from, by code. */
  readonly words: Vocabulary;
  readonly value: PeopleFilter;
  readonly onChange: (filter: PeopleFilter) => void;
  /** How many it finds: on the button. */
  readonly found: string;
  readonly onClose: () => void;
}

const usualAges: readonly (readonly [from: number | undefined, to: number | undefined])[] = [
  [undefined, undefined],
  [undefined, 17],
  [18, 59],
  [60, undefined],
  [70, undefined],
];
const states = (Object.keys(residentStateTag) as ResidentState[]).map((value) => ({
  value,
  text: residentStateTag[value].text,
}));
const terms = (Object.keys(termTexts) as TermState[]).map((value) => ({ value, text: termTexts[value] }));

/** Everything by which people are told apart; each choice counts at once. */
export function FilterSheet({ visible, words, value, onChange, found, onClose }: FilterSheetProps) {
  const put = <Key extends keyof PeopleFilter>(key: Key, chosen: PeopleFilter[Key] | null) => {
    const { [key]: _before, ...rest } = value;
    onChange(chosen === null ? rest : { ...rest, [key]: chosen });
  };
  return (
    <Conditions
      visible={visible}
      title="筛选居民"
      found={found}
      onClear={() => onChange({})}
      onClose={onClose}
    >
      <AnyOrOne<Residency>
        label="常住或流动"
        options={residencyOptions}
        value={value.residency}
        onChange={(chosen) => put('residency', chosen)}
      />
      <AnyOrOne<Sex>
        label="性别"
        options={sexOptions}
        value={value.sex}
        onChange={(chosen) => put('sex', chosen)}
      />
      <Ages value={value} onChange={onChange} />
      {Object.keys(words).length > 0 && (
        <LabelField
          optional={false}
          words={words}
          value={value.labels?.split(',') ?? []}
          onChange={(codes) => put('labels', codes.length > 0 ? codes.join(',') : null)}
        />
      )}
      <AnyOrOne<TermState>
        label="流动人口居住期"
        options={terms}
        value={value.term}
        onChange={(chosen) => put('term', chosen)}
      />
      <AnyOrOne
        label="政治面貌"
        options={politicalStatusOptions}
        value={value.politicalStatus}
        onChange={(chosen) => put('politicalStatus', chosen)}
      />
      <AnyOrOne
        label="文化程度"
        options={educationOptions}
        value={value.education}
        onChange={(chosen) => put('education', chosen)}
      />
      <FormField label="现在的状态">
        <Segmented<ResidentState>
          look="chips"
          label="现在的状态"
          options={states}
          value={value.state ?? 'present'}
          onChange={(chosen) => put('state', chosen === 'present' ? null : chosen)}
        />
      </FormField>
    </Conditions>
  );
}

/** The usual ages, and the present ones where they are others. */
function Ages({ value, onChange }: Pick<FilterSheetProps, 'value' | 'onChange'>) {
  const { ageFrom, ageTo, ...rest } = value;
  const text = agesText(ageFrom, ageTo);
  const usual = usualAges.map(([from, to]) => agesText(from, to));
  const texts = usual.includes(text) ? usual : [...usual, text];
  return (
    <FormField label="年龄">
      <Segmented
        look="chips"
        label="年龄"
        options={texts.map((one) => ({ value: one, text: one }))}
        value={text}
        onChange={(chosen) => {
          const ages = usualAges.find(([from, to]) => agesText(from, to) === chosen);
          if (!ages) return;
          const [from, to] = ages;
          onChange({
            ...rest,
            ...(from === undefined ? {} : { ageFrom: from }),
            ...(to === undefined ? {} : { ageTo: to }),
          });
        }}
      />
    </FormField>
  );
}
