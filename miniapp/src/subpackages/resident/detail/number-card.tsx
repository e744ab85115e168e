import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import type { SealedField } from '@linge/shared/access-record/access-record.schema';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Sheet } from '../../../components/sheet';
import { dayText } from '../../../format/day';
import { ledgerFieldNames as names } from '../../../format/ledger';
import { dial } from '../../../platform/phone';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useMay } from '../../../services/session';
import { useAction } from '../../../services/use-action';
import { Fact } from '../part/fact';
import { RevealForm } from '../part/reveal-form';

const fields = ['idNumber', 'phone', 'otherPhone'] as const satisfies readonly SealedField[];

/** Numbers, masked: shown in full for a purpose only, and dialled without being shown at all. */
export function NumberCard({ resident }: { readonly resident: Resident }) {
  const mayReveal = useMay('resident.reveal');
  const [asked, setAsked] = useState<SealedField | null>(null);
  const [shown, setShown] = useState<Readonly<Partial<Record<SealedField, string>>>>({});
  const dialling = useAction(async (field: 'phone' | 'otherPhone') => {
    const { phone } = await call(accessRecordApi.call, {
      params: { id: resident.id },
      body: { id: newId(), field },
    });
    await dial(phone);
  });
  return (
    <Section title="证件和电话">
      <Card>
        <Fact name={names.birthDate}>{dayText(resident.birthDate)}</Fact>
        {fields.map((field) => {
          const masked = resident[field];
          if (!masked && field === 'otherPhone') return null;
          return (
            <View key={field} className="number-fact">
              <Fact name={names[field]}>{shown[field] ?? masked ?? '未登记'}</Fact>
              {masked && mayReveal && (
                <View className="registry__actions">
                  {!shown[field] && (
                    <Button
                      id={`reveal-${field}`}
                      label={`查看${names[field]}`}
                      onPress={() => setAsked(field)}
                    >
                      查看
                    </Button>
                  )}
                  {field !== 'idNumber' && (
                    <Button
                      id={`call-${field}`}
                      icon="phone"
                      label={`拨打${names[field]}`}
                      busy={dialling.busy}
                      onPress={() => dialling.run(field)}
                    >
                      拨打
                    </Button>
                  )}
                </View>
              )}
            </View>
          );
        })}
      </Card>
      <Sheet
        visible={asked !== null}
        title={asked ? `查看${names[asked]}` : '查看'}
        onClose={() => setAsked(null)}
      >
        {asked && (
          <RevealForm
            residentId={resident.id}
            field={asked}
            onShown={(value) => {
              setShown({ ...shown, [asked]: value ?? '未登记' });
              setAsked(null);
            }}
          />
        )}
      </Sheet>
    </Section>
  );
}
