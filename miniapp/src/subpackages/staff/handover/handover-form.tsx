import { handoverApi } from '@linge/shared/staff/handover.api';
import type { Handover, HandoverPreview } from '@linge/shared/staff/handover.schema';
import type { StaffMember } from '@linge/shared/staff/staff.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { Slots } from '../../../components/slots';
import { SwitchField } from '../../../components/switch-field';
import { alertProps } from '../../../platform/alert';
import { ApiError } from '../../../services/api-error';
import { call } from '../../../services/client';
import { errorText } from '../../../services/error-text';
import { newId } from '../../../services/new-id';
import { useAction } from '../../../services/use-action';
import { HandledCard } from './handled-card';
import { PostCard } from './post-card';
import '../part/part.scss';

interface HandoverFormProps {
  readonly preview: HandoverPreview;
  readonly people: readonly StaffMember[];
  readonly reload: () => Promise<void>;
  readonly onDone: (handover: Handover) => void;
}

/** Each post with who takes it; nobody is left alone by an oversight. */
export function HandoverForm({ preview, people, reload, onDone }: HandoverFormProps) {
  const { staffMember, day, posts, complaints } = preview;
  const [id] = useState(newId);
  const [successors, setSuccessors] = useState<Readonly<Record<string, string | null>>>({});
  const [confirmNobody, setConfirmNobody] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [wrongPosts, setWrongPosts] = useState<readonly string[]>([]);
  const others = people.filter((person) => person.id !== staffMember.id);
  const open = posts.filter((post) => post.leftWithNobody && !successors[post.id]);

  const sending = useAction(
    async () => {
      setProblem(null);
      setWrongPosts([]);
      const body = {
        id,
        day,
        posts: posts.map((post) => ({
          postId: post.id,
          successorStaffMemberId: successors[post.id] ?? null,
        })),
        confirmNobody: confirmNobody && open.length > 0,
      };
      onDone(await call(handoverApi.create, { params: { id: staffMember.id }, body }));
    },
    (error) => {
      setProblem(errorText(error));
      if (!(error instanceof ApiError)) return;
      const places = error.fields.map(({ path }) => Number(/posts\.(\d+)\./.exec(path)?.[1] ?? -1));
      setWrongPosts(posts.filter((_, index) => places.includes(index)).map((post) => post.id));
      if (error.code === 'HANDOVER_POSTS_CHANGED' || error.code === 'VERSION_CONFLICT') void reload();
    },
  );

  if (posts.length === 0) {
    return (
      <EmptyState
        icon="check"
        title={`${staffMember.name}那天没有任职，不用交接`}
        hint="结束了的任职可以在“任职安排”里看到"
      />
    );
  }
  return (
    <Slots>
      <Section title="任职由谁接手">
        <View className="stack">
          {posts.map((post) => (
            <PostCard
              key={post.id}
              post={post}
              people={others}
              successor={successors[post.id] ?? null}
              wrong={wrongPosts.includes(post.id)}
              onChange={(personId) => setSuccessors({ ...successors, [post.id]: personId })}
            />
          ))}
        </View>
      </Section>
      {complaints.length > 0 && <HandledCard complaints={complaints} />}
      {open.length > 0 && (
        <Card flush>
          <SwitchField
            id="confirm-nobody"
            title={`确认 ${open.length} 个岗位暂时空缺`}
            detail="网格岗位空缺期间，社区管理员仍然看得到那里的诉求；志愿队可以以后再定队长"
            checked={confirmNobody}
            onChange={setConfirmNobody}
          />
        </Card>
      )}
      {problem && (
        <Card>
          <View className="staff-problem" {...alertProps}>
            {problem}
          </View>
        </Card>
      )}
      <Button id="submit" kind="danger" block busy={sending.busy} onPress={sending.run}>
        确认交接
      </Button>
    </Slots>
  );
}
