import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { View } from '@tarojs/components';
import { Button } from '../components/button';
import { Card } from '../components/card';
import { closedText, type Closed } from '../services/consent-settings.policy';
import { useTellMe } from '../services/use-tell-me';

interface TellMeCardProps {
  /** Three at most: WeChat asks for no more at once. */
  readonly templates: readonly PushTemplateName[];
  /** What one will be told: `办理有进展时告诉我`. */
  readonly title: string;
}

/** Where it is natural to want to be told: one tap, one message. Not there where WeChat cannot be asked. */
export function TellMeCard({ templates, title }: TellMeCardProps) {
  const tellMe = useTellMe(templates);
  if (!tellMe) return null;
  const { left, busy, closed, ask, openSettings } = tellMe;
  if (closed) return <ClosedCard title={title} closed={closed} onOpen={openSettings} />;
  return (
    <Card>
      <View className="row">
        <View className="grow">
          <View className="strong">{title}</View>
          <View className="secondary small">
            {left > 0 ? `还能在微信里提醒 ${left} 次` : '同意一次，微信就提醒一次'}
          </View>
        </View>
        <Button
          id="tell-me"
          kind={left > 0 ? 'plain' : 'primary'}
          busy={busy}
          label={left > 0 ? `多提醒几次：${title}` : `提醒我：${title}`}
          onPress={ask}
        >
          {left > 0 ? '多提醒几次' : '提醒我'}
        </Button>
      </View>
    </Card>
  );
}

interface ClosedCardProps {
  readonly title: string;
  readonly closed: Closed;
  readonly onOpen: () => void;
}

/** Asking would be in vain: only the way to WeChat's settings helps. */
function ClosedCard({ title, closed, onOpen }: ClosedCardProps) {
  return (
    <Card>
      <View className="row">
        <View className="grow">
          <View className="strong">{title}</View>
          <View className="secondary small">{closedText[closed]}</View>
        </View>
        <Button id="open-consent-settings" label={`去微信设置：${title}`} onPress={onOpen}>
          去微信设置
        </Button>
      </View>
    </Card>
  );
}
