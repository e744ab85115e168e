import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { useHousehold, type HouseholdWithPeople } from '../../../services/registry';
import { Loaded, StaffGate } from './staff-gate';

export interface HouseholdFormProps extends HouseholdWithPeople {
  readonly reload: () => Promise<void>;
}

interface HouseholdFormPageProps {
  readonly title: string;
  readonly children: (props: HouseholdFormProps) => ReactNode;
}

/** A form about the household that the address names. */
export function HouseholdFormPage({ title, children }: HouseholdFormPageProps) {
  const { id = '' } = useRouter().params;
  return (
    <StaffGate title={title}>
      {() => (
        <Asked title={title} id={id}>
          {children}
        </Asked>
      )}
    </StaffGate>
  );
}

function Asked({ title, id, children }: HouseholdFormPageProps & { readonly id: string }) {
  const query = useHousehold(id || null);
  return (
    <Loaded title={title} query={query}>
      {(data) => children({ ...data, reload: query.reload })}
    </Loaded>
  );
}
