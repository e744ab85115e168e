import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import type { KeptCertificate } from '@linge/shared/service-certificate/service-certificate.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { Fact } from '../../../components/fact';
import { Heading } from '../../../components/heading';
import { Slots } from '../../../components/slots';
import { StatusTag } from '../../../components/status-tag';
import { TextField } from '../../../components/text-field';
import { dayOfInstant, dayText, momentText } from '../../../format/day';
import { PagedItems } from '../../../frame/paged-items';
import { usePagedList } from '../../../services/use-paged-list';
import { useRested } from '../../../services/use-rested';

interface IssuedListProps {
  readonly communityId: string;
  readonly onRevoke: (certificate: KeptCertificate, reload: () => Promise<void>) => void;
}

/** Newest first, or one by its number. */
export function IssuedList({ communityId, onRevoke }: IssuedListProps) {
  const [typed, setTyped] = useState('');
  const number = useRested(typed.trim());
  const list = usePagedList(serviceCertificateApi.listKept, {
    query: { communityId, ...(number ? { number } : {}) },
  });
  return (
    <Slots>
      <TextField
        id="issued-number"
        label="按编号查找"
        placeholder="按编号查找，如 20261122-4821393"
        max={20}
        value={typed}
        onChange={setTyped}
      />
      <PagedItems
        list={list}
        empty={
          number ? (
            <EmptyState icon="shield" title="没有这个编号的证明" hint="请照着证明再核对一遍编号" />
          ) : (
            <EmptyState
              icon="shield"
              title="本社区还没有开出证明"
              hint="志愿者有了服务时长，就能自己免费开具"
            />
          )
        }
      >
        {(certificates) => (
          <Slots>
            {certificates.map((certificate) => (
              <IssuedCard
                key={certificate.id}
                certificate={certificate}
                onRevoke={() => onRevoke(certificate, list.reload)}
              />
            ))}
          </Slots>
        )}
      </PagedItems>
    </Slots>
  );
}

interface IssuedCardProps {
  readonly certificate: KeptCertificate;
  readonly onRevoke: () => void;
}

function IssuedCard({ certificate, onRevoke }: IssuedCardProps) {
  const { number, name, from, to, minutes, issuedAt, revokedAt, revokedReason } = certificate;
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <View className="grow">
            <Heading level={2}>{name ?? '已注销用户'}</Heading>
          </View>
          {revokedAt !== null && <StatusTag tone="accent">已撤销</StatusTag>}
        </View>
        <Fact name="编号">{number}</Fact>
        <Fact name="时间">
          {dayText(from)}至{dayText(to)}
        </Fact>
        <Fact name="时长">{minutesText(minutes)}</Fact>
        <Fact name="出具日期">{dayText(dayOfInstant(issuedAt))}</Fact>
        {revokedAt !== null ? (
          <>
            <Fact name="撤销">{momentText(revokedAt)}</Fact>
            {revokedReason !== null && <Fact name="原因">{revokedReason}</Fact>}
          </>
        ) : (
          <Button block id={`revoke-${number}`} label={`撤销证明：编号 ${number}`} onPress={onRevoke}>
            撤销
          </Button>
        )}
      </View>
    </Card>
  );
}
