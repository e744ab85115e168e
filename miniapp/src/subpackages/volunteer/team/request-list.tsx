import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import type { VolunteerRequest } from '@linge/shared/volunteer/volunteer.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Heading } from '../../../components/heading';
import { SheetForm } from '../../../components/sheet-form';
import { Slots } from '../../../components/slots';
import { TextField } from '../../../components/text-field';
import { timeText } from '../../../format/day';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';
import { useSheetForm } from '../../../services/use-sheet-form';
import { personText } from './person-text';

interface RequestListProps {
  readonly teamId: string;
  readonly onAnswered: () => Promise<void>;
}

/** Who waits to join; nothing where nobody does. */
export function RequestList({ teamId, onAnswered }: RequestListProps) {
  const requests = useQuery(volunteerApi.listRequests, { params: { id: teamId } });
  const [declining, setDeclining] = useState<VolunteerRequest | null>(null);
  const answered = async () => {
    await Promise.all([requests.reload(), onAnswered()]);
  };
  // Which one is under way: the buttons of all others are not sent to the view again.
  const [confirming, setConfirming] = useState<string | null>(null);
  const confirm = useAction(async (id: string) => {
    setConfirming(id);
    try {
      await call(volunteerApi.confirm, { params: { id } });
      void Taro.showToast({ title: '已加入', icon: 'none' });
    } finally {
      // whether it was me or somebody faster: it waits no longer
      await answered();
      setConfirming(null);
    }
  });
  if (requests.state !== 'ready' || requests.data.items.length === 0) return null;
  return (
    <Section title="申请加入">
      <Slots>
        {requests.data.items.map((request) => (
          <Card key={request.id}>
            <View className="stack">
              <Heading level={3}>{request.name}</Heading>
              <View className="secondary small">{personText(request) || '没有填写会什么'}</View>
              <View className="note">{timeText(request.createdAt)}</View>
              <View className="row">
                <View className="grow">
                  <Button
                    block
                    disabled={confirming === request.id}
                    label={`不同意${request.name}加入`}
                    onPress={() => setDeclining(request)}
                  >
                    不同意
                  </Button>
                </View>
                <View className="grow">
                  <Button
                    kind="primary"
                    block
                    disabled={confirming === request.id}
                    label={`同意${request.name}加入`}
                    onPress={() => confirm.run(request.id)}
                  >
                    同意
                  </Button>
                </View>
              </View>
            </View>
          </Card>
        ))}
        {declining && (
          <DeclineSheet
            request={declining}
            onClose={() => setDeclining(null)}
            onDone={() => {
              setDeclining(null);
              void answered();
            }}
          />
        )}
      </Slots>
    </Section>
  );
}

interface DeclineSheetProps {
  readonly request: VolunteerRequest;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Why not, in words that the one who asked reads. */
function DeclineSheet({ request, onClose, onDone }: DeclineSheetProps) {
  const [reason, setReason] = useState('');
  const form = useSheetForm({
    missing: (): Record<string, string> => (reason.trim() ? {} : { reason: '请写明原因' }),
    send: () => call(volunteerApi.decline, { params: { id: request.id }, body: { reason: reason.trim() } }),
    done: '已答复',
    onDone,
  });
  return (
    <SheetForm title={`不同意${request.name}加入`} submit="告诉对方" form={form} onClose={onClose}>
      <FormField label="原因" hint="对方会看到，例如：请先加入您那个网格的队伍" error={form.wrong.reason}>
        <TextField area id="reason" label="原因" max={100} value={reason} onChange={setReason} />
      </FormField>
    </SheetForm>
  );
}
