import { Icon } from './icon';
import { Pressable } from './pressable';
import './option-list.scss';

interface ChosenOptionProps {
  /** What was chosen: `承办单位`. */
  readonly label: string;
  readonly name: string;
  readonly onClear: () => void;
}

/** What was chosen out of a list; a tap takes it back. */
export function ChosenOption({ label, name, onClear }: ChosenOptionProps) {
  return (
    <Pressable
      className="option-list__item option-list__item--on"
      label={`${label}：${name}，点按重选`}
      onPress={onClear}
    >
      {name}
      <Icon name="close" className="option-list__icon" />
    </Pressable>
  );
}
