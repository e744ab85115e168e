import { registryImportApi } from '@linge/shared/registry-import/registry-import.api';
import type {
  RegistryImport,
  RegistryImportMode,
} from '@linge/shared/registry-import/registry-import.schema';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { call } from '../../../services/client';
import { commitOffer, leavingText } from '../../../services/registry-import.policy';
import { toastError, useAction } from '../../../services/use-action';
import { AskSheet, type Question } from './ask-sheet';

interface ActionsProps {
  readonly data: RegistryImport;
  readonly onChanged: (data: RegistryImport) => void;
}

/** What can be done with it now, as the server says. */
export function Actions({ data, onChanged }: ActionsProps) {
  const { id, version, availableActions } = data;
  const offer = availableActions.includes('commit') ? commitOffer(data) : null;
  const mayCancel = availableActions.includes('cancel');
  const mayUndo = availableActions.includes('undo');

  const [question, setQuestion] = useState<Question | null>(null);

  const failed = (error: unknown) => {
    toastError(error);
    // somebody else was faster: show what there is now
    call(registryImportApi.get, { params: { id } }).then(onChanged, () => undefined);
  };
  const commit = useAction(async (mode: RegistryImportMode) => {
    onChanged(await call(registryImportApi.commit, { params: { id }, body: { version, mode } }));
  }, failed);
  const cancel = useAction(async () => {
    onChanged(await call(registryImportApi.cancel, { params: { id }, body: { version } }));
  }, failed);
  const undo = useAction(async () => {
    onChanged(await call(registryImportApi.undo, { params: { id }, body: { version } }));
  }, failed);

  const askCommit = (mode: RegistryImportMode) => {
    if (mode === 'allOrNothing') return commit.run(mode);
    const [title, text] = leavingText(data);
    setQuestion({ title, text, yes: '先导入正确的行', kind: 'primary', run: () => commit.run(mode) });
  };
  const askCancel = () =>
    setQuestion({
      title: '放弃这个文件？',
      text: '检查结果会删除，台账不变',
      yes: '放弃',
      kind: 'danger',
      run: cancel.run,
    });
  const askUndo = () =>
    setQuestion({
      title: '撤销这次导入？',
      text: '台账会回到导入之前；如果其中有的行之后又改过，就不能撤销',
      yes: '撤销导入',
      kind: 'danger',
      run: undo.run,
    });

  if (!offer && !mayCancel && !mayUndo) return null;
  return (
    <>
      <BottomBar>
        {mayCancel && (
          <Button id="cancel" block={!offer} busy={cancel.busy} disabled={commit.busy} onPress={askCancel}>
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
            onPress={() => askCommit(offer.mode)}
          >
            {offer.text}
          </Button>
        )}
        {mayUndo && (
          <Button id="undo" kind="danger" block busy={undo.busy} onPress={askUndo}>
            撤销这次导入
          </Button>
        )}
      </BottomBar>
      <AskSheet question={question} onClose={() => setQuestion(null)} />
    </>
  );
}
