import { View } from '@tarojs/components';
import { Openable } from './openable';
import './rate-list.scss';

interface Counted<Id extends string> {
  readonly number: Id;
  readonly text: string;
}

interface RateListProps<Id extends string> {
  readonly figures: readonly {
    readonly id: string;
    readonly name: string;
    readonly value: string;
    readonly how: string;
    readonly numbers: readonly Counted<Id>[];
    readonly excluded: readonly Counted<Id>[];
  }[];
  /** Makes each number a link to what it counts. */
  readonly onOpen?: (number: Id) => void;
}

/** Figures with the numbers that they come from, and what was left out. */
export function RateList<Id extends string>({ figures, onOpen }: RateListProps<Id>) {
  return (
    <View className="rate-list">
      {figures.map(({ id, name, value, how, numbers, excluded }) => (
        <View key={id} className="rate">
          <View className="rate__head">
            <View className="rate__name">{name}</View>
            <View className="rate__value number">{value}</View>
          </View>
          <View className="rate__how">{how}</View>
          <Numbers figure={name} numbers={numbers} onOpen={onOpen} />
          {excluded.length > 0 && (
            <Numbers figure={name} lead="不计入：" numbers={excluded} onOpen={onOpen} />
          )}
        </View>
      ))}
    </View>
  );
}

function Numbers<Id extends string>(props: {
  readonly figure: string;
  readonly lead?: string;
  readonly numbers: readonly Counted<Id>[];
  readonly onOpen?: ((number: Id) => void) | undefined;
}) {
  const { figure, lead, numbers, onOpen } = props;
  return (
    <View className="rate__numbers">
      {lead && <View className="rate__lead">{lead}</View>}
      {numbers.map(({ number, text }) => (
        <Openable
          key={number}
          className={onOpen ? 'rate__number rate__number--link number' : 'rate__number number'}
          label={`${figure}，${text}，看名单`}
          onOpen={onOpen && (() => onOpen(number))}
        >
          {text}
        </Openable>
      ))}
    </View>
  );
}
