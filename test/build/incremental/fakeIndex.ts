/**
 * Stands in for Pagefind, whose program takes longer to start than a small site to be built: the files are the posts
 * that it was given, so that one too few, too many or too old shows.
 */
import { hash } from 'node:crypto';

type Added = { url: string; content: string };

export async function createIndex() {
  const added: Added[] = [];
  const addHTMLFile = async (post: Added) => {
    added.push(post);
    return { errors: [] };
  };
  const fileOf = (post: Added) => {
    const text = JSON.stringify(post);
    return { path: `fragment/${hash('sha256', text).slice(0, 16)}.pf_fragment`, content: Buffer.from(text) };
  };
  return { errors: [], index: { addHTMLFile, getFiles: async () => ({ errors: [], files: added.map(fileOf) }) } };
}

export async function close(): Promise<void> {}
