/** The text of a first post. What it says is true for readers, and its comment, which they do not see, for the author. */
import type { CommandName } from '../../bootstrap/commands.mjs';
import { invocation } from '../../bootstrap/usage.mjs';
import type { NewSite } from '../model.ts';

/** Returns content/post/hello.md. It is in English, and says so on a site in another language. */
export function firstPost({ day, language, dependency }: NewSite): string {
  const caller = dependency === null ? 'clone' : 'package';
  const line = (name: CommandName, words = '') => `${invocation(name, caller)}${words}`.replace(/ --$/, '').padEnd(29);
  const isEnglish = new Intl.Locale(language).language === 'en';
  return `---
title: Hello
date: ${day}
${isEnglish ? '' : 'lang: en\n'}---

This is the first post. It is a markdown file, and the line above its title is the command that prints it.

Every page here ends in a prompt, and it works: \`ls\` lists what there is, \`grep hello\` looks for a word in all posts,
and \`help\` names the other commands. If you do not like to type, there is a link for everything.

<!--
Readers do not see these lines. Change this post, or delete it.

${line('new', ' "A title"')}creates the next one
${line('dev')}shows it as you write
${line('check')}reports every problem

The name of the site, its colours and all else are in content/site.yaml.
-->
`;
}
