import { createContext, useContext, useState } from 'react';

/** What was typed into a form before its sheet was closed, by field. */
export type Typed = Map<string, unknown>;

/** Of the form that is open; it is held by the page, in memory alone, as some of it was said in confidence. */
export const TypedContext = createContext<Typed>(new Map());

/** As `useState`, but a sheet that is opened again shows what was typed into it before. */
export function useTyped<T>(field: string, initial: T | (() => T)): [T, (value: T) => void] {
  const typed = useContext(TypedContext);
  const [value, setValue] = useState<T>(typed.has(field) ? (typed.get(field) as T) : initial);
  return [
    value,
    (next) => {
      typed.set(field, next);
      setValue(next);
    },
  ];
}
