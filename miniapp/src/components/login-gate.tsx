import type { Persona, PersonaCard } from '@linge/shared/account/account.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { alertProps } from '../platform/alert';
import { Button } from './button';
import { Cell } from './cell';
import { Sheet } from './sheet';

export interface LoginGateProps {
  readonly visible: boolean;
  readonly busy: boolean;
  readonly canUseWechat: boolean;
  readonly personas: readonly PersonaCard[];
  readonly message: string | null;
  readonly onWechat: () => void;
  readonly onPersona: (persona: Persona) => void;
  readonly onPrivacy: () => void;
  readonly onCancel: () => void;
}

/** Asks for a login when something needs one; looking around goes on without it. */
export function LoginGate(props: LoginGateProps) {
  const { visible, busy, canUseWechat, personas, message, onWechat, onPersona, onPrivacy, onCancel } = props;
  return (
    <Sheet visible={visible} title="登录后继续" onClose={onCancel}>
      <View className="secondary small">只有反映问题、看自己的诉求和消息需要登录，其他内容随便看。</View>
      {message && (
        <View className="strong" {...alertProps}>
          {message}
        </View>
      )}
      {canUseWechat && (
        <Button kind="primary" block busy={busy} id="login-wechat" onPress={onWechat}>
          微信一键登录
        </Button>
      )}
      {visible && personas.length > 0 && (
        <PersonaList personas={personas} folded={canUseWechat} onPersona={onPersona} />
      )}
      <View className="secondary small">登录即表示您已阅读并同意隐私说明；不登录也能浏览。</View>
      <Button kind="text" id="login-privacy" onPress={onPrivacy}>
        查看隐私说明
      </Button>
      <Button block id="login-cancel" onPress={onCancel}>
        暂不登录
      </Button>
    </Sheet>
  );
}

/** The demo's people. Beside WeChat's own login they are folded: a dozen rows are a lot for a phone to draw. */
function PersonaList(props: Pick<LoginGateProps, 'personas' | 'onPersona'> & { readonly folded: boolean }) {
  const [open, setOpen] = useState(!props.folded);
  if (!open) {
    return (
      <Button block id="login-personas" onPress={() => setOpen(true)}>
        演示环境：换一个身份
      </Button>
    );
  }
  return (
    <View>
      <View className="secondary small">演示环境：请选择一个身份</View>
      {props.personas.map((card) => (
        <Cell
          key={card.persona}
          id={`persona-${card.persona}`}
          title={card.name}
          detail={card.description}
          onPress={() => props.onPersona(card.persona)}
        />
      ))}
    </View>
  );
}
