import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { SuggestionBox } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { SheetForm } from '../../../components/sheet-form';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { call } from '../../../services/client';
import { useSheetForm } from '../../../services/use-sheet-form';
import { leave, pages } from '../part/open-page';
import { BoxFieldsForm, missingOf, type BoxFields } from './box-fields';
import '../part/part.scss';

/** Another morning, keeper, label or household; or an end. */
export function ChangeBox({ box }: { readonly box: SuggestionBox }) {
  const { id, version, communityId, gridId, place, retired, availableActions } = box;
  const [removing, setRemoving] = useState(false);
  const [fields, setFields] = useState<BoxFields>({
    ...{ label: box.label, weekday: box.weekday, keeperId: box.keeper.staffMemberId },
    household: box.household,
  });
  const done = () => leave(pages.box(id));
  const form = useSheetForm({
    missing: () => missingOf(fields),
    send: () => {
      const { label, weekday, keeperId, household } = fields;
      const body = {
        ...{ version, label: label.trim(), householdId: household?.id ?? null },
        ...(weekday === null ? {} : { weekday }),
        ...(keeperId ? { keeperStaffMemberId: keeperId } : {}),
      };
      return call(suggestionBoxApi.change, { params: { id }, body });
    },
    done: '已保存',
    onDone: done,
  });
  const ending = useSheetForm({
    missing: () => ({}),
    send: () => call(suggestionBoxApi.change, { params: { id }, body: { version, retired: !retired } }),
    done: retired ? '已重新挂上' : '已撤下',
    onDone: done,
  });
  if (!availableActions.includes('change')) {
    return (
      <Page title="修改意见箱">
        <View className="secondary">意见箱由社区管理员修改</View>
      </Page>
    );
  }
  return (
    <Page
      title="修改意见箱"
      bottom={
        <BottomBar>
          <Button id="save-box" kind="primary" block busy={form.busy} onPress={form.submit}>
            保存
          </Button>
        </BottomBar>
      }
      over={
        removing && (
          <SheetForm
            title={retired ? '重新挂上这个意见箱？' : '撤下这个意见箱？'}
            submit={retired ? '重新挂上' : '确认撤下'}
            form={ending}
            onClose={() => setRemoving(false)}
          >
            <View className="secondary">
              {retired
                ? '从今天起又按每周的上午开箱'
                : '以后不再提醒开箱，也不再出现在列表里。以前的开箱记录和办理结果都保留，凭编号还能查。'}
            </View>
          </SheetForm>
        )
      }
    >
      {form.problem && (
        <View className="box-problem" {...alertProps}>
          {form.problem}
        </View>
      )}
      <Card>
        <View className="box-form">
          <View className="strong place">{place}</View>
          <BoxFieldsForm
            communityId={communityId}
            gridId={gridId}
            fields={fields}
            wrong={form.wrong}
            onChange={(part) => setFields((before) => ({ ...before, ...part }))}
          />
        </View>
      </Card>
      <Button id="end-box" kind={retired ? 'plain' : 'danger'} block onPress={() => setRemoving(true)}>
        {retired ? '重新挂上' : '撤下这个意见箱'}
      </Button>
    </Page>
  );
}
