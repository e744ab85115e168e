import type { HelpRequest } from '@linge/shared/help-request/help-request.schema';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { isLeading, stepsOf, stepText, type HelpStep } from './step';

interface HelpBarProps {
  readonly help: HelpRequest;
  readonly onStep: (step: HelpStep) => void;
}

const inBar = 2;

/** What to do next, in reach of a thumb. */
export function HelpBar({ help, onStep }: HelpBarProps) {
  const steps = stepsOf(help).slice(0, inBar);
  if (steps.length === 0) return null;
  return (
    <BottomBar>
      {[...steps].reverse().map((step) => (
        <Button
          key={step}
          id={step}
          block={steps.length === 1}
          kind={isLeading(step) ? 'primary' : 'plain'}
          onPress={() => onStep(step)}
        >
          {stepText[step]}
        </Button>
      ))}
    </BottomBar>
  );
}

/** The rest of it, for the day on which something goes wrong. */
export function OtherSteps({ help, onStep }: HelpBarProps) {
  const steps = stepsOf(help).slice(inBar);
  if (steps.length === 0) return null;
  return (
    <Card flush>
      {steps.map((step) => (
        <Cell key={step} id={step} title={stepText[step]} onPress={() => onStep(step)} />
      ))}
    </Card>
  );
}
