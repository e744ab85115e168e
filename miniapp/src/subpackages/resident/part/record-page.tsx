import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Page } from '../../../frame/page';
import './part.scss';

interface RecordPageProps {
  readonly title: string;
  /** What is done most often, in reach of the thumb; left out for who may only read. */
  readonly buttons: ReactNode;
  /** Below the rest on a phone, beside it where there is room. */
  readonly beside: ReactNode;
}

/** A record of the registry: what is kept, and beside it how that came about. */
export function RecordPage({ title, buttons, beside, children }: PropsWithChildren<RecordPageProps>) {
  return (
    <Page title={title} wide bottom={buttons && <BottomBar>{buttons}</BottomBar>}>
      <View className="registry">
        <View className="registry__column">{children}</View>
        <View className="registry__column">{beside}</View>
      </View>
    </Page>
  );
}

/** Something that can happen, with the form for it. */
export interface LifeAction {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  readonly onPress: () => void;
}

interface ActionsProps {
  readonly title: string;
  readonly actions: readonly LifeAction[];
}

/** All that can happen next. */
export function Actions({ title, actions }: ActionsProps) {
  return (
    <Section title={title}>
      <Card flush>
        {actions.map((action) => (
          <Cell key={action.id} {...action} />
        ))}
      </Card>
    </Section>
  );
}
