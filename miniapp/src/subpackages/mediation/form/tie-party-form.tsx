import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { ResidentSearch } from '../part/resident-search';
import type { FormProps } from './form.type';
import { useActionForm } from './use-action-form';
import { useTyped } from './use-typed';

interface Found {
  readonly name: string;
  readonly residentId: string;
  readonly address: string;
}

/** Who of the registry a party is of whom only a name was known. */
export function TiePartyForm(props: FormProps) {
  const { mediation, id, onClose } = props;
  const { communityId, gridId, parties } = mediation;
  const [found, setFound] = useTyped<Found | null>('found', null);
  const sheet = useActionForm(props, {
    missing: () => (found ? {} : { residentId: '请从台账里选一位' }),
    body: () => ({ partyId: id, residentId: found?.residentId }),
  });
  const name = parties.find((party) => party.id === id)?.name ?? '';
  return (
    <SheetForm {...sheet}>
      <View className="secondary small">
        {`${name}有小程序账号的，会收到通知，看到约见和协议；还没有账号的，绑定住户以后自动对上。`}
      </View>
      <FormField label="台账里的居民" error={sheet.form.wrong.residentId}>
        {found ? (
          <View className="row">
            <View className="grow">
              <View>{found.name}</View>
              <View className="secondary small place">{found.address}</View>
            </View>
            <Button kind="text" label={`不是${found.name}，换一个人`} onPress={() => setFound(null)}>
              换一个
            </Button>
          </View>
        ) : (
          <ResidentSearch
            place={{ communityId, gridId }}
            prefix="tie-"
            cancel="不找了"
            onCancel={onClose}
            onChoose={({ name: known, residentId, address }) =>
              setFound({ name: known, residentId, address })
            }
          />
        )}
      </FormField>
    </SheetForm>
  );
}
