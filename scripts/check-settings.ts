import { checkEnv, readEnv, WrongSetting } from '@/lib/env';

try {
  checkEnv(readEnv(process.env));
} catch (wrong) {
  if (!(wrong instanceof WrongSetting)) throw wrong;
  process.stderr.write(wrong.message);
  process.exitCode = 2;
}
