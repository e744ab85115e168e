import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { useAction } from '../../../services/use-action';

/** A browser has no chats to forward to: the link is copied, and pasted wherever one likes. */
export function ShareButton({ id }: { readonly id: string }) {
  const copying = useAction(async () => {
    await Taro.setClipboardData({ data: `${window.location.origin}/n/${id}` });
    void Taro.showToast({ title: '链接已复制', icon: 'none' });
  });
  return (
    <Button id="copy-link" block busy={copying.busy} onPress={copying.run}>
      复制链接
    </Button>
  );
}
