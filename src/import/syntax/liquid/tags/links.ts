/** The tags of Jekyll that stand for the address of a post or file: https://jekyllrb.com/docs/liquid/tags/#links. */
import { posix } from 'node:path';
import { encodePath } from '../../../../text/encodePath.ts';
import type { PassContext } from '../../../body/model.ts';
import { withoutEnding } from '../../../folder/markdownNames.ts';
import type { LiquidSite, LiquidTag } from '../model.ts';

/** Returns the tags. They write links that are resolved last. */
export function linkTags({ source }: LiquidSite, { site }: Pick<PassContext, 'site'>): Record<string, LiquidTag> {
  const fileOf = (path: string) => posix.join(source, path.replace(/^\//, ''));
  const link: LiquidTag['render'] = ({ written, isInCode }) => {
    const [path = ''] = written.trim().split(/\s*\|/);
    const file = fileOf(path.replace(/^["']|["']$/g, ''));
    if (isInCode) throw new Error('a link in code is left as it is');
    if (site.read(file) === null && site.fileNamed(path, '') === null) throw new Error(`there is no file ${path}`);
    return `@/${encodePath(file)}`;
  };
  const postUrl: LiquidTag['render'] = ({ words: [name = ''], isInCode }) => {
    const wanted = withoutEnding(name).replace(/^\//, '');
    const post = isInCode ? null : (site.postNamed(`_posts/${wanted}`) ?? site.postNamed(wanted));
    if (post === null) throw new Error(isInCode ? 'a link in code is left as it is' : `there is no post ${name}`);
    return `@/${encodePath(post.file)}`;
  };
  return { link: { hasBody: false, render: link }, post_url: { hasBody: false, render: postUrl } };
}
