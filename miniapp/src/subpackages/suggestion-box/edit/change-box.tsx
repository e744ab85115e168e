import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { ChangeSuggestionBox, SuggestionBox } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { SheetForm } from '../../../components/sheet-form';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { call } from '../../../services/client';
import { orReload } from '../../../services/or-reload';
import { useSheetForm } from '../../../services/use-sheet-form';
import { leave, pages } from '../part/open-page';
import { BoxFieldsForm, fieldsOf, missingOf, type BoxFields } from './box-fields';
import '../part/part.scss';

interface ChangeBoxProps {
  /** As it stands now: where somebody else has changed it, what was typed here goes on top of that. */
  readonly box: SuggestionBox;
  readonly onOutdated: () => Promise<void>;
}

/** Another morning, keeper, label or household; or an end. */
export function ChangeBox({ box, onOutdated }: ChangeBoxProps) {
  const { id, version, communityId, gridId, place, retired, availableActions } = box;
  /** Whether it is to be taken down or hung again, as was asked for when the question came up. */
  const [ending, setEnding] = useState<'retire' | 'hangAgain' | null>(null);
  const [typed, setTyped] = useState<Partial<BoxFields>>({});
  const fields = { ...fieldsOf(box), ...typed };
  const send = (change: Omit<ChangeSuggestionBox, 'version'>) => {
    const input = { params: { id }, body: { version, ...change } };
    return orReload(call(suggestionBoxApi.change, input), { reload: onOutdated });
  };
  const done = () => leave(pages.box(id));
  const form = useSheetForm({
    missing: () => missingOf(fields),
    send: () => {
      const { label, weekday, keeperId, household } = fields;
      return send({
        ...{ label: label.trim(), householdId: household?.id ?? null },
        ...(weekday === null ? {} : { weekday }),
        ...(keeperId ? { keeperStaffMemberId: keeperId } : {}),
      });
    },
    done: '已保存',
    onDone: done,
  });
  const hangingAgain = ending === 'hangAgain';
  const end = useSheetForm({
    missing: () => ({}),
    send: () => send({ retired: !hangingAgain }),
    done: hangingAgain ? '已重新挂上' : '已撤下',
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
        ending && (
          <SheetForm
            title={hangingAgain ? '重新挂上这个意见箱？' : '撤下这个意见箱？'}
            submit={hangingAgain ? '重新挂上' : '确认撤下'}
            form={end}
            onClose={() => setEnding(null)}
          >
            <View className="secondary">
              {hangingAgain
                ? '从今天起又按每周的上午开箱'
                : '以后不再提醒开箱，在列表的“已撤下”里还能找到。以前的开箱记录和办理结果都保留，凭编号还能查；没处理的意见仍要处理。'}
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
            onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
          />
        </View>
      </Card>
      <Button
        id="end-box"
        kind={retired ? 'plain' : 'danger'}
        block
        onPress={() => setEnding(retired ? 'hangAgain' : 'retire')}
      >
        {retired ? '重新挂上' : '撤下这个意见箱'}
      </Button>
    </Page>
  );
}
