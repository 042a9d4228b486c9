// Programs that npm does not carry come from Debian's packages, where this process may install them.
import { onPath, run } from './processes';

/** Installs Debian packages. False where that is impossible: not Debian, not root, or the packages are not there. */
export async function installDebianPackages(...packages: readonly string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get (once) …`);
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const waitForOthers = ['-o', 'DPkg::Lock::Timeout=300'];
  try {
    await run('apt-get', ['update', ...waitForOthers], environment);
    await run(
      'apt-get',
      ['install', '-y', '--no-install-recommends', ...waitForOthers, ...packages],
      environment,
    );
    return true;
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
    return false;
  }
}
