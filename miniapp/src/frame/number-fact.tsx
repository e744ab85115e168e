import type { AccessField } from '@linge/shared/access-record/access-record.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../components/button';
import { Sheet } from '../components/sheet';
import { accessFieldNames } from '../format/ledger';
import { dial } from '../platform/phone';
import { newId } from '../services/new-id';
import { useMay } from '../services/session';
import { useAction } from '../services/use-action';
import { Fact } from '../components/fact';
import { RevealForm, type Asked } from './reveal-form';
import './number-fact.scss';

interface NumberFactProps {
  readonly field: AccessField;
  /** Null where none is registered. */
  readonly masked: string | null;
  readonly reveal: (asked: Asked) => Promise<{ readonly value: string | null }>;
  /** Left out for what cannot be dialled. */
  readonly numberToDial?: (callId: string) => Promise<{ readonly phone: string }>;
}

/** A number, masked: shown in full for a purpose only, and dialled without being shown at all. */
export function NumberFact({ field, masked, reveal, numberToDial }: NumberFactProps) {
  const mayReveal = useMay('resident.reveal');
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const dialling = useAction(async () => {
    if (numberToDial) await dial((await numberToDial(newId())).phone);
  });
  const name = accessFieldNames[field];
  return (
    <View className="number-fact">
      <Fact name={name}>{shown ?? masked ?? '未登记'}</Fact>
      {masked && mayReveal && (
        <View className="number-fact__actions">
          {!shown && (
            <Button id={`reveal-${field}`} label={`查看${name}`} onPress={() => setAsking(true)}>
              查看
            </Button>
          )}
          {numberToDial && (
            <Button
              id={`call-${field}`}
              icon="phone"
              label={`拨打${name}`}
              busy={dialling.busy}
              onPress={() => dialling.run()}
            >
              拨打
            </Button>
          )}
        </View>
      )}
      <Sheet visible={asking} title={`查看${name}`} onClose={() => setAsking(false)}>
        {asking && (
          <RevealForm
            ofResident={field !== 'landlordPhone' && field !== 'tellerPhone'}
            reveal={reveal}
            onShown={(value) => {
              setShown(value ?? '未登记');
              setAsking(false);
            }}
          />
        )}
      </Sheet>
    </View>
  );
}
