import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import type { VolunteerMember } from '@linge/shared/volunteer/volunteer.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { Heading } from '../../../components/heading';
import { Slots } from '../../../components/slots';
import { dayText } from '../../../format/day';
import { PagedItems } from '../../../frame/paged-items';
import { usePagedList } from '../../../services/use-paged-list';
import { GrantSheet } from './grant-sheet';
import { personText } from './person-text';

/** The members in the order in which they came; whom hours are granted to by hand. */
export function MemberList({ teamId }: { readonly teamId: string }) {
  const list = usePagedList(volunteerApi.listMembers, { params: { id: teamId } });
  const [granting, setGranting] = useState<VolunteerMember | null>(null);
  return (
    <Section title="队员">
      <PagedItems
        list={list}
        empty={<EmptyState icon="people" title="还没有队员" hint="居民在“我的—志愿服务”里申请加入" />}
      >
        {(items) => (
          <Slots>
            {items.map((member) => (
              <Card key={member.id}>
                <View className="stack">
                  <Heading level={3}>{member.name}</Heading>
                  <View className="secondary small">{personText(member) || '没有填写会什么'}</View>
                  <View className="note">{dayText(member.joinedOn)}加入</View>
                  {member.mine ? (
                    <View className="secondary small">您自己的服务时长由别人登记</View>
                  ) : (
                    <Button block label={`登记服务时长：${member.name}`} onPress={() => setGranting(member)}>
                      登记服务时长
                    </Button>
                  )}
                </View>
              </Card>
            ))}
          </Slots>
        )}
      </PagedItems>
      {granting && (
        <GrantSheet member={granting} onClose={() => setGranting(null)} onDone={() => setGranting(null)} />
      )}
    </Section>
  );
}
