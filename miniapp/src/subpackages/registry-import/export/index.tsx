import { registryExportApi } from '@linge/shared/registry-export/registry-export.api';
import type { ResidentFilter } from '@linge/shared/resident/resident-filter.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { scopeQuery } from '../../../services/registry-import';
import { openBinary } from '../../../services/transfer';
import { useAction } from '../../../services/use-action';
import { useLogin } from '../../../services/use-login';
import { scopeGroups, scopeOf, type WorkScope } from '../../../services/work-scope.policy';
import './index.scss';

/** Lists out of the registry: a workbook, or a roster on paper. */
export default function Export() {
  const login = useLogin();
  return (
    <Page title="导出名册" login={login.gate}>
      <WorkGate
        permission="registry.export"
        icon="list"
        visitor={{ title: '工作人员登录后使用' }}
        closed={{ title: '导出只对负责的工作人员开放' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Chosen scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

const audiences = {
  all: { text: '全部在住居民', query: {} },
  permanent: { text: '常住人口', query: { residency: 'permanent' } },
  floating: { text: '流动人口', query: { residency: 'floating' } },
  old: { text: '70 岁及以上', query: { ageFrom: 70 } },
  child: { text: '14 岁以下', query: { ageTo: 13 } },
} as const satisfies Readonly<Record<string, { text: string; query: ResidentFilter }>>;
type Audience = keyof typeof audiences;
const options = (Object.keys(audiences) as Audience[]).map((value) => ({
  value,
  text: audiences[value].text,
}));

function Chosen({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const groups = scopeGroups(scopes);
  const [chosen, setChosen] = useState(groups[0]?.options[0]?.value ?? '/');
  const [audience, setAudience] = useState<Audience>('all');
  const place = groups.flatMap((group) => group.options).find(({ value }) => value === chosen)?.text ?? '';
  const name = `${place}-${audiences[audience].text}`;
  const input = { query: { ...scopeQuery(scopeOf(chosen)), ...audiences[audience].query } };
  const workbook = useAction(() => openBinary(registryExportApi.workbook, input, `${name}.xlsx`));
  const roster = useAction(() => openBinary(registryExportApi.roster, input, `${name}.pdf`));
  return (
    <Card>
      <View className="export">
        <FormField label="范围">
          <Choice label="范围" id="scope" groups={groups} value={chosen} onChange={setChosen} />
        </FormField>
        <FormField label="哪些人">
          <Segmented look="chips" label="哪些人" options={options} value={audience} onChange={setAudience} />
        </FormField>
        <View className="secondary small">身份证号和电话只显示一部分</View>
        <Button
          id="workbook"
          kind="primary"
          block
          busy={workbook.busy}
          disabled={roster.busy}
          onPress={workbook.run}
        >
          导出 Excel 表格
        </Button>
        <Button
          id="roster"
          icon="print"
          block
          busy={roster.busy}
          disabled={workbook.busy}
          onPress={roster.run}
        >
          打印花名册（PDF）
        </Button>
      </View>
    </Card>
  );
}
