/** The paths of the programs. */
export type WebKit = { driver: string; browser: string; screen: string };

export function findWebKit(): WebKit | null;
