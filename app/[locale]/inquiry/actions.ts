'use server';

import { getTranslations } from 'next-intl/server';
import { countTry } from '@/lib/access/limits';
import { clientAddress } from '@/lib/auth/address';
import { currentActor } from '@/lib/auth/current-actor';
import { draftToken, dropDraft, holdDraft } from '@/lib/auth/draft-cookie';
