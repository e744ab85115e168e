import { useState } from 'react';

type Problems = Readonly<Record<string, string>>;

/**
 * A form in several steps: where one is, and what is missing, told once one tried to go on, and all of it before sending.
 * @param steps the first is where one begins
 */
export function useFormSteps<Step extends string>(
  steps: readonly [Step, ...Step[]],
  problemsOf: Readonly<Record<Step, Problems>>,
) {
  const [step, setStep] = useState<Step>(steps[0]);
  const [left, setLeft] = useState<readonly Step[]>([]);
  const leave = (one: Step) => setLeft((before) => [...before, one]);
  const go = (to: Step) => {
    // what was left unfinished is marked when one comes back to it
    leave(step);
    setStep(to);
  };
  return {
    step,
    problems: left.includes(step) ? problemsOf[step] : {},
    missing: steps.flatMap((one) => Object.values(problemsOf[one])),
    go,
    next: () => {
      const complete = Object.keys(problemsOf[step]).length === 0;
      const to = steps[steps.indexOf(step) + 1];
      if (complete && to) go(to);
      else leave(step);
    },
  };
}
