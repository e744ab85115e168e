import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import { gridApi } from '@linge/shared/grid/grid.api';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Choice } from '../../../components/choice';
import { ErrorState } from '../../../components/error-state';
import { FormField } from '../../../components/form-field';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { errorText, requestIdOf } from '../../../services/error-text';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { usePlace } from '../../../services/place';
import { useQuery } from '../../../services/use-query';
import { ClaimCard } from './claim-card';
import { PromiseCard } from './promise';
import { draftElsewhere, emptyReport } from './report-draft.policy';
import { ReportForm } from './report-form';
import { reportSender, type SentReport } from './report-sender';
import './index.scss';

/**
 * 监督举报: anybody writes, and is shown once by what to follow it. Nothing of it is kept on the phone: neither what was
 * written nor number and code.
 */
export default function CadreReportPage() {
  const [sent, setSent] = useState<SentReport | null>(null);
  return <Page title="监督举报">{sent ? <ClaimCard {...sent} /> : <Writing onSent={setSent} />}</Page>;
}

function Writing({ onSent }: { readonly onSent: (sent: SentReport) => void }) {
  const place = usePlace();
  const { gridId = place?.gridId ?? null } = useRouter().params;
  const communities = useQuery(gridApi.listCommunities, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const items = communities.state === 'ready' ? communities.data.items : [];
  const communityId = chosen ?? place?.communityId ?? items[0]?.id ?? null;
  const recipient = useQuery(cadreReportApi.getRecipient, communityId ? { query: { communityId } } : null);
  const [written, setWritten] = useState({ communityId, draft: emptyReport });
  const draft = written.communityId === communityId ? written.draft : draftElsewhere(written.draft);
  const [deliver] = useState(() =>
    reportSender({ newId, send: (body) => call(cadreReportApi.send, { body }) }),
  );
  // Where the community is known, one can write without the list of the others.
  const needed = communityId === null ? [communities, recipient] : [recipient];
  const failed = needed.find(({ state }) => state === 'error');
  const options = items.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <Slots>
      <PromiseCard />
      <Card flush>
        <Cell
          icon="list"
          id="go-follow"
          title="已经举报过，查进展"
          detail="凭编号和查询码"
          onPress={() => void Taro.navigateTo({ url: '/subpackages/cadre-report/follow/index' })}
        />
      </Card>
      {failed?.state === 'error' ? (
        <ErrorState
          text={errorText(failed.error)}
          requestId={requestIdOf(failed.error)}
          onRetry={() => void Promise.all([communities.reload(), recipient.reload()])}
        />
      ) : recipient.state === 'ready' && communityId ? (
        <>
          {options.length > 0 && (
            <Card>
              <FormField label="哪个社区">
                <Choice
                  label="社区"
                  id="community"
                  groups={[{ options }]}
                  value={communityId}
                  onChange={setChosen}
                />
              </FormField>
            </Card>
          )}
          <ReportForm
            key={communityId}
            recipient={recipient.data}
            gridId={place?.communityId === communityId ? gridId : null}
            draft={draft}
            onDraft={(changed) => setWritten({ communityId, draft: changed })}
            deliver={deliver}
            onSent={onSent}
          />
        </>
      ) : (
        <Skeleton cards={2} />
      )}
    </Slots>
  );
}
