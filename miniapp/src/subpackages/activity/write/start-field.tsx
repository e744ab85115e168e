import { activityStarts } from '@linge/shared/activity/activity-start';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { fromStart } from '../../../services/activity-draft.policy';
import type { ActivityDraft } from '../../../services/activity-draft.type';
import { newId } from '../../../services/new-id';

/** Templates to begin with. */
export function StartField({ onStart }: { readonly onStart: (part: Partial<ActivityDraft>) => void }) {
  return (
    <Card>
      <FormField label="从模板开始" optional hint="常办的活动，内容、名额都写好了，改一改就行">
        <View className="activity-side">
          {activityStarts.map((start) => (
            <Button
              key={start.key}
              label={`从模板开始：${start.title}`}
              onPress={() => onStart(fromStart(start, newId))}
            >
              {start.title}
            </Button>
          ))}
        </View>
      </FormField>
    </Card>
  );
}
