import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import './part.scss';

interface EventPageProps {
  readonly title: string;
  /** On the button. */
  readonly submit: string;
  readonly danger?: boolean;
  readonly form: { readonly busy: boolean; readonly problem: string | null; readonly submit: () => void };
}

/** A form with its one button in reach of the thumb, and what is wrong right above it. */
export function EventPage({
  title,
  submit,
  danger = false,
  form,
  children,
}: PropsWithChildren<EventPageProps>) {
  return (
    <Page
      title={title}
      bottom={
        <BottomBar>
          <Button
            id="submit"
            kind={danger ? 'danger' : 'primary'}
            block
            busy={form.busy}
            onPress={form.submit}
          >
            {submit}
          </Button>
        </BottomBar>
      }
    >
      {children}
      {form.problem && (
        <View className="event-problem" {...alertProps}>
          {form.problem}
        </View>
      )}
    </Page>
  );
}
