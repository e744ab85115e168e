import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Sheet } from '../../../components/sheet';
import { Slots } from '../../../components/slots';
import { DoorSearch } from '../../../frame/door-search';
import { alertProps } from '../../../platform/alert';
import { call } from '../../../services/client';
import type { DraftPlace } from '../../../services/complaint-draft';
import { newId } from '../../../services/new-id';
import { isIdTaken } from '../../../services/registry-problem';
import { useSheetForm } from '../../../services/use-sheet-form';
import { goOn, pages } from '../part/open-page';
import { BoxFieldsForm, missingOf, type BoxFields } from './box-fields';
import '../part/part.scss';

/** A new box at a door. */
export function NewBox({ communityId }: { readonly communityId: string }) {
  // One box, whatever is changed before it is sent again: where the answer was lost, the first may hang already.
  const [id] = useState(newId);
  const hangsAlready = useRef(false);
  const [door, setDoor] = useState<DraftPlace | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [fields, setFields] = useState<BoxFields>({
    ...{ label: '', weekday: null, keeperId: null, household: null },
  });
  const change = (part: Partial<BoxFields>) => setFields((before) => ({ ...before, ...part }));
  const form = useSheetForm({
    missing: () => ({ ...(door ? {} : { doorId: '请选择挂在哪个门口' }), ...missingOf(fields) }),
    send: async () => {
      const body = {
        ...{ id, doorId: door?.doorId ?? '', label: fields.label.trim(), weekday: fields.weekday ?? 1 },
        ...{ keeperStaffMemberId: fields.keeperId ?? '', householdId: fields.household?.id ?? null },
      };
      try {
        await call(suggestionBoxApi.create, { body });
      } catch (error) {
        if (!isIdTaken(error)) throw error;
        hangsAlready.current = true;
      }
    },
    done: '已挂上',
    onDone: () => {
      goOn(pages.box(id));
      if (!hangsAlready.current) return;
      const title = '上次填的已经挂上了，请核对，不对的点“修改”';
      void Taro.showToast({ title, icon: 'none', duration: 3000 });
    },
  });
  return (
    <Slots>
      <Card>
        <View className="box-form">
          <FormField label="门牌" error={form.wrong.doorId}>
            {door && <View className="place">{door.label}</View>}
            <Button id="choose-door" icon="pin" onPress={() => setChoosing(true)}>
              {door ? '换一个门牌' : '选择门牌'}
            </Button>
          </FormField>
          <BoxFieldsForm
            communityId={communityId}
            gridId={door?.gridId ?? null}
            fields={fields}
            wrong={form.wrong}
            onChange={change}
          />
          {form.problem && (
            <View className="box-problem" {...alertProps}>
              {form.problem}
            </View>
          )}
          <Button id="create-box" kind="primary" block busy={form.busy} onPress={form.submit}>
            挂上意见箱
          </Button>
        </View>
      </Card>
      <Sheet visible={choosing} title="意见箱挂在哪个门口？" onClose={() => setChoosing(false)}>
        {choosing && (
          <DoorSearch
            communityId={communityId}
            gridId={null}
            onChoose={(place) => {
              if (place.gridId !== door?.gridId) change({ household: null });
              setDoor(place);
              setChoosing(false);
            }}
          />
        )}
      </Sheet>
    </Slots>
  );
}
