/** @returns {string | undefined} the sentence to stop with, or nothing where this version will do */
export function tooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Homeward needs Node 20.19 or newer and this is Node ${version}: install a newer one from https://nodejs.org.`;
}
