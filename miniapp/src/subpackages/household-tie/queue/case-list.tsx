import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import type { HouseholdTieCase } from '@linge/shared/household-tie/household-tie.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { Slots } from '../../../components/slots';
import { PagedItems } from '../../../frame/paged-items';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';
import { usePagedList } from '../../../services/use-paged-list';
import { CaseCard } from './case-card';
import { ConfirmSheet } from './confirm-sheet';
import { DeclineSheet } from './decline-sheet';

interface CaseListProps {
  readonly communityId: string;
  readonly gridId: string | null;
}

/** What waits in a scope, longest waiting first. */
export function CaseList({ communityId, gridId }: CaseListProps) {
  const list = usePagedList(householdTieApi.list, {
    query: { communityId, ...(gridId ? { gridId } : {}) },
  });
  const [confirming, setConfirming] = useState<HouseholdTieCase | null>(null);
  const [declining, setDeclining] = useState<HouseholdTieCase | null>(null);

  const done = async (title: string) => {
    setConfirming(null);
    setDeclining(null);
    void Taro.showToast({ title, icon: 'none' });
  };
  const confirm = useAction(async ({ id, version }: HouseholdTieCase, residentId: string | null) => {
    try {
      const body = { version, ...(residentId ? { residentId } : {}) };
      await call(householdTieApi.confirm, { params: { id }, body });
      await done('已确认');
    } finally {
      // whether it was me or somebody faster: it waits no longer
      await list.reload();
    }
  });
  const decline = useAction(async ({ id, version }: HouseholdTieCase, reason: string) => {
    try {
      await call(householdTieApi.decline, { params: { id }, body: { version, reason } });
      await done('已答复');
    } finally {
      await list.reload();
    }
  });

  return (
    <Slots>
      <PagedItems
        list={list}
        empty={
          <EmptyState
            icon="check"
            title="都处理完了"
            hint="姓名和手机号都对上的会自动确认，其余的在这里等您核对"
          />
        }
      >
        {(items) =>
          items.map((item) => (
            <CaseCard
              key={item.id}
              item={item}
              busy={confirm.busy || decline.busy}
              onConfirm={() => (item.kind === 'care' ? confirm.run(item, null) : setConfirming(item))}
              onDecline={() => setDeclining(item)}
            />
          ))
        }
      </PagedItems>
      <ConfirmSheet
        item={confirming}
        busy={confirm.busy}
        onClose={() => setConfirming(null)}
        onConfirm={(residentId) => confirming && confirm.run(confirming, residentId)}
      />
      <DeclineSheet
        key={declining?.id ?? ''}
        open={declining !== null}
        busy={decline.busy}
        onClose={() => setDeclining(null)}
        onDecline={(reason) => declining && decline.run(declining, reason)}
      />
    </Slots>
  );
}
