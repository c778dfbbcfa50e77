/** Keeps the extensions of a site usable in dev while one of their files is faulty or half written. */
import type { Component, Components, Extensions, SlotFile } from './model.ts';
import type { ExtensionsResult } from './readExtensions.ts';

/** Replaces each part that is missing because its file is faulty by the last good one. The problems stay. */
export function withLastExtensions(
  { extensions: now, problems }: ExtensionsResult,
  last: Extensions,
): ExtensionsResult {
  const faulty = new Set(problems.map(({ file }) => file));
  const stylesheet = orLast(now.stylesheet, last.stylesheet, faulty);
  return {
    extensions: {
      ...now,
      stylesheet,
      slots: [...now.slots, ...lastSlots(now.slots, last.slots, faulty)],
      components: withLastComponents(now.components, last.components, faulty),
    },
    problems,
  };
}

function orLast<Part extends { name: string }>(
  now: Part | null,
  last: Part | null,
  faulty: ReadonlySet<string>,
): Part | null {
  return now ?? (last !== null && faulty.has(last.name) ? last : null);
}

function lastSlots(now: SlotFile[], last: SlotFile[], faulty: ReadonlySet<string>): SlotFile[] {
  const isPresent = (file: SlotFile) =>
    now.some(({ slot, language }) => slot === file.slot && language === file.language);
  return last.filter((file) => !isPresent(file) && faulty.has(file.body.beside?.name ?? ''));
}

function withLastComponents(now: Components, last: Components, faulty: ReadonlySet<string>): Components {
  const styled = now.list.map((component): Component => {
    const before = last.list.find(({ name }) => name === component.name);
    return { ...component, stylesheet: orLast(component.stylesheet, before?.stylesheet ?? null, faulty) };
  });
  const lost = last.bodies.filter(
    ({ file, beside }) => faulty.has(beside?.name ?? '') && !now.bodies.some((body) => body.file === file),
  );
  const names = new Set(lost.map(({ file }) => file));
  return {
    ...now,
    list: [...styled, ...last.list.filter(({ name }) => names.has(`../components/${name}.html`))],
    bodies: [...now.bodies, ...lost],
  };
}
