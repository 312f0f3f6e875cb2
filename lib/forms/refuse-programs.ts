import { Problem } from '@/lib/errors';

/** What a person cannot see was filled in by a program. @throws Problem `tooMany` */
export function refusePrograms(form: FormData | URLSearchParams) {
  if (form.get('website')) throw new Problem('tooMany');
}
