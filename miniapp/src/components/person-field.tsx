import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from './form-field';
import { Icon } from './icon';
import { Pressable } from './pressable';
import { TextField } from './text-field';
import './person-field.scss';

/** As many as fit above a keyboard. */
const shown = 8;

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Masked; told only where two are called alike. */
  readonly phone?: string;
  /** What they are: `第9网格 网格员`. */
  readonly post?: string;
}

interface PersonFieldProps {
  readonly label: string;
  /** What a screen reader says of it, where several of one label are on the page; begins with the label. */
  readonly spokenLabel?: string;
  readonly people: readonly Person[];
  /** Of the staff member chosen. */
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly id?: string;
}

/** One of the staff, found by a part of the name; two of one name are told apart. */
export function PersonField(props: PersonFieldProps) {
  const { label, spokenLabel = label, people, value, onChange, error, optional = false, id } = props;
  const [typed, setTyped] = useState('');
  const chosen = people.find((person) => person.id === value);
  const textOf = ({ name, phone, post }: Person) => {
    const alike = people.filter((person) => person.name === name).length > 1;
    return [name, post, alike ? phone : ''].filter(Boolean).join(' ');
  };
  const found = people.filter(({ name }) => name.includes(typed.trim()));
  return (
    <FormField
      label={label}
      optional={optional}
      error={error}
      hint={
        chosen
          ? undefined
          : found.length === 0
            ? '没有这个姓名的工作人员'
            : `共 ${found.length} 人，输入姓名可以更快找到`
      }
    >
      {chosen ? (
        <Pressable
          className="person-field__item person-field__item--on"
          label={`${spokenLabel}：${textOf(chosen)}，点按重选`}
          onPress={() => onChange(null)}
        >
          {textOf(chosen)}
          <Icon name="close" className="person-field__icon" />
        </Pressable>
      ) : (
        <>
          <TextField
            {...(id ? { id } : {})}
            label={spokenLabel}
            placeholder="姓名"
            max={30}
            value={typed}
            onChange={setTyped}
          />
          <View className="person-field">
            {found.slice(0, shown).map((person) => (
              <Pressable
                key={person.id}
                className="person-field__item"
                label={`选择${textOf(person)}`}
                onPress={() => onChange(person.id)}
              >
                {textOf(person)}
              </Pressable>
            ))}
          </View>
        </>
      )}
    </FormField>
  );
}
