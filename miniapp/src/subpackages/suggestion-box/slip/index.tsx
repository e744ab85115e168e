import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type {
  BoxOpening,
  BoxSlip,
  SlipClaim,
  SuggestionBox,
} from '@linge/shared/suggestion-box/suggestion-box.schema';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ErrorState } from '../../../components/error-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { useSlipDraft } from '../../../services/box-slip-draft';
import { nextWaiting } from '../../../services/box-slip-draft.policy';
import { useQuery, type Query } from '../../../services/use-query';
import { BoxPage } from '../part/box-page';
import { goOn, leave, pages } from '../part/open-page';
import { ClaimCard } from './claim-card';
import { DealtCard } from './dealt-card';
import { SlipForm } from './slip-form';
import '../part/part.scss';

/** Dealing with one slip, its photo beside the form; then the number and code that its writer asks by. */
export default function DealWithSlip() {
  return (
    <BoxPage title="处理意见">
      {(id, accountId) => <Loaded key={`${accountId} ${id}`} id={id} accountId={accountId} />}
    </BoxPage>
  );
}

function Loaded({ id, accountId }: { readonly id: string; readonly accountId: string }) {
  const { openingId = '' } = useRouter().params;
  const opening = useQuery(suggestionBoxApi.getOpening, { params: { id: openingId } });
  const boxId = opening.state === 'ready' ? opening.data.boxId : null;
  const box = useQuery(suggestionBoxApi.get, boxId ? { params: { id: boxId } } : null);
  return (
    <LoadedPage title="处理意见" query={opening}>
      {(found) => (
        <LoadedPage title="处理意见" query={box}>
          {(its) => {
            const slip = found.slips.find((one) => one.id === id);
            if (slip) {
              return <Slip slip={slip} box={its} opening={found} query={opening} accountId={accountId} />;
            }
            return (
              <Page title="处理意见">
                <ErrorState text="没有找到这张意见，请从开箱记录重新打开" />
              </Page>
            );
          }}
        </LoadedPage>
      )}
    </LoadedPage>
  );
}

interface SlipProps {
  readonly slip: BoxSlip;
  readonly box: SuggestionBox;
  readonly opening: BoxOpening;
  readonly query: Query<BoxOpening>;
  readonly accountId: string;
}

function Slip({ slip, box, opening, query, accountId }: SlipProps) {
  const { id, openingId, state } = slip;
  const dealing = useSlipDraft(accountId, id);
  const [claim, setClaim] = useState<SlipClaim | null>(null);
  const next = nextWaiting(opening.slips, id);
  const goFurther = () => {
    if (next) goOn(pages.slip(openingId, next.id));
    else leave(pages.opening(openingId));
  };
  if (claim) {
    const copied = () => {
      dealing.drop();
      goFurther();
    };
    return <ClaimCard claim={claim} more={next !== undefined} onCopied={copied} />;
  }
  if (state !== 'waiting') {
    return (
      <DealtCard
        slip={slip}
        dealing={dealing}
        onClaim={setClaim}
        onBack={() => leave(pages.opening(openingId))}
      />
    );
  }
  return (
    <SlipForm
      slip={slip}
      box={box}
      dealing={dealing}
      onDealtElsewhere={() => void query.reload()}
      onDealt={(dealt) => {
        setClaim(dealt.claim);
        void query.reload();
        if (dealt.claim) return;
        dealing.drop();
        void Taro.showToast({ title: '已注明', icon: 'none' });
        goFurther();
      }}
    />
  );
}
