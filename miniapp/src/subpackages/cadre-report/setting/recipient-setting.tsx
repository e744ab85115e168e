import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import type { CadreReportSetting } from '@linge/shared/cadre-report/cadre-report.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { ErrorState } from '../../../components/error-state';
import { FormField } from '../../../components/form-field';
import { Skeleton } from '../../../components/skeleton';
import { alertProps } from '../../../platform/alert';
import { ApiError } from '../../../services/api-error';
import { call } from '../../../services/client';
import { errorText, requestIdOf } from '../../../services/error-text';
import { roleNames } from '../../../services/role';
import { useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';

/** Loads whom the community names; nothing is changed before the button is pressed. */
export function RecipientSetting({ communityId }: { readonly communityId: string }) {
  const query = useQuery(cadreReportApi.getSetting, { query: { communityId } });
  if (query.state === 'loading') return <Skeleton cards={1} />;
  if (query.state === 'error') {
    return (
      <ErrorState
        text={errorText(query.error)}
        requestId={requestIdOf(query.error)}
        onRetry={() => void query.reload()}
      />
    );
  }
  const { data, replace, reload } = query;
  return <SettingForm key={data.version} setting={data} onChanged={replace} reload={reload} />;
}

const problems = {
  left: '现在的受理人已经没有岗位了，看不到举报，新的举报都交给了镇里。请另外指定',
  servesGrid: '现在的受理人担任了网格岗位，新的举报都交给了镇里。请另外指定',
  noAccount: '现在的受理人没有登录过小程序，看不到举报，新的举报都交给了镇里。请另外指定',
} as const;

interface SettingFormProps {
  readonly setting: CadreReportSetting;
  readonly onChanged: (setting: CadreReportSetting) => void;
  readonly reload: () => Promise<void>;
}

function SettingForm({ setting, onChanged, reload }: SettingFormProps) {
  const { communityId, townName, candidates, version, problem } = setting;
  const kept = setting.staffMemberId ?? '';
  const [chosen, setChosen] = useState(problem ? '' : kept);
  const saving = useAction(async () => {
    try {
      const body = { communityId, version, staffMemberId: chosen || null };
      onChanged(await call(cadreReportApi.nameRecipient, { body }));
      void Taro.showToast({ title: '已保存', icon: 'none' });
    } catch (error) {
      if (error instanceof ApiError && error.status === 409) await reload();
      throw error;
    }
  });
  const roles = [...new Set(candidates.map(({ role }) => role))];
  const groups = [
    { title: '不指定', options: [{ value: '', text: `都交给${townName}` }] },
    ...roles.map((role) => ({
      title: role === null ? '其他工作人员' : roleNames([role]).join(''),
      options: candidates
        .filter((candidate) => candidate.role === role)
        .map(({ staffMemberId, name }) => ({ value: staffMemberId, text: name })),
    })),
  ];
  return (
    <Card>
      <View className="stack">
        {problem && (
          <View className="strong" {...alertProps}>
            {problems[problem]}
          </View>
        )}
        <FormField
          label="由谁受理"
          hint="居民在举报页上看得到是谁。网格员、兼职网格员、网格党支部书记、微网格长不能担任"
        >
          <Choice label="受理人" id="recipient" groups={groups} value={chosen} onChange={setChosen} />
        </FormField>
        <View className="secondary small">
          {`举报社区、管理员和受理人本人的，一律由${townName}受理，社区里谁也看不到。换人时，没有办完的举报全部转交${townName}。`}
        </View>
        <Button
          kind="primary"
          block
          id="save-recipient"
          busy={saving.busy}
          disabled={chosen === kept}
          onPress={saving.run}
        >
          保存
        </Button>
      </View>
    </Card>
  );
}
