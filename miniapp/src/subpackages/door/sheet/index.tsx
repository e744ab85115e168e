import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { alertProps } from '../../../platform/alert';
import { openDoorSheet, sheetFileName, sheetLayouts, type SheetLayout } from '../../../services/door-sheet';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { useLogin } from '../../../services/use-login';
import { scopeGroups, scopeOf, type WorkScope } from '../../../services/work-scope.policy';
import './index.scss';

/** The printable sheets of door codes, for a grid or the whole community. */
export default function DoorSheet() {
  const login = useLogin();
  return (
    <Page title="打印门牌码" login={login.gate}>
      <WorkGate
        permission="door.print"
        icon="print"
        visitor={{ title: '工作人员登录后可以打印' }}
        closed={{ title: '门牌码由网格员和社区打印', hint: '门口没有码，可以告诉网格员补贴' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <SheetForm scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

function SheetForm({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const groups = scopeGroups(scopes);
  const [chosen, setChosen] = useState(groups[0]?.options[0]?.value ?? '/');
  const [layout, setLayout] = useState<SheetLayout>('labels');
  const [outcome, setOutcome] = useState<{ readonly error: unknown } | { readonly fileName: string } | null>(
    null,
  );
  const place = groups.flatMap(({ options }) => options).find(({ value }) => value === chosen)?.text ?? '';
  const print = useAction(
    async () => {
      setOutcome(null);
      const fileName = sheetFileName(place, layout);
      await openDoorSheet(scopeOf(chosen), layout, fileName);
      setOutcome({ fileName });
    },
    (error) => setOutcome({ error }),
  );

  return (
    <Card>
      <View className="sheet-form">
        <FormField label="范围">
          <Choice label="范围" id="scope" groups={groups} value={chosen} onChange={setChosen} />
        </FormField>
        <FormField label="样式" hint={sheetLayouts.find(({ value }) => value === layout)?.hint}>
          <Segmented label="样式" look="chips" options={sheetLayouts} value={layout} onChange={setLayout} />
        </FormField>
        <Button kind="primary" icon="print" block id="print" busy={print.busy} onPress={print.run}>
          {print.busy ? '正在生成…' : '生成 PDF'}
        </Button>
        {print.busy && (
          <View className="secondary small" {...alertProps}>
            门牌多时要等十几秒，请不要离开这一页
          </View>
        )}
        {outcome && 'fileName' in outcome && (
          <View className="sheet-form__done" {...alertProps}>
            已生成：{outcome.fileName}。请用 A4 纸、按实际大小（100%）打印
          </View>
        )}
        {outcome && 'error' in outcome && (
          <View className="sheet-form__problem" {...alertProps}>
            没有生成：{errorText(outcome.error)}
            {requestIdOf(outcome.error) && <View className="note">编号 {requestIdOf(outcome.error)}</View>}
          </View>
        )}
      </View>
    </Card>
  );
}
