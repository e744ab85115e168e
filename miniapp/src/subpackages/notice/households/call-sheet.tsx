import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import type { NoticeHousehold, TellingHow } from '@linge/shared/notice/notice-reach.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Cell } from '../../../components/cell';
import { Sheet } from '../../../components/sheet';
import { dial } from '../../../platform/phone';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useAction } from '../../../services/use-action';

interface CallSheetProps {
  readonly household: NoticeHousehold;
  readonly onClose: () => void;
  readonly onTold: (how: TellingHow) => void;
}

/** Calls somebody of a household, whose number need not be shown, and asks what came of it. */
export function CallSheet({ household, onClose, onTold }: CallSheetProps) {
  const { address, people } = household;
  const [called, setCalled] = useState<string | null>(null);
  const dialling = useAction(async (residentId: string, name: string) => {
    const { phone } = await call(accessRecordApi.call, {
      params: { id: residentId },
      body: { id: newId(), field: 'phone' },
    });
    setCalled(name);
    await dial(phone);
  });
  return (
    <Sheet visible title={address} onClose={onClose}>
      <View className="stack">
        <View className="secondary small">打电话会留下记录，居民本人可以查询</View>
        <View>
          {people
            .filter(({ hasPhone }) => hasPhone)
            .map(({ residentId, name, age }) => (
              <Cell
                key={residentId}
                id={`call-${residentId}`}
                icon="phone"
                title={`打给${name}`}
                detail={`${age} 岁`}
                onPress={() => dialling.run(residentId, name)}
              />
            ))}
        </View>
        {called && (
          <>
            <View className="strong">{`打给${called}以后`}</View>
            <Button id="told-by-phone" kind="primary" block onPress={() => onTold('phone')}>
              说清楚了，记为已告知
            </Button>
            <Button id="not-answered" block onPress={() => onTold('notReachable')}>
              没有联系上
            </Button>
          </>
        )}
      </View>
    </Sheet>
  );
}
