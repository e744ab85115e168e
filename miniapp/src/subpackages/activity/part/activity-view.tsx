import type { PublicActivity } from '@linge/shared/activity/activity.schema';
import { shownAudienceText } from '@linge/shared/activity/audience-word';
import { View } from '@tarojs/components';
import { ActivityTag } from '../../../components/activity-tag';
import { Card } from '../../../components/card';
import { Fact } from '../../../components/fact';
import { Heading } from '../../../components/heading';
import { PhotoGrid, type Photo } from '../../../components/photo-grid';
import {
  activityKindTag,
  insuranceText,
  roleText,
  signUpText,
  type ActivityTag as Tag,
  type ShownRole,
} from '../../../format/activity';
import { comingText } from '../../../format/span';
import { showPhoto } from '../../../platform/photo';
import { SessionList } from './session-list';
import './activity.scss';

export type ShownActivity = Pick<
  PublicActivity,
  | 'kind'
  | 'title'
  | 'text'
  | 'place'
  | 'organiserName'
  | 'unitName'
  | 'sessions'
  | 'audience'
  | 'toBring'
  | 'signUpFrom'
  | 'signUpUntil'
  | 'cancelUntil'
  | 'insurance'
  | 'needsGuardianConsent'
> & { readonly roles: readonly ShownRole[]; readonly photos: readonly Photo[] };

interface ActivityViewProps {
  readonly activity: ShownActivity;
  /** Whether there is a place, or that it is over. */
  readonly tag?: Tag;
}

/** An activity as residents see it, also before it is published. */
export function ActivityView({ activity, tag }: ActivityViewProps) {
  const { kind, title, text, place, organiserName, unitName, sessions, roles, photos, toBring } = activity;
  return (
    <>
      <Card>
        <View className="stack">
          <View className="activity-tags">
            <ActivityTag tag={activityKindTag(kind)} />
            {tag && <ActivityTag tag={tag} />}
          </View>
          <View className="activity-title">
            <Heading level={2}>{title}</Heading>
          </View>
          <View>
            <Fact name="时间">
              <SessionList sessions={sessions} />
            </Fact>
            <Fact name="地点">
              <View className="place">{place}</View>
            </Fact>
            <Fact name="主办">{unitName ? `${organiserName}，${unitName}协办` : organiserName}</Fact>
            <Fact name="名额">
              {roles.map((role) => (
                <View key={role.id}>{roleText(role)}</View>
              ))}
            </Fact>
          </View>
        </View>
      </Card>
      <Card>
        <View className="stack">
          <View className="activity-text">{text}</View>
          <PhotoGrid photos={photos} label="活动图片" onOpen={showPhoto} />
        </View>
      </Card>
      <Card>
        <Fact name="谁能参加">
          <View>{shownAudienceText(activity.audience)}</View>
          {activity.needsGuardianConsent && (
            <View className="secondary small">未满 18 岁的，由监护人报名并同意</View>
          )}
        </Fact>
        {toBring && <Fact name="带什么">{toBring}</Fact>}
        <Fact name="报名">{signUpText(activity)}</Fact>
        <Fact name="退出">{`${comingText(activity.cancelUntil)} 前可以自己退出`}</Fact>
        {activity.insurance !== 'none' && <Fact name="保险">{insuranceText[activity.insurance]}</Fact>}
      </Card>
    </>
  );
}
