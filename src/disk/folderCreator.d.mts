export function folderCreator(root: string): (name: string) => void;
