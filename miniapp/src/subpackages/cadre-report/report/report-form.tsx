import type { CadreReportAbout, CadreReportRecipient } from '@linge/shared/cadre-report/cadre-report.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { TextField } from '../../../components/text-field';
import { alertProps } from '../../../platform/alert';
import { ApiError } from '../../../services/api-error';
import { chainLinkNames } from '../../../services/chain';
import { errorText, fieldTextsOf } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { useChain } from '../../../services/use-chain';
import { DeskField } from './desk-field';
import { deskFor, missingIn, type ReportDraft } from './report-draft.policy';
import type { ReportWords, SentReport } from './report-sender';
import { WhoField } from './who-field';

interface ReportFormProps {
  readonly recipient: CadreReportRecipient;
  /** Where the reporter is; null where only the community is known. */
  readonly gridId: string | null;
  /** Held by the page: it outlives a change of the community and whatever has to be loaded again. */
  readonly draft: ReportDraft;
  readonly onDraft: (draft: ReportDraft) => void;
  readonly deliver: (words: ReportWords) => Promise<SentReport>;
  readonly onSent: (sent: SentReport) => void;
}

/** An earlier one was taken in; its code went to nobody, and cannot be had again. */
const takenText =
  '先前提交的那一份已经收到，会有人受理，只是没有拿到编号和查询码。现在写的还没有提交；要另外再交一份，请再点一次“匿名提交”';

/** Whom it is about, what happened, and who is to hear of it. */
export function ReportForm({ recipient, gridId, draft, onDraft, deliver, onSent }: ReportFormProps) {
  const chain = useChain(gridId ? { gridId } : null);
  const links = chain.state === 'ready' ? chain.data.filter(({ personName }) => personName !== null) : [];
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<ReportDraft>) => onDraft({ ...draft, ...part });
  const chosen = links.find(({ kind }) => kind === draft.link);
  const { communityId, named } = recipient;
  const sending = useAction(
    async () => {
      const missing = missingIn(draft);
      setWrong(missing);
      setProblem(null);
      if (Object.keys(missing).length > 0) return;
      const { about, text, who } = draft;
      const ofChain = chosen ? `${chainLinkNames[chosen.kind]}${chosen.personName ?? ''}` : who.trim();
      onSent(
        await deliver({
          ...{ communityId, about, text, to: deskFor(draft, recipient, chosen) },
          who: about === 'person' ? ofChain : '',
          ...(about === 'person' && chosen && gridId ? { link: { gridId, kind: chosen.kind } } : {}),
        }),
      );
    },
    (error) => {
      setWrong(fieldTextsOf(error));
      const taken = error instanceof ApiError && error.code === 'ID_ALREADY_USED';
      setProblem(taken ? takenText : errorText(error));
    },
  );
  const abouts: { value: CadreReportAbout; text: string }[] = [
    { value: 'person', text: '一位工作人员' },
    { value: 'community', text: '社区工作或社区干部' },
    ...(named ? [{ value: 'recipient' as const, text: `受理人${named.name}` }] : []),
  ];
  return (
    <Slots>
      <Card>
        <View className="stack">
          <FormField label="反映谁的问题">
            <Segmented
              look="chips"
              label="反映谁的问题"
              options={abouts}
              value={draft.about}
              onChange={(about) => change({ about, to: null })}
            />
          </FormField>
          {draft.about === 'person' && (
            <WhoField links={links} draft={draft} error={wrong.who} onChange={change} />
          )}
          <FormField label="什么情况" hint="什么时间、什么地点、什么事，有谁知道" error={wrong.text}>
            <TextField
              area
              id="report-text"
              label="什么情况"
              max={2000}
              value={draft.text}
              onChange={(text) => change({ text })}
            />
          </FormField>
          <DeskField recipient={recipient} draft={draft} chosen={chosen} onChange={change} />
        </View>
      </Card>
      <View className="secondary small">
        提交后给您一个编号和查询码，只显示这一次。请准备好纸笔：丢了谁也找不回来，也就查不到进展了。
      </View>
      {problem && (
        <View className="report-problem" {...alertProps}>
          {problem}
        </View>
      )}
      <Button kind="primary" block id="send-report" busy={sending.busy} onPress={sending.run}>
        匿名提交
      </Button>
    </Slots>
  );
}
