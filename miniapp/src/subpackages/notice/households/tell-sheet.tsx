import type { NoticeHousehold, TellingHow } from '@linge/shared/notice/notice-reach.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Cell } from '../../../components/cell';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { howOptions } from '../../../format/notice-reach';
import { useMay } from '../../../services/session';

interface TellSheetProps {
  readonly household: NoticeHousehold;
  readonly onClose: () => void;
  readonly onTell: (how: TellingHow, note: string) => void;
}

const residentPage = (id: string) => `/subpackages/resident/detail/index?id=${id}`;

/** How a household was told, with a few words where they help. */
export function TellSheet({ household, onClose, onTell }: TellSheetProps) {
  const mayOffer = useMay('followOffer.manage');
  const [how, setHow] = useState<TellingHow | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (how) onTell(how, note.trim());
  };
  return (
    <SheetForm
      title={household.address}
      submit="记下"
      form={{ problem: null, busy: false, submit }}
      onClose={onClose}
    >
      <FormField label="怎么告知的" error={asked && !how ? '请选择一种' : undefined}>
        <Segmented look="chips" label="怎么告知的" options={howOptions} value={how} onChange={setHow} />
      </FormField>
      {mayOffer && !household.hasApp && (
        <View>
          {household.people
            .filter(({ receivedBy }) => receivedBy.length === 0)
            .map(({ residentId, name, age }) => (
              <Cell
                key={residentId}
                id={`receiver-${residentId}`}
                icon="people"
                title={`请家人代${name}收通知`}
                detail={`${age} 岁，没有用小程序；本人同意，以后由家人收了讲给他听`}
                onPress={() => void Taro.navigateTo({ url: residentPage(residentId) })}
              />
            ))}
        </View>
      )}
      <FormField label="说明" optional hint="如：托三单元王婆婆转告、长期在外">
        <TextField id="telling-note" label="说明" max={200} value={note} onChange={setNote} />
      </FormField>
    </SheetForm>
  );
}
