import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Sheet } from '../../../components/sheet';
import { DoorSearch } from '../../../frame/door-search';
import { alertProps } from '../../../platform/alert';
import { call } from '../../../services/client';
import type { DraftPlace } from '../../../services/complaint-draft';
import { newId } from '../../../services/new-id';
import { useSheetForm } from '../../../services/use-sheet-form';
import { goOn, pages } from '../part/open-page';
import { BoxFieldsForm, missingOf, type BoxFields } from './box-fields';
import '../part/part.scss';

/** A new box at a door. */
export function NewBox({ communityId }: { readonly communityId: string }) {
  const [id, setId] = useState(newId);
  const [door, setDoor] = useState<DraftPlace | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [fields, setFields] = useState<BoxFields>({
    ...{ label: '', weekday: null, keeperId: null, household: null },
  });
  const change = (part: Partial<BoxFields>) => {
    setFields((before) => ({ ...before, ...part }));
    // another content is another box: what was sent under the old id may have been taken in
    setId(newId());
  };
  const form = useSheetForm({
    missing: () => ({ ...(door ? {} : { doorId: '请选择挂在哪个门口' }), ...missingOf(fields) }),
    send: () =>
      call(suggestionBoxApi.create, {
        body: {
          ...{ id, doorId: door?.doorId ?? '', label: fields.label.trim(), weekday: fields.weekday ?? 1 },
          ...{ keeperStaffMemberId: fields.keeperId ?? '', householdId: fields.household?.id ?? null },
        },
      }),
    done: '已挂上',
    onDone: () => goOn(pages.box(id)),
  });
  return (
    <>
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
              else change({});
              setDoor(place);
              setChoosing(false);
            }}
          />
        )}
      </Sheet>
    </>
  );
}
