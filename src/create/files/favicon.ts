/** The text of public/favicon.svg: a prompt and its cursor. It is drawn with paths, because not every machine has a font. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="6" fill="#10151a"/>
  <path fill="none" stroke="#e6e9e7" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" d="m8 10 6 6-6 6"/>
  <path fill="#e6e9e7" d="M18 9h6v14h-6z"/>
</svg>
`;
