import { dataKindKeys, dataKinds } from '@linge/shared/privacy/data-kind';
import type { Fate } from '@linge/shared/privacy/data-kind.type';
import { privacyApi } from '@linge/shared/privacy/privacy.api';
import type { DeletionOutlook } from '@linge/shared/privacy/privacy.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BulletList } from '../../../components/bullet-list';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { ErrorState } from '../../../components/error-state';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { errorText, requestIdOf } from '../../../services/error-text';
import { deleteAccount } from '../../../services/session';
import { useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';

const namesOf = (fate: Fate) =>
  dataKindKeys.filter((kind) => dataKinds[kind].fate === fate).map((kind) => dataKinds[kind].name);

/** Says all of it before anything happens; there is no way back, so it is asked once more. */
export function Deletion() {
  const outlook = useQuery(privacyApi.deletionOutlook, {});
  const [asked, setAsked] = useState(false);
  const deleting = useAction(async () => {
    await deleteAccount();
    await Taro.switchTab({ url: '/pages/me/index' });
  });
  if (outlook.state === 'loading') return <Skeleton />;
  if (outlook.state === 'error') {
    return (
      <ErrorState
        text={errorText(outlook.error)}
        requestId={requestIdOf(outlook.error)}
        onRetry={() => void outlook.reload()}
      />
    );
  }
  const { posts, openComplaints } = outlook.data;
  return (
    <Slots>
      {posts.length > 0 && <Posts posts={posts} />}
      <Fates />
      {openComplaints > 0 && (
        <View>{`您有 ${openComplaints} 件诉求还在办理。注销后会继续办完，但您看不到进展，也没法确认和评价。`}</View>
      )}
      <Button kind="danger" block id="delete-ask" disabled={posts.length > 0} onPress={() => setAsked(true)}>
        注销账号
      </Button>
      <Sheet visible={asked} title="确认注销账号？" onClose={() => setAsked(false)}>
        <View>马上生效，不能恢复。以后再登录是一个新账号，看不到以前的内容。</View>
        <Button kind="danger" block id="delete-yes" busy={deleting.busy} onPress={deleting.run}>
          确认注销
        </Button>
        <Button block id="delete-no" onPress={() => setAsked(false)}>
          取消
        </Button>
      </Sheet>
    </Slots>
  );
}

function Posts({ posts }: Pick<DeletionOutlook, 'posts'>) {
  return (
    <Section title="现在还不能注销">
      <Card>
        <View className="stack">
          <View>您还有岗位在身，居民要找得到人。请社区党委在“交接”里把岗位交给别人，再来注销：</View>
          {posts.map(({ title, until }) => (
            <View key={title} className="strong">
              {until ? `${title}，到 ${until}` : title}
            </View>
          ))}
        </View>
      </Card>
    </Section>
  );
}

function Fates() {
  return (
    <Slots>
      <Section title="马上删除">
        <Card>
          <BulletList label="马上删除的" items={namesOf('deleted')} />
        </Card>
      </Section>
      <Section title="留下，但看不出是您">
        <Card>
          <View className="stack">
            <BulletList label="留下，但看不出是您的" items={namesOf('anonymous')} />
            <View className="secondary">办理还要靠它们，别人也要用，所以去掉您的身份后保留。</View>
          </View>
        </Card>
      </Section>
      <Section title="不随账号删除">
        <Card>
          <View className="stack">
            <BulletList label="不随账号删除的" items={namesOf('kept')} />
            <View className="secondary">
              户籍和居住登记是社区依法保存的台账，与您有没有账号无关。要更正或有疑问，请到社区便民服务大厅。
            </View>
          </View>
        </Card>
      </Section>
    </Slots>
  );
}
