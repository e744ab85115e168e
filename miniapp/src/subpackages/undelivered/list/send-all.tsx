import type {
  SentAgain,
  UndeliveredSource,
  UndeliveredWaiting,
} from '@linge/shared/undelivered/undelivered.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { SheetForm } from '../../../components/sheet-form';
import type { Query } from '../../../services/use-query';
import { useSheetForm } from '../../../services/use-sheet-form';
import { allAgainText, sourceNames } from './undelivered-text';

interface SendAllProps {
  readonly source: UndeliveredSource;
  readonly waiting: Query<UndeliveredWaiting>;
  /** Sends a part of it. */
  readonly send: (until: string) => Promise<SentAgain>;
  readonly onDone: () => Promise<void>;
}

/** 全部再发一次: where there is more than one, after a second look at how many. */
export function SendAll({ source, waiting, send, onDone }: SendAllProps) {
  const [open, setOpen] = useState(false);
  if (waiting.state !== 'ready' || waiting.data.count < 2) return null;
  const done = async () => {
    setOpen(false);
    await Promise.all([waiting.reload(), onDone()]);
  };
  return (
    <>
      <Button block id="send-all" onPress={() => setOpen(true)}>
        {`全部再发一次（${waiting.data.count} 条）`}
      </Button>
      {open && (
        <SendAllSheet
          source={source}
          waiting={waiting.data}
          send={send}
          onClose={() => setOpen(false)}
          onDone={() => void done()}
        />
      )}
    </>
  );
}

interface SendAllSheetProps {
  readonly source: UndeliveredSource;
  readonly waiting: UndeliveredWaiting;
  readonly send: SendAllProps['send'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function SendAllSheet({ source, waiting, send, onClose, onDone }: SendAllSheetProps) {
  // what was counted when it was opened, however the page behind it changes
  const [{ count, doubtful, until }] = useState(waiting);
  const [left, setLeft] = useState(count);
  const form = useSheetForm({
    missing: () => ({}),
    send: async () => {
      for (let rest = count; rest > 0;) {
        ({ left: rest } = await send(until));
        setLeft(rest);
      }
    },
    done: '正在重新发送',
    onDone,
  });
  // what was sent before it stopped is on the list no more
  const close = left < count ? onDone : onClose;
  return (
    <SheetForm title="全部再发一次" submit={`再发这 ${left} 条`} form={form} onClose={close}>
      <View>{`${sourceNames[source]}的一共 ${count} 条。${allAgainText[source]}`}</View>
      {doubtful > 0 && (
        <View className="secondary">{`另有 ${doubtful} 条可能已经送到，不在里面，请看过以后一条一条发`}</View>
      )}
      {left < count && <View className="secondary">{`已经重新发送 ${count - left} 条`}</View>}
    </SheetForm>
  );
}
