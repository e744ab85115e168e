import { correctionApi } from '@linge/shared/correction/correction.api';
import type { HeldRecord } from '@linge/shared/correction/held-record.schema';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { FormField } from '../../../components/form-field';
import { Skeleton } from '../../../components/skeleton';
import { TextField } from '../../../components/text-field';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { correctionOptions } from '../../../services/correction-form';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';
import { ValueField } from './value-field';
import { useCorrection } from './use-correction';
import './index.scss';

/** 申请更正: which fields, and how they should be. */
export default function CorrectPage() {
  const { residentId } = useRouter().params;
  const held = useQuery(correctionApi.held, {});
  if (held.state === 'ready') {
    const record = held.data.items.find((it) => it.residentId === residentId);
    if (record) return <CorrectionForm record={record} />;
  }
  return (
    <Page title="申请更正">
      {held.state === 'loading' && <Skeleton cards={1} />}
      {held.state === 'error' && (
        <ErrorState
          text={errorText(held.error)}
          requestId={requestIdOf(held.error)}
          onRetry={() => void held.reload()}
        />
      )}
      {held.state === 'ready' && (
        <EmptyState icon="shield" title="没有找到这位家人的登记" hint="可能已经迁出，请联系网格员" />
      )}
    </Page>
  );
}

function CorrectionForm({ record }: { readonly record: HeldRecord }) {
  const form = useCorrection(record.residentId);
  const left = correctionOptions.filter(({ value }) => !form.chosen.includes(value));
  return (
    <Page
      title="申请更正"
      bottom={
        <BottomBar>
          <Button kind="primary" block id="submit" busy={form.busy} onPress={form.submit}>
            提交
          </Button>
        </BottomBar>
      }
    >
      {form.whole && (
        <View className="tie-problem" {...alertProps}>
          没有提交成功：{form.whole}
        </View>
      )}
      <Card>
        <View className="stack">
          <View className="secondary">更正{record.self ? '我' : record.name}的登记信息</View>
          {form.chosen.map((field) => (
            <ValueField
              key={field}
              record={record}
              field={field}
              value={form.values[field] ?? ''}
              error={form.problems[field]}
              onChange={(value) => form.change(field, value)}
              {...(form.chosen.length > 1 ? { onRemove: () => form.remove(field) } : {})}
            />
          ))}
          {left.length > 0 && (
            <Choice
              label="要更正的项目"
              id="add-field"
              groups={[{ options: [{ value: '', text: '再加一项' }, ...left] }]}
              value=""
              onChange={(value) => value && form.add(value)}
            />
          )}
          <FormField label="说明" optional hint="例如：上个月换了号码">
            <TextField area id="note" label="说明" max={200} value={form.note} onChange={form.setNote} />
          </FormField>
        </View>
      </Card>
      <View className="note">网格员核对后才会更正；不更正的会告诉您原因</View>
    </Page>
  );
}
