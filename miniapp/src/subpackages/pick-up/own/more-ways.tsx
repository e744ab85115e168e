import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import { goesAloneFromAge, type Authorise, type OwnPickUp } from '@linge/shared/pick-up/pick-up.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef } from 'react';
import { Button } from '../../../components/button';
import { Section } from '../../../components/card';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useAction } from '../../../services/use-action';

interface MoreWaysProps {
  readonly own: OwnPickUp;
  readonly onChanged: (after: OwnPickUp) => void;
  readonly onName: (kind: 'named' | 'code') => void;
}

/** Letting somebody else take the child: those of the household with one tap. */
export function MoreWays({ own, onChanged, onName }: MoreWaysProps) {
  const { signUpId, adults, mayGoAlone, authorisations } = own;
  // the same for each try, so that an answer that was lost names nobody twice
  const ids = useRef(new Map<string, string>());
  const allowing = useAction(async (asked: Pick<Authorise, 'kind' | 'residentId'>) => {
    const key = asked.residentId ?? asked.kind;
    const id = ids.current.get(key) ?? newId();
    ids.current.set(key, id);
    const after = await call(pickUpApi.authorise, { params: { id: signUpId }, body: { id, ...asked } });
    ids.current.delete(key);
    onChanged(after);
    void Taro.showToast({ title: '已授权', icon: 'none' });
  });
  const goesAlone = authorisations.some(({ kind }) => kind === 'alone');
  return (
    <Section title="让别人来接">
      <View className="pick-up-ways">
        {adults.map(({ residentId, name }) => (
          <Button
            key={residentId}
            block
            icon="plus"
            disabled={allowing.busy}
            onPress={() => allowing.run({ kind: 'household', residentId })}
          >
            {`同住的家人 ${name}`}
          </Button>
        ))}
        <Button block icon="plus" id="name-taker" onPress={() => onName('named')}>
          其他固定来接的人
        </Button>
        <Button block icon="plus" id="code-taker" onPress={() => onName('code')}>
          只来接一次的人（接送码）
        </Button>
        {mayGoAlone && !goesAlone && (
          <Button
            block
            id="allow-alone"
            disabled={allowing.busy}
            onPress={() => allowing.run({ kind: 'alone' })}
          >
            同意孩子自己回家
          </Button>
        )}
        {!mayGoAlone && (
          <View className="secondary small">{`满 ${goesAloneFromAge} 周岁才可以自己回家。`}</View>
        )}
      </View>
    </Section>
  );
}
