import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import type { DeskChild, PickUpDesk } from '@linge/shared/pick-up/pick-up-desk.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Cell } from '../../../components/cell';
import { dial } from '../../../platform/phone';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useAction } from '../../../services/use-action';

/** Whom to call about which child: the guardian where nobody is named. */
export interface CallAbout {
  readonly desk: PickUpDesk;
  readonly child: DeskChild;
  readonly authorisationId: string | null;
}

/** Dials a number that nobody is shown; the call is recorded. */
export function useCallAbout({ desk, child, authorisationId }: CallAbout) {
  return useAction(async () => {
    const who = authorisationId ? { authorisationId } : {};
    const { phone } = await call(pickUpApi.call, {
      params: { id: desk.activityId },
      body: { id: newId(), signUpId: child.signUpId, ...who },
    });
    await dial(phone);
  });
}

interface TakerRowProps {
  readonly who: string;
  readonly detail: string;
  readonly call: CallAbout;
  readonly callable: boolean;
  readonly onGive: () => void;
}

/** Somebody who may take the child. */
export function TakerRow({ who, detail, call: about, callable, onGive }: TakerRowProps) {
  const calling = useCallAbout(about);
  return (
    <Cell
      title={who}
      detail={detail}
      aside={
        <View className="pick-up-taker__buttons">
          {callable && (
            <Button icon="phone" label={`拨打：${who}`} busy={calling.busy} onPress={() => calling.run()}>
              拨打
            </Button>
          )}
          <Button kind="primary" label={`交接给：${who}`} onPress={onGive}>
            交接
          </Button>
        </View>
      }
    />
  );
}
