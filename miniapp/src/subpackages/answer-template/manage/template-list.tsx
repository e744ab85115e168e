import { answerTemplateApi } from '@linge/shared/answer-template/answer-template.api';
import { TemplateAction, type AnswerTemplate } from '@linge/shared/answer-template/answer-template.schema';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { staffForms } from '../../../services/complaint-staff-form';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useMe } from '../../../services/session';
import { useQuery } from '../../../services/use-query';
import { TemplateRows } from './template-rows';
import { TemplateSheet } from './template-sheet';

type Owner = AnswerTemplate['owner'];

const owners = [
  { value: 'community', text: '社区模板' },
  { value: 'own', text: '我的模板' },
] as const satisfies readonly { readonly value: Owner; readonly text: string }[];

const anyStep = 'any';
const steps: readonly { readonly value: TemplateAction | typeof anyStep; readonly text: string }[] = [
  { value: anyStep, text: '全部步骤' },
  ...TemplateAction.options.map((value) => ({ value, text: staffForms[value].button })),
];

/** Templates by whose they are, with the way to a new one. */
export function TemplateList({ communityId }: { readonly communityId: string }) {
  const list = useQuery(answerTemplateApi.list, { query: { communityId } });
  const categories = useQuery(complaintApi.listCategories, { query: { communityId } });
  const manages = useManages(communityId);
  const [owner, setOwner] = useState<Owner>('community');
  const [step, setStep] = useState<TemplateAction | typeof anyStep>(anyStep);
  /** `new`, or the id of the one that is being changed. */
  const [open, setOpen] = useState<string | null>(null);
  if (list.state === 'loading' || categories.state === 'loading') return <Skeleton />;
  const failed = list.state === 'error' ? list : categories.state === 'error' ? categories : null;
  if (list.state !== 'ready' || categories.state !== 'ready') {
    return (
      <ErrorState
        text={errorText(failed?.error)}
        requestId={requestIdOf(failed?.error)}
        onRetry={() => void Promise.all([list.reload(), categories.reload()])}
      />
    );
  }
  const mayKeep = owner === 'own' || manages;
  const shown = list.data.items.filter(
    (one) => one.owner === owner && (step === anyStep || one.action === step),
  );
  const done = () => {
    setOpen(null);
    void list.reload();
  };
  return (
    <Slots>
      <Segmented label="谁的模板" options={owners} value={owner} onChange={setOwner} />
      <View className="template-tools">
        <View className="template-tools__hint secondary small">
          {owner === 'own' ? '只有您自己看得到，办理时排在前面' : hintFor(manages)}
        </View>
        <Choice label="用在哪一步" id="step" groups={[{ options: steps }]} value={step} onChange={setStep} />
        {mayKeep && (
          <Button id="add-template" kind="primary" icon="plus" onPress={() => setOpen('new')}>
            新增模板
          </Button>
        )}
      </View>
      {shown.length === 0 ? (
        <EmptyState
          icon="message"
          title={step === anyStep ? '还没有模板' : '这一步还没有模板'}
          hint={mayKeep ? '常说的话写一次，办理时点一下就填好' : '社区管理员新增以后会出现在这里'}
        />
      ) : (
        <TemplateRows
          items={shown}
          categories={categories.data.items}
          onEdit={mayKeep ? ({ id }) => setOpen(id) : undefined}
        />
      )}
      {open !== null && (
        <TemplateSheet
          key={open}
          communityId={communityId}
          owner={owner}
          template={list.data.items.find(({ id }) => id === open)}
          categories={categories.data.items}
          onDone={done}
          onReload={list.reload}
          onClose={() => setOpen(null)}
        />
      )}
    </Slots>
  );
}

const hintFor = (manages: boolean) =>
  manages ? '社区里办理诉求的人都能用' : '社区管理员写的，大家都能用；自己的话写在“我的模板”';

/** Whether the reader keeps the community's templates. */
function useManages(communityId: string): boolean {
  const grants = useMe()?.account.grants ?? [];
  return grants.some((grant) => grant.communityId === communityId && grant.role === 'communityAdmin');
}
