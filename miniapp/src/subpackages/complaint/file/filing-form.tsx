import type { FilingChannel } from '@linge/shared/complaint/complaint-filing.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { filingChannelText } from '../../../format/complaint-state';
import { alertProps } from '../../../platform/alert';
import { isBlank, type DraftFiling } from '../../../services/complaint-draft';
import { sendingStore } from '../../../services/complaint-outbox';
import { useStore } from '../../../services/use-store';
import { DraftHint } from '../report/draft-hint';
import { PlaceCell } from '../report/place-cell';
import { QueuedState } from '../report/queued-state';
import { ReportFields } from '../report/report-fields';
import { SimilarCard } from '../report/similar-card';
import { filedReport, type Report } from '../report/use-report';
import { useSimilar } from '../report/use-similar';
import { FilingPlace } from './filing-place';
import { TellerField } from './teller-field';
import { useTeller } from './use-teller';

const channels = (Object.keys(filingChannelText) as FilingChannel[]).map((value) => ({
  value,
  text: filingChannelText[value],
}));

interface FilingFormProps {
  readonly communityId: string;
  /** Null for the whole community. */
  readonly gridId: string | null;
  readonly report: Report;
  /** A draft was asked for. */
  readonly asked: boolean;
}

/** Who, where, what, and how it came in. */
export function FilingForm({ communityId, gridId, report, asked }: FilingFormProps) {
  const { resident, household } = useRouter().params;
  const { draft, problems, change } = report;
  const now = useStore(sendingStore);
  const similar = useSimilar(draft);
  const [choosing, setChoosing] = useState(false);
  const filing: DraftFiling = draft.filing ?? { channel: 'door', teller: null };
  const who = useTeller({ report, filing, asked: asked ? undefined : resident });

  if (report.queued) {
    return <QueuedState id={draft.id} arrived={filedReport.arrived} onRefused={report.open} />;
  }
  const teller = filing.teller;

  return (
    <Slots>
      {!asked && isBlank(draft) && <DraftHint filed onOpen={report.open} />}
      {problems.whole && (
        <View className="report-problem" {...alertProps}>
          没有登记成：{problems.whole}
        </View>
      )}
      <Card>
        <View className="filing-who" id="report-teller">
          <TellerField
            communityId={communityId}
            gridId={gridId}
            householdId={asked ? undefined : household}
            teller={teller}
            error={problems.teller}
            busy={who.busy}
            onChange={who.choose}
          />
          <FormField label="怎么知道的">
            <Segmented
              look="chips"
              label="怎么知道的"
              options={channels}
              value={filing.channel}
              onChange={(channel) => change({ filing: { ...filing, channel } })}
            />
          </FormField>
        </View>
      </Card>
      <PlaceCell place={draft.place} problem={problems.place} onPress={() => setChoosing(true)} />
      <ReportFields
        report={report}
        communityId={communityId}
        sending={now?.draftId === draft.id ? now : null}
      />
      <SimilarCard items={similar} draft={draft} />
      <View className="note report-note">
        {report.kept ? '写下的内容会自动存为草稿' : '手机空间不够，草稿存不下来，请尽快登记'}
      </View>
      <FilingPlace
        visible={choosing}
        communityId={communityId}
        gridId={gridId}
        onClose={() => setChoosing(false)}
        onChoose={(place) => {
          change({ place });
          setChoosing(false);
        }}
      />
    </Slots>
  );
}
