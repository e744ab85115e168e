import { View } from '@tarojs/components';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { alertProps } from '../../../platform/alert';
import { acceptAll } from '../../../services/complaint-batch';
import { errorText } from '../../../services/error-text';
import { queueConditions } from '../../../services/queue-filter';
import { useAction } from '../../../services/use-action';
import { useState } from 'react';
import type { Desk } from './use-desk';

/** What is done with the whole list, in reach of a thumb: narrow it, or deal with several at once. */
export function DeskBar({ desk }: { readonly desk: Desk }) {
  if (desk.picked !== null) return <PickingBar desk={desk} />;
  const count = queueConditions(desk.filter, {}).length;
  return (
    <BottomBar>
      <Button id="pick-several" disabled={desk.shown.length === 0} onPress={desk.startPicking}>
        批量办理
      </Button>
      <Button id="saved-filters" onPress={() => desk.open('saved')}>
        常用筛选
      </Button>
      <Button id="queue-filter" onPress={() => desk.open('filter')}>
        {count > 0 ? `筛选（${count}）` : '筛选'}
      </Button>
    </BottomBar>
  );
}

function PickingBar({ desk }: { readonly desk: Desk }) {
  const picked = desk.picked ?? [];
  const [problem, setProblem] = useState<string | null>(null);
  const accepting = useAction(
    async () => {
      setProblem(null);
      desk.finish(await acceptAll(picked));
    },
    (error) => setProblem(`${errorText(error)}。再点一次会接着办，已经受理的不会重复`),
  );
  const all = picked.length > 0 && desk.shown.every(desk.isPicked);
  const none = picked.length === 0;
  const count = none ? '' : ` ${picked.length} 件`;
  return (
    <>
      {problem && (
        <View className="queue-problem" {...alertProps}>
          {problem}
        </View>
      )}
      <BottomBar>
        <Button id="stop-picking" disabled={accepting.busy} onPress={desk.stopPicking}>
          取消
        </Button>
        <Button id="pick-all" disabled={accepting.busy} onPress={all ? desk.startPicking : desk.pickAll}>
          {all ? '全不选' : '全选本页'}
        </Button>
        <Button id="dispatch-several" disabled={none || accepting.busy} onPress={() => desk.open('dispatch')}>
          {`派单${count}`}
        </Button>
        <Button
          id="accept-several"
          kind="primary"
          busy={accepting.busy}
          disabled={none}
          onPress={accepting.run}
        >
          {`受理${count}`}
        </Button>
      </BottomBar>
    </>
  );
}
