import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { todayTyped, typedDay } from '../../../format/day-input';
import type { DraftPerson } from '../../../services/review-draft.type';

export type SpotAsked = DraftPerson & { readonly pictureId: string };

interface SpotSheetProps {
  readonly asked: SpotAsked;
  readonly onNote: (spot: NonNullable<DraftPerson['spot']>) => void;
  readonly onClose: () => void;
}

/** Who agreed when somebody without an account was asked, and on which day. */
export function SpotSheet({ asked, onNote, onClose }: SpotSheetProps) {
  const [who, setWho] = useState(asked.spot?.with ?? asked.name);
  const [day, setDay] = useState(asked.spot?.day ?? todayTyped());
  const [tried, setTried] = useState(false);
  const wrong = {
    who: who.trim() ? undefined : '请写当面问的是谁',
    day: typedDay(day) ? undefined : '请填日期，如 20261128',
  };
  return (
    <Sheet visible title={`${asked.name}同意公开`} onClose={onClose}>
      <View className="stack">
        <View className="secondary small">没有账号的人，当面问过、同意了再记。孩子要问家长</View>
        <FormField label="当面问的是谁" error={tried ? wrong.who : undefined}>
          <TextField id="spot-with" label="当面问的是谁" max={50} value={who} onChange={setWho} />
        </FormField>
        <DayField
          id="spot-day"
          label="哪天问的"
          value={day}
          onChange={setDay}
          error={tried ? wrong.day : undefined}
          example="20261128"
        />
        <Button
          id="note-spot"
          kind="primary"
          block
          onPress={() => {
            setTried(true);
            if (!wrong.who && !wrong.day) onNote({ with: who.trim(), day });
          }}
        >
          记下
        </Button>
      </View>
    </Sheet>
  );
}
