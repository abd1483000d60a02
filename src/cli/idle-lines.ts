import type { Language } from "../conversation/conversation.js";
import type { Idle } from "../lint/set-aside/set-aside.js";

type Told = (idle: Idle) => string;
const texts: Readonly<
  Record<Language, Readonly<Record<Idle["why"], Told>> & { readonly baseline: (count: number) => string }>
> = {
  en: {
    unused: ({ kind, about }) =>
      kind === "ignore"
        ? `this entry of "ignore" silences nothing any more (${about}); take it out`
        : `this comment silences nothing any more (${about}); take it out`,
    "no-reason": ({ about }) => `${about} gives no reason and does not count; write: ${about} RULE -- why`,
    "unknown-rule": ({ about }) => `there is no rule "${about}" (galateo rules lists them); the comment does not count`,
    "unknown-directive": ({ about }) =>
      `"${about}" is unknown; there are galateo-disable-line, -disable-next-line, -disable-next-template, -disable-file, -disable and galateo-enable`,
    baseline: (count) =>
      `${count === 1 ? "a finding" : `${count} findings`} of the baseline ${count === 1 ? "is" : "are"} gone; --update-baseline takes ${count === 1 ? "it" : "them"} out`,
  },
  it: {
    unused: ({ kind, about }) =>
      kind === "ignore"
        ? `questa voce di "ignore" non silenzia più nulla (${about}): toglila`
        : `questo commento non silenzia più nulla (${about}): toglilo`,
    "no-reason": ({ about }) => `${about} non dà un motivo e non conta; scrivi: ${about} REGOLA -- perché`,
    "unknown-rule": ({ about }) => `la regola "${about}" non esiste (galateo rules le elenca): il commento non conta`,
    "unknown-directive": ({ about }) =>
      `"${about}" è sconosciuto; ci sono galateo-disable-line, -disable-next-line, -disable-next-template, -disable-file, -disable e galateo-enable`,
    baseline: (count) =>
      count === 1
        ? "una segnalazione della baseline non c'è più: --update-baseline la toglie"
        : `${count} segnalazioni della baseline non ci sono più: --update-baseline le toglie`,
  },
};

/** What is told of comments, entries and baselines that silence nothing; a baseline's in one line. */
export function idleLines(idle: readonly Idle[], locale: Language): string[] {
  const gone = idle.filter((one) => one.kind === "baseline").length;
  return [
    ...idle.filter((one) => one.kind !== "baseline").map((one) => `${one.where}: ${texts[locale][one.why](one)}`),
    ...(gone > 0 ? [texts[locale].baseline(gone)] : []),
  ];
}
