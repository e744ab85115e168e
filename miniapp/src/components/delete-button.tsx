import { useState } from 'react';
import { Button } from './button';

interface DeleteButtonProps {
  readonly id: string;
  readonly busy: boolean;
  readonly onDelete: () => void;
}

/** Deletes with the second tap: the first asks. */
export function DeleteButton({ id, busy, onDelete }: DeleteButtonProps) {
  const [asked, setAsked] = useState(false);
  return (
    <Button id={id} kind="danger" block busy={busy} onPress={() => (asked ? onDelete() : setAsked(true))}>
      {asked ? '再点一次，确认删除' : '删除'}
    </Button>
  );
}
