import type {
  BoxSlip,
  DealtBoxSlip,
  SuggestionBox,
} from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import type { SlipDealing } from '../../../services/box-slip-draft';
import { isDealt, slipProblems, type SlipWay } from '../../../services/box-slip-draft.policy';
import { errorText } from '../../../services/error-text';
import { releaseProblems } from '../../../services/public-record.policy';
import { useAction } from '../../../services/use-action';
import { SlipPhoto } from '../part/slip-photo';
import { FileFields } from './file-fields';
import { JoinField } from './join-field';
import './index.scss';

interface SlipFormProps {
  readonly slip: BoxSlip;
  readonly box: SuggestionBox;
  readonly dealing: SlipDealing;
  readonly onDealt: (dealt: DealtBoxSlip) => void;
  /** Somebody else was faster. */
  readonly onDealtElsewhere: () => void;
}

const ways: readonly { readonly value: SlipWay; readonly text: string }[] = [
  { value: 'file', text: '登记为诉求' },
  { value: 'join', text: '并入已有' },
  { value: 'setAside', text: '看不出内容' },
];

const reasons = [
  { value: 'blank', text: '空白' },
  { value: 'unreadable', text: '无法辨认' },
] as const;

const submits: Readonly<Record<SlipWay, string>> = { file: '登记', join: '并入', setAside: '注明' };

/** What the slip becomes, its photo beside it; what was typed is kept. */
export function SlipForm({ slip, box, dealing, onDealt, onDealtElsewhere }: SlipFormProps) {
  const { draft, change, send } = dealing;
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const deal = useAction(
    async () => {
      setProblem(null);
      const found = slipProblems(draft);
      setWrong(found);
      if (Object.keys(found).length === 0) onDealt(await send());
    },
    (error) => {
      setWrong(releaseProblems(error));
      setProblem(errorText(error));
      if (isDealt(error)) onDealtElsewhere();
    },
  );
  const { way, summary, reason } = draft;
  return (
    <Page
      title={`处理第 ${slip.position} 张`}
      wide
      bottom={
        <BottomBar>
          <Button id="deal" kind="primary" block busy={deal.busy} onPress={deal.run}>
            {submits[way]}
          </Button>
        </BottomBar>
      }
    >
      <View className="slip-columns">
        {slip.photo && <SlipPhoto photo={slip.photo} name={`第 ${slip.position} 张`} large />}
        <View className="slip-columns__form">
          <Segmented
            label="怎么处理"
            options={ways}
            value={way}
            onChange={(value) => change({ way: value })}
          />
          {problem && (
            <View className="box-problem" {...alertProps}>
              没有提交：{problem}
            </View>
          )}
          <Card>
            <View className="box-form">
              {way === 'file' && <FileFields box={box} draft={draft} wrong={wrong} onChange={change} />}
              {way === 'join' && (
                <JoinField slipId={slip.id} draft={draft} error={wrong.complaintId} onChange={change} />
              )}
              {way === 'setAside' && (
                <FormField label="为什么" error={wrong.reason} hint="注明以后不能再改">
                  <Segmented
                    look="chips"
                    label="为什么"
                    options={reasons}
                    value={reason}
                    onChange={(value) => change({ reason: value })}
                  />
                </FormField>
              )}
              {way !== 'setAside' && (
                <FormField
                  label="张贴时怎么写"
                  optional
                  hint="一句话，印在答复单上给大家看：不写姓名、电话和房号"
                  error={wrong.summary}
                >
                  <TextField
                    id="slip-summary"
                    label="张贴时怎么写"
                    placeholder="如 楼道声控灯不亮"
                    max={100}
                    value={summary}
                    onChange={(value) => change({ summary: value })}
                  />
                </FormField>
              )}
            </View>
          </Card>
        </View>
      </View>
    </Page>
  );
}
