import type { AddWalkIn } from '@linge/shared/activity/sign-up-list.schema';
import { useState } from 'react';
import { FormField } from '../components/form-field';
import { Segmented } from '../components/segmented';
import { SheetForm } from '../components/sheet-form';
import { TextField } from '../components/text-field';
import { newId } from '../services/new-id';
import { useSheetForm } from '../services/use-sheet-form';

interface WalkInSheetProps {
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly send: (walkIn: AddWalkIn) => Promise<unknown>;
  /** Told once it is sent. */
  readonly done: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Somebody who came without having signed up. */
export function WalkInSheet({ roles, send, done, onDone, onClose }: WalkInSheetProps) {
  const [id] = useState(newId);
  const [name, setName] = useState('');
  const [roleId, setRoleId] = useState(roles.length === 1 ? (roles[0]?.id ?? null) : null);
  const form = useSheetForm({
    missing: (): Readonly<Record<string, string>> => ({
      ...(name.trim() ? {} : { name: '请填姓名' }),
      ...(roleId ? {} : { roleId: '请选择岗位' }),
    }),
    send: () => send({ id, name: name.trim(), roleId: roleId ?? '' }),
    done,
    onDone,
  });
  return (
    <SheetForm title="现场加人" submit="加到名单" form={form} onClose={onClose}>
      <FormField label="姓名" error={form.wrong.name}>
        <TextField id="walk-in-name" label="姓名" max={50} value={name} onChange={setName} />
      </FormField>
      {roles.length > 1 && (
        <FormField label="岗位" error={form.wrong.roleId}>
          <Segmented
            look="chips"
            label="岗位"
            options={roles.map((role) => ({ value: role.id, text: role.name }))}
            value={roleId}
            onChange={setRoleId}
          />
        </FormField>
      )}
    </SheetForm>
  );
}
