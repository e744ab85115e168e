import type { DeskChild } from '@linge/shared/pick-up/pick-up-desk.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { authorisedDetail, authorisedText } from '../../../format/pick-up';
import { ApiError } from '../../../services/api-error';
import { handChildOver, type Taker } from '../../../services/pick-up-desk';
import { toastError, useAction } from '../../../services/use-action';
import type { ChildSheetProps } from './child-sheet';
import { CodeForm } from './code-form';
import { NotListed } from './not-listed';
import { TakerRow } from './taker-row';

/** Somebody of the list whom the organiser has before them. */
interface Chosen {
  readonly taker: Taker;
  readonly who: string;
  readonly alone: boolean;
}

/** Those who may take a child; nobody else can be chosen. */
export function TakerList(props: ChildSheetProps) {
  const { desk, child, offline, onChild, onStale, onClose } = props;
  const { guardian, authorisations, name, age } = child;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [notListed, setNotListed] = useState(false);
  const done = (after: DeskChild | null) => {
    if (after) onChild(after);
    else onStale();
    void Taro.showToast({ title: after ? '已交接，并已告诉监护人' : '已记在手机上', icon: 'none' });
    onClose();
  };
  const handing = useAction(
    async (taker: Taker) => done(await handChildOver(desk, child, taker)),
    (error) => {
      toastError(error);
      setChosen(null);
      // somebody was faster, or the guardian took it back
      if (error instanceof ApiError) onStale();
    },
  );
  if (chosen) {
    return (
      <Sheet
        visible
        title={chosen.alone ? `${name}自己回家？` : `把${name}交给${chosen.who}？`}
        onClose={onClose}
      >
        <View>
          {chosen.alone ? '监护人同意孩子自己回家。' : '请看清来的人，问一下孩子认不认识。'}
          监护人会马上收到消息。
        </View>
        <Button
          kind="primary"
          block
          id="hand-over-yes"
          busy={handing.busy}
          onPress={() => handing.run(chosen.taker)}
        >
          确认交接
        </Button>
        <Button block id="hand-over-no" onPress={() => setChosen(null)}>
          再看看
        </Button>
      </Sheet>
    );
  }
  const listed = authorisations.filter(({ kind }) => kind !== 'code');
  const byCode = authorisations.filter(({ kind }) => kind === 'code');
  return (
    <Sheet visible title={`${name}，${age} 岁`} onClose={onClose}>
      {notListed ? (
        <NotListed desk={desk} child={child} offline={offline} onBack={() => setNotListed(false)} />
      ) : (
        <>
          <View>
            {guardian.name && (
              <TakerRow
                who={`监护人 ${guardian.name}`}
                detail={guardian.phone ? `电话 ${guardian.phone}` : '没有登记电话'}
                call={{ desk, child, authorisationId: null }}
                callable={guardian.phone !== null && !offline}
                onGive={() =>
                  setChosen({ taker: { to: 'guardian' }, who: `监护人 ${guardian.name}`, alone: false })
                }
              />
            )}
            {listed.map((authorisation) => {
              const { id, kind, phone } = authorisation;
              const who = authorisedText(authorisation);
              const taker = { to: 'authorised', authorisationId: id } as const;
              return (
                <TakerRow
                  key={id}
                  who={who}
                  detail={authorisedDetail(authorisation)}
                  call={{ desk, child, authorisationId: id }}
                  callable={phone !== null && !offline}
                  onGive={() => setChosen({ taker, who, alone: kind === 'alone' })}
                />
              );
            })}
          </View>
          <CodeForm
            expected={byCode}
            offline={offline}
            onCode={async (code) => done(await handChildOver(desk, child, { to: 'code', code }))}
          />
          <Button block id="not-listed" onPress={() => setNotListed(true)}>
            来的人不在名单上
          </Button>
        </>
      )}
    </Sheet>
  );
}
