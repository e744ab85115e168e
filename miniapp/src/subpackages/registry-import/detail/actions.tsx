import { registryImportApi } from '@linge/shared/registry-import/registry-import.api';
import type {
  RegistryImport,
  RegistryImportMode,
} from '@linge/shared/registry-import/registry-import.schema';
import Taro from '@tarojs/taro';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { call } from '../../../services/client';
import { commitOffer, leavingText } from '../../../services/registry-import.policy';
import { toastError, useAction } from '../../../services/use-action';

interface ActionsProps {
  readonly data: RegistryImport;
  readonly onChanged: (data: RegistryImport) => void;
}

async function sure(title: string, content: string): Promise<boolean> {
  const { confirm } = await Taro.showModal({ title, content, confirmText: '确定', cancelText: '再想想' });
  return confirm;
}

/** What can be done with it now, as the server says. */
export function Actions({ data, onChanged }: ActionsProps) {
  const { id, version, availableActions } = data;
  const offer = availableActions.includes('commit') ? commitOffer(data) : null;
  const mayCancel = availableActions.includes('cancel');
  const mayUndo = availableActions.includes('undo');

  const failed = (error: unknown) => {
    toastError(error);
    // somebody else was faster: show what there is now
    call(registryImportApi.get, { params: { id } }).then(onChanged, () => undefined);
  };
  const commit = useAction(async (mode: RegistryImportMode) => {
    if (mode === 'validOnly' && !(await sure(...leavingText(data)))) return;
    onChanged(await call(registryImportApi.commit, { params: { id }, body: { version, mode } }));
  }, failed);
  const cancel = useAction(async () => {
    if (!(await sure('放弃这个文件？', '检查结果会删除，台账不变'))) return;
    onChanged(await call(registryImportApi.cancel, { params: { id }, body: { version } }));
  }, failed);
  const undo = useAction(async () => {
    if (!(await sure('撤销这次导入？', '台账会回到导入之前；之后又改过的行会让撤销停下'))) return;
    onChanged(await call(registryImportApi.undo, { params: { id }, body: { version } }));
  }, failed);

  if (!offer && !mayCancel && !mayUndo) return null;
  return (
    <BottomBar>
      {mayCancel && (
        <Button id="cancel" block={!offer} busy={cancel.busy} disabled={commit.busy} onPress={cancel.run}>
          放弃
        </Button>
      )}
      {offer && (
        <Button
          id="commit"
          kind={offer.mode === 'allOrNothing' ? 'primary' : 'plain'}
          block
          busy={commit.busy}
          disabled={cancel.busy}
          onPress={() => commit.run(offer.mode)}
        >
          {offer.text}
        </Button>
      )}
      {mayUndo && (
        <Button id="undo" kind="danger" block busy={undo.busy} onPress={undo.run}>
          撤销这次导入
        </Button>
      )}
    </BottomBar>
  );
}
