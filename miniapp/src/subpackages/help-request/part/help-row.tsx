import type { HelpRequestSummary } from '@linge/shared/help-request/help-request.schema';
import { helpKindText } from '@linge/shared/help-request/help-request-word';
import { View } from '@tarojs/components';
import { Cell } from '../../../components/cell';
import { StatusTag } from '../../../components/status-tag';
import { expectedText, helpedText, helpStateTag, helpWhenText } from '../../../format/help-request';
import { go, pages } from './open-page';

interface HelpRowProps {
  readonly item: HelpRequestSummary;
  /** Where all of a list stand alike, it is left out. */
  readonly withState?: boolean;
}

/** A request as one line of a list: what for, when, how long, where. */
export function HelpRow({ item, withState = false }: HelpRowProps) {
  const { id, kind, text, gridName, expectedMinutes, state, volunteerName } = item;
  const tag = helpStateTag(state);
  const facts = [
    `${helpWhenText(item)}，${expectedText(expectedMinutes)}`,
    [gridName, helpedText(item)].join('　'),
    ...(volunteerName && withState ? [`志愿者 ${volunteerName}`] : []),
  ];
  return (
    <Cell
      id={`help-${id}`}
      title={
        <>
          <View className="row">
            <View className="grow strong">{helpKindText[kind]}</View>
            {withState && <StatusTag tone={tag.tone}>{tag.text}</StatusTag>}
          </View>
          {text && <View className="prose">{text}</View>}
        </>
      }
      detail={facts.map((fact) => (
        <View key={fact} className="number">
          {fact}
        </View>
      ))}
      onPress={() => go(pages.detail(id))}
    />
  );
}
