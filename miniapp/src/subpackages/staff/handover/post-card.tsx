import type { HeldPost } from '@linge/shared/staff/handover.schema';
import type { StaffMember } from '@linge/shared/staff/staff.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { PersonField } from '../../../components/person-field';
import { postText, termText } from './post-text';

interface PostCardProps {
  readonly post: HeldPost;
  readonly people: readonly StaffMember[];
  readonly successor: string | null;
  /** The server would not take this one as it is. */
  readonly wrong: boolean;
  readonly onChange: (id: string | null) => void;
}

/** One post, whether somebody else holds it too, and who takes it. */
export function PostCard({ post, people, successor, wrong, onChange }: PostCardProps) {
  const text = postText(post);
  return (
    <Card>
      <View className="stack">
        <View>
          <View className="staff-tags">
            <View className="strong staff-post">{text}</View>
            {post.standInForName && (
              <StatusTag tone="info" icon="swap">
                {`代${post.standInForName}`}
              </StatusTag>
            )}
          </View>
          <View className="secondary small">{termText(post)}</View>
        </View>
        {!successor && (
          <View className="staff-tags">
            {post.leftWithNobody ? (
              <StatusTag tone="accent">
                {post.kind === 'volunteerTeam'
                  ? '不指定接任人，志愿队将没有队长'
                  : '没有别人担任，将无人接手'}
              </StatusTag>
            ) : (
              <StatusTag tone="ok">还有别人担任同样的岗位</StatusTag>
            )}
          </View>
        )}
        <PersonField
          id={`successor-${post.id}`}
          label="接任人"
          spokenLabel={`接任人，${text}`}
          optional={!post.leftWithNobody}
          people={people}
          value={successor}
          error={wrong ? '请换一个人，或者确认空缺' : undefined}
          onChange={onChange}
        />
      </View>
    </Card>
  );
}
