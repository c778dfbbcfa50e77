/** The names of languages on fences: those of Shiki, and those that other tools use. */
import { bundledLanguagesInfo } from 'shiki/langs';
import type { BundledLanguageInfo } from 'shiki/types';
import { nearest } from '../../text/nearest.mjs';

/** Returns the language that a fence names, in any letter case; null for an unknown one. */
export function findLanguage(word: string): BundledLanguageInfo | null {
  return languages.get(word.toLowerCase()) ?? null;
}

/** Returns the known name that is most similar to a misspelt one, or null. */
export function nearestLanguage(word: string): string | null {
  return nearest(word, [...languages.keys(), ...languagesOfPlugins]);
}

/** Returns true for names of plain text, which are no reason for a warning. */
export function isPlainTextName(word: string): boolean {
  return plainTextNames.has(word.toLowerCase());
}

const languagesOfPlugins = ['math', 'mermaid'];

const plainTextNames = new Set([
  '',
  'text',
  'plaintext',
  'plain-text',
  'txt',
  'plain',
  'none',
  'raw',
  'ascii',
  'output',
  'nohighlight',
  'no-highlight',
]);

/**
 * Names that Shiki does not know: those of GitHub
 * (https://github.com/github-linguist/linguist/blob/main/lib/linguist/languages.yml), highlight.js, Prism, Pygments and
 * Rouge, and file extensions.
 */
const otherNames: Record<string, string> = {
  apache: 'apacheconf apache-conf htaccess',
  asm: 'nasm x86asm armasm gas assembly assembler',
  bat: 'batchfile dos dosbatch winbatch',
  c: 'h',
  codeowners: 'gitignore gitattributes dockerignore npmignore eslintignore prettierignore ignore',
  'common-lisp': 'cl',
  cpp: 'cxx cc hpp hxx h++ hh cplusplus',
  csharp: 'csx dotnet',
  css: 'css3',
  diff: 'patch udiff',
  docker: 'containerfile',
  dotenv: 'env',
  elixir: 'ex exs',
  'fortran-free-form': 'fortran',
  go: 'golang',
  groovy: 'gradle jenkinsfile',
  haskell: 'lhs',
  html: 'htm xhtml html5',
  ini: 'conf cfg config cnf dosini editorconfig gitconfig',
  javascript: 'node nodejs es6 ecmascript',
  jinja: 'jinja2 django htmldjango nunjucks njk j2',
  json: 'geojson webmanifest jsonld json-ld ipynb importmap',
  jsonc: 'json-with-comments',
  jsonl: 'ndjson jsonlines',
  jsx: 'javascriptreact',
  latex: 'context',
  make: 'mk mf gnumakefile',
  markdown: 'mkd mkdown gfm pandoc rmd rmarkdown qmd',
  matlab: 'octave',
  'objective-c': 'objectivec obj-c',
  'objective-cpp': 'objc++ objective-c++ obj-c++ objectivec++ objcpp',
  ocaml: 'ml mli',
  pascal: 'delphi objectpascal pas',
  perl: 'pl',
  powershell: 'posh pwsh-session',
  proto: 'protobuf3 proto3',
  python: 'python2 python3 py2 py3 ipython ipython3 pyi sage',
  r: 'rscript splus',
  rst: 'rest restructuredtext',
  ruby: 'rake gemfile podfile vagrantfile irb jruby macruby rbx',
  scheme: 'scm',
  shellscript: 'ksh dash csh tcsh posix shell-script bashrc zshrc',
  shellsession: 'shell-session sh-session bash-session zsh-session terminal shell-console tcshcon',
  sql: 'mysql postgres postgresql pgsql psql sqlite sqlite3 mariadb tsql t-sql mssql',
  toml: 'cargo',
  tsx: 'typescriptreact',
  twig: 'html+twig',
  vb: 'vbnet vb.net visual-basic basic',
  viml: 'vimrc nvim',
  wasm: 'wat wast',
  wolfram: 'mathematica mma',
  xml: 'svg rss atom plist xsd xslt wsdl xaml csproj pom resx',
  yaml: 'docker-compose compose',
};

const languages = new Map(
  bundledLanguagesInfo.flatMap((language) => {
    const others = otherNames[language.id]?.split(' ') ?? [];
    return [language.id, ...(language.aliases ?? []), ...others].map((name) => [name, language]);
  }),
);
