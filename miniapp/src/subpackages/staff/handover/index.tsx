import { handoverApi } from '@linge/shared/staff/handover.api';
import type { Handover } from '@linge/shared/staff/handover.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { todayTyped, typedDay } from '../../../format/day-input';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { StaffPeople } from '../../../frame/staff-people';
import { today } from '../part/today';
import { HandoverDone } from './handover-done';
import { HandoverForm } from './handover-form';

/** Somebody leaves: what they hold and handle, and who takes it. */
export default function HandoverPage() {
  const login = useLogin();
  const { id = '' } = useRouter().params;
  return (
    <Page title="离任交接" login={login.gate}>
      <WorkGate
        permission="handover.manage"
        icon="people"
        visitor={{ title: '社区管理员登录后使用' }}
        closed={{ title: '离任交接由社区管理员办理' }}
        onLogin={() => void login.require()}
      >
        {() => (id ? <Leaving id={id} /> : <EmptyState icon="people" title="请从“任职安排”里选择离任的人" />)}
      </WorkGate>
    </Page>
  );
}

function Leaving({ id }: { readonly id: string }) {
  const [typed, setTyped] = useState(todayTyped);
  const [done, setDone] = useState<Handover | null>(null);
  const day = typedDay(typed);
  const asked = day !== null && day >= today() ? day : null;
  const preview = useQuery(handoverApi.preview, asked ? { params: { id }, query: { day: asked } } : null);
  if (done) return <HandoverDone handover={done} />;
  return (
    <Slots>
      <Card>
        <View className="stack">
          {preview.state === 'ready' && <View className="strong">{preview.data.staffMember.name}</View>}
          <DayField
            id="handover-day"
            label="从哪天起离任"
            value={typed}
            error={asked ? undefined : '请填写今天或以后的日期'}
            onChange={setTyped}
          />
        </View>
      </Card>
      {asked && preview.state === 'loading' && <Skeleton cards={2} />}
      {preview.state === 'error' && (
        <ErrorState
          text={errorText(preview.error)}
          requestId={requestIdOf(preview.error)}
          onRetry={() => void preview.reload()}
        />
      )}
      {asked && preview.state === 'ready' && (
        <StaffPeople communityId={preview.data.staffMember.communityId}>
          {(people) => (
            <HandoverForm preview={preview.data} people={people} reload={preview.reload} onDone={setDone} />
          )}
        </StaffPeople>
      )}
    </Slots>
  );
}
