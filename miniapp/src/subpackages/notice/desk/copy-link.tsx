import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeLink } from '@linge/shared/notice/notice-desk.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { dayOfInstant, dayText } from '../../../format/day';
import { errorText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';

/** 复制链接, for a text message or a group. It is asked for beforehand: a browser copies only at once on a tap. */
export function CopyLink({ id }: { readonly id: string }) {
  const query = useQuery(noticeDeskApi.link, { params: { id } });
  const copying = useAction(async (link: string) => {
    await Taro.setClipboardData({ data: link });
    void Taro.showToast({ title: '链接已复制', icon: 'none' });
  });
  if (query.state === 'error') {
    return (
      <View className="row">
        <View className="grow secondary small">链接没有做出来：{errorText(query.error)}</View>
        <Button kind="text" onPress={() => void query.reload()}>
          再试一次
        </Button>
      </View>
    );
  }
  const link = query.state === 'ready' ? query.data : null;
  return (
    <View className="copy-link">
      <Button
        id="copy-link"
        block
        busy={link === null || copying.busy}
        onPress={() => link && copying.run(link.link)}
      >
        复制链接
      </Button>
      <View className="secondary small">{link ? hintOf(link) : '正在做链接…'}</View>
    </View>
  );
}

function hintOf({ worksUntil }: NoticeLink): string {
  return worksUntil
    ? `贴到短信或群里，点开就在微信里看到这条通知，${dayText(dayOfInstant(worksUntil))}以前有效`
    : '贴到短信或群里，点开就在网页上看到这条通知';
}
