import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { View } from '@tarojs/components';
import { ActivityTag } from '../../../components/activity-tag';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Fact } from '../../../components/fact';
import { Heading } from '../../../components/heading';
import { activityStateTag, deskHint, takenText } from '../../../format/activity-desk';
import { momentText } from '../../../format/day';
import { CheckInCell } from '../part/check-in-cell';
import { isAfterwards } from '../../../services/activity-review';
import { go, pages } from '../part/open-page';

/** How it stands, and how many signed up, role by role. */
export function StateCard({ desk }: { readonly desk: ActivityDesk }) {
  const { id, state, title, roles, organiser, authorName, mine, publishedAt, cancelledReason } = desk;
  const { needsGuardianConsent } = desk;
  const hint = deskHint(desk);
  const wasPublic = publishedAt !== null;
  return (
    <>
      <Card>
        <View className="stack">
          <View className="activity-tags">
            <ActivityTag tag={activityStateTag(state)} />
          </View>
          <Heading level={2}>{title}</Heading>
          {hint && <View className="strong">{hint}</View>}
          {cancelledReason && <View className="strong">{`取消原因：${cancelledReason}`}</View>}
          <View>
            <Fact name="主办">{`${organiser.name}，${mine ? '我' : authorName}`}</Fact>
            {publishedAt && <Fact name="发布">{momentText(publishedAt)}</Fact>}
            {wasPublic && <Fact name="报名">{takenText(desk)}</Fact>}
            {wasPublic &&
              roles.length > 1 &&
              roles.map((role) => (
                <Fact key={role.id} name={role.name}>
                  {`${role.taken} 人，共 ${role.places} 个`}
                </Fact>
              ))}
          </View>
        </View>
      </Card>
      {wasPublic && (
        <Card flush>
          <Cell
            id="go-people"
            icon="people"
            title="报名名单"
            detail="谁报上了、谁在候补，现场加人，导出"
            onPress={() => go(pages.people(id))}
          />
          {isAfterwards(desk) && (
            <Cell
              id="go-review"
              icon="camera"
              title="活动回顾"
              detail="写几句、放照片，看大家的评价"
              onPress={() => go(pages.review(id))}
            />
          )}
          {needsGuardianConsent && (
            <Cell
              id="go-hand-over"
              icon="shield"
              title="放学交接"
              detail="孩子只交给监护人认可的人，当天可用"
              onPress={() => go(pages.handOver(id))}
            />
          )}
        </Card>
      )}
      {(state === 'published' || state === 'finished') && <CheckInCell activityId={id} />}
    </>
  );
}
