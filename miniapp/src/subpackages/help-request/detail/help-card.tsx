import type { HelpRequest } from '@linge/shared/help-request/help-request.schema';
import { helpKindText, helpRules } from '@linge/shared/help-request/help-request-word';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { BulletList } from '../../../components/bullet-list';
import { Card, Section } from '../../../components/card';
import { ContentMarkTag } from '../../../components/content-mark-tag';
import { Fact } from '../../../components/fact';
import { Heading } from '../../../components/heading';
import { StatusTag } from '../../../components/status-tag';
import { dayText } from '../../../format/day';
import { expectedText, helpedText, helpHint, helpStateTag, helpWhenText } from '../../../format/help-request';

/** What is asked for, how it stands, and what comes next. */
export function HelpCard({ help }: { readonly help: HelpRequest }) {
  const { kind, text, state, mark, part, gridName, expectedMinutes, askedByName, servedOn } = help;
  const { statedMinutes, counteredMinutes, minutes, reason, thanks } = help;
  const tag = helpStateTag(state);
  const hint = helpHint(help);
  const open = state === 'finished' || state === 'countered' || state === 'withWorker';
  return (
    <>
      <Card>
        <View className="stack">
          <View className="row">
            <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
            {mark && <ContentMarkTag check={mark} />}
          </View>
          <Heading level={2}>{helpKindText[kind]}</Heading>
          {text && <View className="prose">{text}</View>}
          {hint && <View className="strong">{hint}</View>}
          <View>
            <Fact name="时间">{`${helpWhenText(help)}，${expectedText(expectedMinutes)}`}</Fact>
            <Fact name="帮谁">{helpedText(help)}</Fact>
            <Fact name="网格">{gridName}</Fact>
            {askedByName && <Fact name="代发">{askedByName}</Fact>}
            {servedOn && <Fact name="哪天做的">{dayText(servedOn)}</Fact>}
            {open && statedMinutes !== null && <Fact name="志愿者说">{minutesText(statedMinutes)}</Fact>}
            {open && counteredMinutes !== null && (
              <Fact name="求助人说">{minutesText(counteredMinutes)}</Fact>
            )}
            {minutes !== null && <Fact name="记时长">{minutesText(minutes)}</Fact>}
            {reason && <Fact name="原因">{reason}</Fact>}
          </View>
          {thanks && (
            <View className="stack">
              <View className="strong">{part === 'taker' ? '对方想对您说' : '您对志愿者说'}</View>
              <View className="prose">{thanks}</View>
            </View>
          )}
        </View>
      </Card>
      {(part === 'volunteer' || (part === 'taker' && state === 'taken')) && (
        <Section title="帮忙的规矩">
          <Card>
            <BulletList label="帮忙的规矩" items={helpRules} />
          </Card>
        </Section>
      )}
    </>
  );
}
