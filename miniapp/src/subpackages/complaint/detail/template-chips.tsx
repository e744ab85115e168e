import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Pressable } from '../../../components/pressable';
import { useTemplates } from '../../../services/answer-template';
import { filledIn, withTemplate, type Filling } from '../../../services/answer-template.policy';

interface TemplateChipsProps {
  readonly action: RequestedAction;
  readonly of: Parameters<typeof useTemplates>[0];
  /** What the complaint says for the placeholders. */
  readonly filling: Filling;
  readonly typed: string;
  readonly onInsert: (text: string) => void;
}

/** As many as are taken in at a glance. */
const atOnce = 4;

/** Answers written once: a tap puts one into the field above, where it is read and changed before it is sent. */
export function TemplateChips({ action, of, filling, typed, onInsert }: TemplateChipsProps) {
  const templates = useTemplates(of, action);
  const [all, setAll] = useState(false);
  if (templates.length === 0) return null;
  const shown = all ? templates : templates.slice(0, atOnce);
  return (
    <View className="template-chips">
      <View className="secondary small">点一下填入模板，可以再改</View>
      <View className="template-chips__row">
        {shown.map(({ id, name, text }) => (
          <Pressable
            key={id}
            className="template-chips__item"
            label={`填入模板：${name}`}
            onPress={() => onInsert(withTemplate(typed, filledIn(text, filling)))}
          >
            {name}
          </Pressable>
        ))}
        {templates.length > shown.length && (
          <Pressable className="template-chips__more" onPress={() => setAll(true)}>
            {`还有 ${templates.length - shown.length} 个`}
          </Pressable>
        )}
      </View>
    </View>
  );
}
