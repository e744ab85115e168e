import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';

/** What is asked before something that is not easily undone. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly kind: 'primary' | 'danger';
  readonly run: () => void;
}

/** Asks once more, in the app's own look; null asks nothing. */
export function AskSheet({
  question,
  onClose,
}: {
  readonly question: Question | null;
  readonly onClose: () => void;
}) {
  return (
    <Sheet visible={question !== null} title={question?.title ?? ''} onClose={onClose}>
      {question && (
        <View className="stack">
          <View>{question.text}</View>
          <Button
            id="sure"
            kind={question.kind}
            block
            onPress={() => {
              onClose();
              question.run();
            }}
          >
            {question.yes}
          </Button>
          <Button block onPress={onClose}>
            再想想
          </Button>
        </View>
      )}
    </Sheet>
  );
}
