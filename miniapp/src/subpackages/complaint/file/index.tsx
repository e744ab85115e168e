import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Slots } from '../../../components/slots';
import { WorkGate } from '../../../frame/work-gate';
import { Page } from '../../../frame/page';
import { useLogin } from '../../../services/use-login';
import { useReport, filedReport } from '../report/use-report';
import { scopeGroups, scopeOf, type WorkScope } from '../../../services/work-scope.policy';
import { FilingBar } from './filing-bar';
import { FilingForm } from './filing-form';
import './index.scss';

/** 代居民登记: what somebody said at the door, on the phone or in a group, written down in less than a minute. */
export default function FilePage() {
  const { draft: draftId } = useRouter().params;
  const login = useLogin();
  const report = useReport(draftId, login.require, filedReport);
  return (
    <Page
      title="代居民登记"
      login={login.gate}
      bottom={report.queued ? undefined : <FilingBar report={report} />}
    >
      <WorkGate
        permission="complaint.file"
        icon="report"
        visitor={{ title: '工作人员登录后使用', hint: '居民自己反映问题，在“诉求”里写就可以' }}
        closed={{ title: '代居民登记只对社区工作人员开放', hint: '您自己的问题，在“诉求”里反映' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Chosen scopes={scopes} report={report} asked={draftId !== undefined} />}
      </WorkGate>
    </Page>
  );
}

interface ChosenProps {
  readonly scopes: readonly WorkScope[];
  readonly report: ReturnType<typeof useReport>;
  /** A draft was asked for. */
  readonly asked: boolean;
}

/** Where somebody works who works in several places. */
function Chosen({ scopes, report, asked }: ChosenProps) {
  const groups = scopeGroups(scopes);
  const [chosen, setChosen] = useState(groups[0]?.options[0]?.value ?? '/');
  return (
    <Slots>
      {groups.flatMap(({ options }) => options).length > 1 && (
        <Choice label="范围" id="scope" groups={groups} value={chosen} onChange={setChosen} />
      )}
      <FilingForm {...scopeOf(chosen)} report={report} asked={asked} />
    </Slots>
  );
}
