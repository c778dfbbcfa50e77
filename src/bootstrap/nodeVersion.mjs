/** Checks the version of Node.js. This is plain JavaScript without dependencies, because an old version runs it. */

/** Returns a sentence if this version of Node.js is too old, or null. */
export function versionMessage(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `catpost needs Node.js 20.19 or newer, but this is ${version}: install a newer version from nodejs.org.`;
}
