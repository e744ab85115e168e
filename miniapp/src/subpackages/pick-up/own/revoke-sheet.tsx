import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import type { OwnAuthorisation, OwnPickUp } from '@linge/shared/pick-up/pick-up.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { authorisedText } from '../../../format/pick-up';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';

interface RevokeSheetProps {
  readonly own: OwnPickUp;
  readonly authorisation: OwnAuthorisation;
  readonly onDone: (after: OwnPickUp) => void;
  readonly onClose: () => void;
}

/** Asks first: whoever is on the way to the class would not be given the child any more. */
export function RevokeSheet({ own, authorisation, onDone, onClose }: RevokeSheetProps) {
  const revoking = useAction(async () => {
    const params = { id: own.signUpId, authorisationId: authorisation.id };
    onDone(await call(pickUpApi.revoke, { params }));
    void Taro.showToast({ title: '已取消', icon: 'none' });
  });
  return (
    <Sheet visible title={`取消${authorisedText(authorisation)}？`} onClose={onClose}>
      <View>马上生效，组织者不会再把孩子交给这个人。</View>
      <Button kind="danger" block id="revoke-yes" busy={revoking.busy} onPress={() => revoking.run()}>
        取消授权
      </Button>
      <Button block id="revoke-no" onPress={onClose}>
        留着
      </Button>
    </Sheet>
  );
}
